internal import RepostCore

// What becomes of each token.
extension MarkdownWriter {
  /// Writes one token.
  mutating func write(_ token: MarkdownToken, of content: MarkdownContent, inLeaf: Bool) {
    switch token.kind {
    case .text, .delimiters: append(token.range, of: content)
    case .code:
      let start = builder.position
      append(token.range, of: content)
      if builder.text.count > start { codeSpans.append(TextSpan(start, builder.text.count)) }
    case .decoded(let text): append(decoded: text, token.range, of: content)
    case .bareAddress: appendAddress(token.range, of: content)
    case .autolink(let target):
      guard alternative == nil else {
        append(token.range, of: content)
        break
      }
      let start = builder.position
      append(token.range, of: content)
      append(
        finished(
          OpenLink(
            element: .markdown, target: target, text: start,
            source: content.source(of: token.range.lowerBound - 1)),
          at: content.sourceEnd(of: token.range.upperBound + 1)))
    case .linkStart(let target, let end):
      guard alternative == nil else { break }
      link = OpenLink(
        element: .markdown, target: target, text: builder.position,
        source: content.source(of: token.range.lowerBound), sourceEnd: content.sourceEnd(of: end))
    case .linkEnd:
      guard alternative == nil, let open = link else { break }
      link = nil
      append(finished(open, at: open.sourceEnd ?? open.source))
    case .imageStart(let target, let end):
      if alternative == nil {
        let source = content.source(of: token.range.lowerBound)
        alternative = (1, "", target, source, content.sourceEnd(of: end))
      } else {
        alternative?.depth += 1
      }
    case .imageEnd:
      alternative?.depth -= 1
      guard let image = alternative, image.depth == 0 else { break }
      alternative = nil
      append(
        Image(
          element: .image, target: image.target, address: WebAddress(image.target),
          alternative: image.text.unmasked, source: ByteSpan(image.source, image.end),
          zone: zone, hidden: hiddenReason))
    case .tag(let tag):
      if hiding.isText(tag) {
        append(token.range, of: content)
      } else {
        write(tag, token.range, of: content, inLeaf: inLeaf)
      }
    case .comment:
      guard !hiding.isRawText else {
        append(token.range, of: content)
        break
      }
      keepComment(
        ByteSpan(
          content.source(of: token.range.lowerBound),
          max(
            content.source(of: token.range.lowerBound),
            content.sourceEnd(of: token.range.upperBound))))
    case .nothing: break
    }
  }

  /// Appends a piece of the leaf's text, line ends as spaces.
  mutating func append(_ range: Range<Int>, of content: MarkdownContent) {
    guard alternative == nil else {
      alternative?.text += String(decoding: content.bytes[range], as: UTF8.self)
      return
    }
    content.forEachPiece(of: range) { piece, endsLine in
      builder.append(source[piece])
      if endsLine {
        builder.appendSpace(
          source: piece.upperBound, count: piece.upperBound < source.count ? 1 : 0)
      }
    }
  }

  private mutating func append(
    decoded text: String, _ range: Range<Int>, of content: MarkdownContent
  ) {
    guard alternative == nil else {
      alternative?.text += text
      return
    }
    builder.append(
      decoded: text, source: content.source(of: range.lowerBound), count: range.count)
  }

  /// Appends an address that is written out; it is a link unless it stands in one.
  private mutating func appendAddress(_ range: Range<Int>, of content: MarkdownContent) {
    let start = builder.position
    var index = range.lowerBound
    while let ampersand = content.bytes[index..<range.upperBound].firstIndex(of: 0x26) {
      append(index..<ampersand, of: content)
      let entity = PlainEntity(content.bytes, at: ampersand, limit: range.upperBound)
      let end = ampersand + (entity?.count ?? 1)
      append(decoded: entity?.text ?? "&", ampersand..<end, of: content)
      index = end
    }
    append(index..<range.upperBound, of: content)
    guard alternative == nil, link == nil, anchor == nil, role != .code else { return }
    let open = OpenLink(
      element: .bareAddress, target: PlainEntity.decoded(content.bytes[range]), text: start,
      source: content.source(of: range.lowerBound))
    append(finished(open, at: content.sourceEnd(of: range.upperBound)))
  }

  private mutating func write(
    _ tag: LooseTag, _ range: Range<Int>, of content: MarkdownContent, inLeaf: Bool
  ) {
    let start = content.source(of: range.lowerBound)
    let end = content.sourceEnd(of: range.upperBound)
    // A link ends before what hides it does.
    if tag.name == "a" { closeAnchor(at: tag.isClosing ? end : start) }
    if MarkdownBlockTags.contains(tag.name) {
      endBlock()
      role = (tag.isClosing ? nil : MarkdownBlockTags.role(tag.name)) ?? leafRole
    }
    var changed = hiding
    changed.take(tag, inLeaf: inLeaf)
    if !changed.visibility.isSeen(like: hiding.visibility) { endBlock() }
    hiding = changed
    switch tag.name {
    case "br": builder.appendSpace(source: start, count: end - start)
    case "a":
      guard !tag.isClosing, let target = tag.attributes["href"] else { return }
      let rel = (tag.attributes["rel"] ?? "").lowercased().split(whereSeparator: \.isWhitespace)
      anchor = OpenLink(
        element: .anchor, target: target, rel: rel.map(String.init), text: builder.position,
        source: start)
    case "img", "script", "iframe":
      guard !tag.isClosing, let target = tag.attributes["src"] else { return }
      append(
        Image(
          element: tag.name == "img" ? .image : tag.name == "script" ? .script : .frame,
          target: target, address: WebAddress(target), alternative: tag.attributes["alt"],
          width: tag.attributes["width"].flatMap { Int($0) },
          height: tag.attributes["height"].flatMap { Int($0) }, source: ByteSpan(start, end),
          zone: zone, hidden: tag.name == "img" ? hiddenReason : nil))
    default: break
    }
  }

  private mutating func append(_ image: Image) {
    guard !note(.linkLimit, images.count >= limits.links) else { return }
    images.append(image)
    guard let text = image.alternative, !text.isEmpty, image.element == .image else { return }
    if link?.imageText == nil { link?.imageText = text }
    if anchor?.imageText == nil { anchor?.imageText = text }
  }

  /// Closes the raw `a` element that is open, if one is.
  mutating func closeAnchor(at end: Int) {
    guard let open = anchor else { return }
    anchor = nil
    append(finished(open, at: end))
  }

  private func finished(_ open: OpenLink, at end: Int) -> Link {
    let address =
      open.element == .bareAddress
      ? BareAddress.address(of: open.target) : WebAddress(open.target)
    return Link(
      element: open.element, target: open.target, address: address, rel: open.rel,
      anchor: TextSpan(open.text, max(open.text, builder.text.count)),
      source: ByteSpan(open.source, max(open.source, end)), block: nil, zone: zone,
      hidden: hiddenReason, imageText: open.imageText)
  }
}

extension String {
  /// The same words with white space folded and masked bytes dropped.
  fileprivate var unmasked: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ").filter { $0 != "\0" }
  }
}
