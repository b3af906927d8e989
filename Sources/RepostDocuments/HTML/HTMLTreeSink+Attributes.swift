internal import RepostCore

extension HTMLTreeSink {
  /// Says what the element is: its role, the zone that it claims.
  mutating func describe(
    _ element: inout ElementRow, _ traits: ElementTraits, classes: Int32, isForeign: Bool
  ) {
    let name = element.name
    switch name {
    case .noscript: element.flags.insert(.noscript)
    case .template: element.flags.insert(.template)
    case .noindex: element.flags.insert(.noindex)
    case .code, .samp, .kbd: element.flags.insert(.code)
    case .figure: element.flags.insert(.figure)
    case .script, .style: element.flags.insert(.notText)
    default: break
    }
    if !isForeign {
      if traits.contains(.block) { element.flags.insert(.block) }
      element.role = name.role(inside: element.role)
      element.hint = ZoneHint(element: name)
    }
    guard !read.isEmpty else { return }
    if let value = read[.ariaHidden], bytes.isWord("true", in: bytes.trimmed(value)) {
      element.flags.insert(.ariaHidden)
    }
    if let value = read[.role] { describe(&element, byRole: value) }
    describe(&element, traits, byWordsOf: classes)
    // A made-up element that claims a zone is laid out by itself, as a `div` would be.
    if name == .other, !isForeign, element.hint != nil { element.flags.insert(.block) }
  }

  private mutating func describe(_ element: inout ElementRow, byRole value: Range<Int>) {
    // Of several roles the first counts.
    let range = bytes.trimmed(value)
    let end = bytes[range].firstIndex(where: \.isHTMLSpace) ?? range.upperBound
    if let hint = ZoneHint(role: bytes, range.lowerBound..<end) {
      element.hint = hint
      element.flags.insert(.zoneByRole)
    }
  }

  /// Takes what classes, ids and item properties say about zones and bylines.
  private mutating func describe(
    _ element: inout ElementRow, _ traits: ElementTraits, byWordsOf classes: Int32
  ) {
    // These carry the state of the whole page, or of all that is said about a post.
    switch element.name {
    case .html, .body, .article, .main: break
    default:
      var words = classes < 0 ? ZoneWords() : classWords[Int(classes)]
      if let value = read[.id] { words.read(bytes, value) }
      guard !words.isEmpty else { break }
      if words.namesByline { element.flags.insert(.byline) }
      if words.namesPost { element.flags.insert(.partOfPost) }
      if words.namesBeside || words.kind == .aside, !words.namesEmbed {
        element.flags.insert(.besideText)
      }
      if words.namesCaption, !words.namesFigure { element.flags.insert(.captionWords) }
      if words.namesByline, words.namesBox { element.flags.insert(.authorBox) }
      if element.hint == nil, let kind = words.kind, !traits.contains(.phrasing) {
        element.hint = ZoneHint(kind: kind, isFromClass: true)
      }
      if words.namesCaption, element.flags.contains(.figure) || words.isWholeCaption,
        element.hint == nil || words.isWholeCaption, element.name != .figure
      {
        element.hint = ZoneHint(kind: .caption, isFromClass: true)
        element.role = .caption
      }
    }
    if let value = read[.itemprop] {
      if bytes.isWord("articlebody", in: bytes.trimmed(value)) {
        element.hint = ZoneHint(kind: .articleBody, isFromClass: false)
      }
      var words = ZoneWords()
      words.read(bytes, value)
      if words.namesByline, element.name != .meta { element.flags.insert(.byline) }
    }
    if let value = read[.rel], bytes.isWord("author", in: bytes.trimmed(value)) {
      element.flags.insert(.byline)
    }
  }

