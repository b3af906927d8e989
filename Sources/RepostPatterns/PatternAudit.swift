/// Finds what a rule's pattern may not contain: verbs, callouts and recursion.
///
/// The scan knows escapes and nothing else of the language. So it also refuses `(*` inside a character
/// class or a comment, where it is harmless; `\(` says the same there and passes.
enum PatternAudit {
  /// What is refused in `source` first, or nil.
  static func refusal(of source: String) -> PatternError? {
    let bytes = Array(source.utf8)
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\"):
        if let next = byte(bytes, index + 1) {
          if next == UInt8(ascii: "g"), isOne(of: "<'", byte(bytes, index + 2)) {
            return refuse("recursion (\\g<…>)", at: index)
          }
          // `\c` takes the next character, even a backslash.
          if next == UInt8(ascii: "c") { index += 1 }
        }
        index += 2
      case UInt8(ascii: "("):
        if let what = construct(bytes, at: index) { return refuse(what, at: index) }
        index += 1
      default: index += 1
      }
    }
    return nil
  }

  /// The name of the refused construct that opens at `index`, or nil.
  private static func construct(_ bytes: [UInt8], at index: Int) -> String? {
    if byte(bytes, index + 1) == UInt8(ascii: "*") { return "a verb (*…)" }
    guard byte(bytes, index + 1) == UInt8(ascii: "?"), let kind = byte(bytes, index + 2) else {
      return nil
    }
    switch kind {
    case UInt8(ascii: "C"): return "a callout (?C…)"
    case UInt8(ascii: "R"), UInt8(ascii: "&"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return "recursion (?R), (?1), (?&name)"
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      let isNumber = byte(bytes, index + 3).map { $0 &- 0x30 < 10 } ?? false
      return isNumber ? "recursion (?+1), (?-1)" : nil
    case UInt8(ascii: "P"):
      return byte(bytes, index + 3) == UInt8(ascii: ">") ? "recursion (?P>name)" : nil
    default: return nil
    }
  }

  private static func refuse(_ what: String, at offset: Int) -> PatternError {
    PatternError(.refused, offset: offset, detail: "\(what) is not allowed in a rule's pattern")
  }

  private static func byte(_ bytes: [UInt8], _ index: Int) -> UInt8? {
    index < bytes.count ? bytes[index] : nil
  }

  private static func isOne(of characters: String, _ byte: UInt8?) -> Bool {
    byte.map { characters.utf8.contains($0) } ?? false
  }
}
