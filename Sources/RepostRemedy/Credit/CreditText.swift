/// Text of somebody else's page, made fit to stand in a line of ours.
enum CreditText {
  /// The longest text that is taken over, in characters; a name is far shorter.
  private static let longest = 600

  /// The text on one line, without controls and without what turns the direction of writing.
  static func cleaned(_ text: String) -> String {
    var out = ""
    var needsSpace = false
    for scalar in text.unicodeScalars.prefix(longest) {
      if scalar.properties.isWhitespace || scalar.properties.generalCategory == .control {
        needsSpace = true
        continue
      }
      if isDirection(scalar) { continue }
      if needsSpace, !out.isEmpty { out += " " }
      needsSpace = false
      out.unicodeScalars.append(scalar)
    }
    return out
  }

  /// Whether a prescribed sentence has places to fill in: `[your name]`, `<link>`, `…`, `XXX`.
  static func hasGaps(_ text: String) -> Bool {
    if text.contains(where: { "[]{}<>_…".contains($0) }) { return true }
    let words = text.split { !$0.isLetter }
    return text.contains("...") || words.contains { $0.count > 1 && $0.allSatisfy { $0 == "X" } }
  }

  /// The text with a full stop, unless it ends with a mark of its own.
  static func ended(_ text: String) -> String {
    text.last.map { ".!?…»”\"".contains($0) } == true ? text : text + "."
  }

  private static func isDirection(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}