  /// Keeps what the element holds besides text; gives the number of the link that it opens.
  mutating func note(
    _ name: ElementName, _ tag: HTMLStartTag, row: Int32, isVoid: Bool, isTooDeep: Bool
  ) -> Int? {
    if !isVoid, !isTooDeep, read.statesProperty || name == .cite {
      openProperty(name, row: row)
    }
    switch name {
    case .a:
      guard let target = read[.href],
        let link = appendLink(.anchor, target, tag, row: row)
      else { return nil }
      openLinks.append(link)
      if isTooDeep {
        endDeepLink(at: tag.source.lowerBound)
        deepLink = link
        startLink(link, row: row)
        return nil
      }
      startLink(link, row: row)
      if isVoid { endLink(link, at: tag.source.upperBound) }
      return isVoid ? nil : link
    case .area:
      guard let target = read[.href], let link = appendLink(.area, target, tag, row: row)
      else { return nil }
      startLink(link, row: row)
      endLink(link, at: tag.source.upperBound)
    case .link:
      if let target = read[.href] { _ = appendLink(.link, target, tag, row: row) }
      if linksSheet(row: row) { reachedLimits.insert(.outsideSheet) }
    case .base:
      if base == nil, let target = read[.href], isActive(row) {
        base = MetadataRecord(name: nil, value: target, source: tag.source)
      }
    case .meta: noteMeta(tag, row: row)
    case .time:
      guard let value = read[.datetime] else { break }
      if read[.pubdate] != nil { appendMetadata(nil, value, tag, row: row) }
      if let property = read[.itemprop], bytes.isWord("datepublished", in: bytes.trimmed(property))
      {
        appendMetadata(nil, value, tag, row: row)
      }
    case .html: isAMP = read[.amp] != nil || read[.lightning] != nil
    case .img, .ampImage:
      let source = read[.src] ?? read[.dataSource] ?? read[.srcset].flatMap(bytes.firstCandidate)
      noteImage(.image, source, tag, row: row)
      if let alternative = read[.alt], !bytes.trimmed(alternative).isEmpty,
        let link = openLinks.last, links[link].alternative == nil
      {
        links[link].alternative = alternative
      }
      noteTitle(tag, row: row)
    case .source:
      // Of a picture; sound and film have a `src`.
      noteImage(.image, read[.srcset].flatMap(bytes.firstCandidate), tag, row: row)
    case .script:
      noteImage(.script, read[.src], tag, row: row)
      if let type = read[.type], isActive(row) {
        isLinkedData = bytes.isWord("application/ld+json", in: bytes.trimmed(type))
      }
    case .iframe:
      noteImage(.frame, read[.src] ?? read[.dataSource], tag, row: row)
      let (width, height) = size
      noteFrame(row: row, width: width, height: height)
    case .blockquote, .q, .ins, .del: noteCitation(tag, row: row)
    default: break
    }
    if name != .meta, !read.isEmpty, let value = read[.content],
      let property = read[.property] ?? read[.itemprop]
    {
      // Microdata and RDFa may put a value for machines on any element.
      let isOfPicture = properties.isInPicture
      appendMetadata(
        isOfPicture ? property : calledName(property), value, tag, row: row,
        isOfPicture: isOfPicture)
    }
    if let style = read[.style], name != .img, let target = bytes.background(in: style) {
      noteImage(.image, target, tag, row: row)
    }
    return nil
  }

  /// Whether the element is part of the page, not of a template or of its state without scripts.
  @inline(__always)
  func isActive(_ row: Int32) -> Bool {
    elements[row].flags.isDisjoint(with: [.template, .noscript])
  }

  private mutating func startLink(_ link: Int, row: Int32) {
    events.append(PageEvent(kind: .linkStart, row: row, range: link..<(link + 1)))
  }

  private mutating func appendLink(
    _ element: Link.Element, _ target: Range<Int>, _ tag: HTMLStartTag, row: Int32
  ) -> Int? {
    guard links.count < limits.links else {
      reachedLimits.insert(.links)
      return nil
    }
    links.append(
      LinkRecord(
        element: element, target: target, rel: read[.rel],
        property: read[.itemprop] ?? read[.property], row: row,
        start: tag.source.lowerBound, end: tag.source.upperBound,
        isInNoindex: isInNoindexComment || elements[row].flags.contains(.noindex),
        isInHead: element == .link && !hasBody && isActive(row), bearing: bearing(of: target)))
    return links.count - 1
  }

  /// What a link is about; only those that say how they belong to something say that.
  private func bearing(of target: Range<Int>) -> Link.Bearing {
    guard let written = read[.rel] ?? read[.itemprop] ?? read[.property] else { return .page }
    if properties.isInPicture { return .picture }
    guard bytes.firstOffset(of: "license", in: written) != nil else { return .page }
    let type = read[.type].map { bytes.trimmed($0) }
    // The type decides; where there is none, the ending does.
    let isRSL =
      type.map { bytes.isWord("application/rsl+xml", in: $0) }
      ?? bytes.endsPath(bytes.trimmed(target), with: ".rsl")
    return isRSL ? .machines : .page
  }

  private mutating func noteImage(
    _ element: Image.Element, _ target: Range<Int>?, _ tag: HTMLStartTag, row: Int32
  ) {
    guard let target else { return }
    guard images.count < limits.links else {
      reachedLimits.insert(.images)
      return
    }
    let (width, height) = size
    images.append(
      ImageRecord(
        element: element, target: target, alternative: read[.alt],
        width: width, height: height,
        source: tag.source, row: row, isInHead: !hasBody))
  }

