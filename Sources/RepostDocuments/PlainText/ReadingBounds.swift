internal import RepostCore

extension Incident {
  /// A bound of reading that was reached, in words.
  static func limit(_ code: Code, path: String, limits: ReadLimits) -> Incident {
    let detail =
      switch code {
      case .blockLimit: "More than \(limits.blocks) blocks of text; the rest was not read."
      case .linkLimit: "More than \(limits.links) links; the rest were not kept."
      case .tooLarge: "Larger than \(limits.bytes) bytes; not read."
      default: "A bound of reading was reached (\(code.rawValue))."
      }
    return Incident(path: path, outcome: .partial, code: code, detail: detail)
  }
}

extension TextBuilder {
  /// What to say about bytes that are not UTF-8.
  static func invalidNote(count: Int) -> String {
    count == 1
      ? "One byte sequence is not valid UTF-8; it is read as U+FFFD."
      : "\(count) byte sequences are not valid UTF-8; they are read as U+FFFD."
  }
}

extension Link {
  /// The same link in a block, its anchor cut to the block's text.
  func within(_ text: TextSpan, block: Int?) -> Link {
    let start = min(max(anchor.start, text.start), text.end)
    let end = max(start, min(anchor.end, text.end))
    return Link(
      element: element, target: target, address: address, rel: rel,
      anchor: TextSpan(start, end), source: source, block: block, zone: zone, hidden: hidden,
      isInNoindex: isInNoindex, isInHead: isInHead, imageText: imageText)
  }
}
