internal import RepostCore

extension HTMLTreeSink {
  /// Notes what hides the element whatever style sheets say: its name or its attributes.
  mutating func noteHiding(_ element: inout ElementRow, _ traits: ElementTraits, isForeign: Bool) {
    if !read.isEmpty, read[.hidden] != nil { element.flags.insert(.hiddenAttribute) }
    let isNotRendered =
      switch element.name {
      case .title, .desc, .defs, .symbol, .metadata, .clipPath: isForeign
      case .dialog where !isForeign && read[.open] == nil: true
      default: !isForeign && (traits.contains(.notRendered) || read[.popover] != nil)
      }
    if isNotRendered { element.flags.insert(.notRendered) }
  }
}

extension HTMLTreeSink {
  /// Whether a `style` element holds a sheet that counts: in CSS, for a screen, not in a template.
  mutating func isActiveSheet(row: Int32) -> Bool {
    if let type = read[.type].map({ bytes.trimmed($0) }), !type.isEmpty,
      !bytes.isWord("text/css", in: type)
    {
      return false
    }
    return isForScreen() && isActive(row)
  }

  /// Whether a `link` element brings in a sheet that counts.
  mutating func linksSheet(row: Int32) -> Bool {
    guard read[.href] != nil, let rel = read[.rel] else { return false }
    let words = bytes[rel].split(whereSeparator: \.isHTMLSpace)
    func has(_ word: StaticString) -> Bool {
      words.contains { bytes.isWord(word, in: $0.startIndex..<$0.endIndex) }
    }
    return has("stylesheet") && !has("alternate") && isForScreen() && isActive(row)
  }

  private mutating func isForScreen() -> Bool {
    guard let media = read[.media] else { return true }
    return MediaQuery(Array(bytes.decodedAttribute(media).utf8)).holds
  }
}