  /// The size that the element states, in its style or its attributes.
  private var size: (width: Int?, height: Int?) {
    let style = read[.style].flatMap { range in
      // Most styles of pictures say nothing about their size.
      bytes.firstOffset(of: "width", in: range) == nil
        && bytes.firstOffset(of: "height", in: range) == nil
        ? nil : StyleDeclarations(inline: bytes, range, only: [.width, .height])
    }
    return (
      style?[.width]?.length?.wholePixels ?? read[.width].flatMap(bytes.pixels),
      style?[.height]?.length?.wholePixels ?? read[.height].flatMap(bytes.pixels)
    )
  }

  private mutating func noteMeta(_ tag: HTMLStartTag, row: Int32) {
    guard let value = read[.content] else { return }
    guard let name = read[.property] ?? read[.name] ?? read[.itemprop] else { return }
    // Outside of microdata and RDFa an element speaks of the page wherever it stands.
    let isOfPicture = read[.name] == nil && properties.isInPicture
    appendMetadata(
      isOfPicture ? name : calledName(name), value, tag, row: row, isOfPicture: isOfPicture)
  }

  private mutating func appendMetadata(
    _ name: Range<Int>?, _ value: Range<Int>, _ tag: HTMLStartTag, row: Int32,
    isOfPicture: Bool = false
  ) {
    guard !elements[row].flags.contains(.template) else { return }
    guard metadata.count < Self.maximumMetadata else {
      reachedLimits.insert(.metadata)
      return
    }
    metadata.append(
      MetadataRecord(name: name, value: value, source: tag.source, isOfPicture: isOfPicture))
  }
}

// What is read from values alone.
extension SourceBytes {
  /// The address of the first candidate of a `srcset`.
  fileprivate func firstCandidate(_ value: Range<Int>) -> Range<Int>? {
    let range = trimmed(value)
    var end = range.lowerBound
    while end < range.upperBound, !self[end].isHTMLSpace { end += 1 }
    while end > range.lowerBound, self[end - 1] == UInt8(ascii: ",") { end -= 1 }
    return range.lowerBound < end ? range.lowerBound..<end : nil
  }

  /// Whether the path of an address has an ending, whatever follows the path.
  fileprivate func endsPath(_ address: Range<Int>, with ending: StaticString) -> Bool {
    let end =
      self[address].firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
      ?? address.upperBound
    let start = end - ending.utf8CodeUnitCount
    return start >= address.lowerBound && isWord(ending, in: start..<end)
  }

  /// The address of the picture that an inline style puts behind the element, or nil.
  fileprivate func background(in style: Range<Int>) -> Range<Int>? {
    var offset = firstOffset(of: UInt8(ascii: "("), from: style.lowerBound, limit: style.upperBound)
    guard offset < style.upperBound, let background = firstOffset(of: "background", in: style)
    else { return nil }
    while true {
      offset = firstOffset(of: UInt8(ascii: "("), from: offset, limit: style.upperBound)
      guard offset < style.upperBound else { return nil }
      defer { offset += 1 }
      let url = offset - 3
      guard url >= background + 10, hasWord("url(", at: url) else { continue }
      let quotes = [UInt8(ascii: "'"), UInt8(ascii: "\"")]
      var start = url + 4
      while start < style.upperBound, self[start].isHTMLSpace || quotes.contains(self[start]) {
        start += 1
      }
      var end = start
      while end < style.upperBound, self[end] != UInt8(ascii: ")"),
        !self[end].isHTMLSpace, !quotes.contains(self[end])
      {
        end += 1
      }
      return start < end ? start..<end : nil
    }
  }

  /// The whole number that a `width` or `height` starts with; percentages are no pixels.
  fileprivate func pixels(_ value: Range<Int>) -> Int? {
    let range = trimmed(value)
    let digits = self[range].prefix { $0.isASCIIDigit }
    guard !digits.isEmpty, digits.count <= 6, self[range].last != UInt8(ascii: "%") else {
      return nil
    }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}

extension ElementName {
  /// The role of the text in the element, where the elements around it say `outer`.
  fileprivate func role(inside outer: BlockRole) -> BlockRole {
    switch self {
    case .h1, .h2, .h3, .h4, .h5, .h6: .heading
    case .li, .dt, .dd: .listItem
    case .td, .th: .cell
    case .caption, .figcaption: .caption
    case .blockquote: .quote
    case .pre, .xmp, .listing, .plaintext: .code
    // Tables made for layout hold whole articles; a paragraph in a cell is a paragraph.
    case .p: outer == .cell ? .paragraph : outer
    case .article, .section, .main, .aside, .nav, .header, .footer, .form, .textarea, .select:
      .paragraph
    default: outer
    }
  }
}
