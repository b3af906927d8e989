internal import RepostCore
internal import RepostDocuments

/// Points a page at its original for machines: `rel=canonical` in the head, `canonical_url` in front
/// matter.
struct HeadPlacement {
  private let draft: SourceDraft
  private let lines: SourceLines
  private let outline: MarkupOutline?

  init(_ draft: SourceDraft, outline: MarkupOutline?) {
    self.draft = draft
    self.outline = outline
    lines = SourceLines(draft)
  }

  /// The changes that make `address` the page's canonical one; none where there is no place for it.
  func edits(_ address: WebAddress, in document: Document) -> [SourceEdit] {
    let address = Self.quotable(address.text)
    if let outline {
      let wrong = corrections(address, in: document, outline)
      return wrong.isEmpty ? [inserted(address, outline)].compactMap { $0 } : wrong
    }
    // A key that says otherwise is for a person to change.
    let isStated = document.metadata.addresses.contains { $0.carrier.hasPrefix("front-matter") }
    return draft.format == .markdown && !isStated ? [frontMatter(address)].compactMap { $0 } : []
  }

  // MARK: HTML

  /// Points the canonical links that are there at the original: a second one would contradict them.
  private func corrections(
    _ address: String, in document: Document, _ outline: MarkupOutline
  ) -> [SourceEdit] {
    document.links.filter {
      $0.element == .link && $0.isInHead && $0.hidden == nil && $0.rel.contains("canonical")
    }.compactMap { link in
      let offset = draft.offset(ofByte: link.source.start)
      guard let index = outline.path(at: offset).first,
        outline.elements[index].startTag.lowerBound == offset,
        let target = StartTag(draft.text, outline.elements[index].startTag)["href"],
        !target.value.isEmpty, link.address.text != address
      else { return nil }
      let value = CreditStyle.escaped(address)
      return SourceEdit(target.value, target.isQuoted ? value : "\"\(value)\"")
    }
  }

  /// Behind the last title, meta or link of the head; else behind the tag that opens it.
  private func inserted(_ address: String, _ outline: MarkupOutline) -> SourceEdit? {
    let limit = outline.headEnd ?? draft.text.count
    let elements = outline.elements.indices.dropFirst()
      .prefix { outline.elements[$0].startTag.lowerBound < limit }
    let kept: Set<String> = ["title", "meta", "link", "base"]
    let parents: Set<String> = ["head", "html", ""]
    let anchor =
      elements.last {
        kept.contains(outline.name(of: $0)) && outline.elements[$0].end <= limit
          && parents.contains(outline.name(of: outline.elements[$0].parent))
      } ?? elements.last { ["head", "html"].contains(outline.name(of: $0)) }
    guard let anchor else { return nil }
    let element = outline.elements[anchor]
    let offset = kept.contains(outline.name(of: anchor)) ? element.end : element.startTag.upperBound
    let close = isXML ? " />" : ">"
    let link = "<link rel=\"canonical\" href=\"\(CreditStyle.escaped(address))\"\(close)"
    let start = element.startTag.lowerBound
    guard lines.endsLine(offset), lines.startsLine(start) else {
      return SourceEdit(at: offset, link)
    }
    return SourceEdit(at: offset, lines.lineEnd + lines.indent(of: start) + link)
  }

  private var isXML: Bool {
    let start = String(decoding: draft.text.prefix(1_024), as: UTF8.self)
    return start.contains("<?xml") || start.contains("//DTD XHTML")
  }

  // MARK: Front matter

  private func frontMatter(_ address: String) -> SourceEdit? {
    let first = lines.start(of: 0)
    let opening = draft.text[first..<lines.end(of: first)]
    let content = lines.next(after: lines.end(of: first))
    let lineEnd = lines.lineEnd
    let field = "canonical_url: \"\(address)\""
    switch String(decoding: opening, as: UTF8.self).trimmingSpaces {
    case "---":
      var line = content
      while line < draft.text.count {
        let end = lines.end(of: line)
        let text = String(decoding: draft.text[line..<end], as: UTF8.self).trimmingSpaces
        if text == "---" || text == "..." { return SourceEdit(at: line, field + lineEnd) }
        line = lines.next(after: end)
      }
      return nil
    case "+++": return SourceEdit(at: content, "canonical_url = \"\(address)\"" + lineEnd)
    case let text where text.hasPrefix("{"):
      return SourceEdit(at: first + 1, lineEnd + "  \"canonical_url\": \"\(address)\",")
    default:
      return SourceEdit(at: first, "---" + lineEnd + field + lineEnd + "---" + lineEnd + lineEnd)
    }
  }

  /// The address fit to stand in quotes: what no address holds as it is becomes percent-encoded.
  private static func quotable(_ address: String) -> String {
    CreditStyle.encoded(address) { " \"\\<>{}`^|".unicodeScalars.contains($0) }
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    var text = Substring(self)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

extension MarkupOutline {
  /// The offset without the white space of the page before it.
  func trimmedEnd(_ offset: Int) -> Int {
    var offset = offset
    while offset > 0, [0x20, 0x09, 0x0A, 0x0C, 0x0D].contains(byte(at: offset - 1)) { offset -= 1 }
    return offset
  }
}
