/// Where in a pattern the callout goes that keeps the deadline.
///
/// It is called at every attempt to match, and most patterns are attempted where one of their letters
/// stands. Those that start with the start of a sentence are attempted at every character, and nearly
/// always fail at once: there the callout stands behind the anchor, so that only attempts which go on
/// are counted. The anchor itself takes the same short time at every place.
enum CalloutPlace {
  /// Called at every attempt that goes on.
  private static let callout = "(?C1)"
  private static let anchorStart = "(?: ^ | (?<= ["
  private static let anchorEnd = #"] \s ) )"#

  /// The pattern with its callout.
  ///
  /// Alternatives are tried in order, so that standing in the first one is enough, and the author's text
  /// need not be wrapped in a group that a comment at its end could leave open. Behind an anchor it is
  /// enough only where there is a single alternative.
  static func pattern(_ source: String) -> (text: String, start: Int) {
    guard let anchor = anchorEnd(in: source), hasSingleAlternative(source) else {
      return (callout + source, 0)
    }
    return (
      String(source[..<anchor]) + callout + String(source[anchor...]),
      source.utf8.distance(from: source.startIndex, to: anchor)
    )
  }

  /// The offset in the author's text of an offset in the text with the callout.
  static func offset(_ offset: Int, calloutAt start: Int, in source: String) -> Int {
    let own = offset <= start ? offset : max(start, offset - callout.utf8.count)
    return min(own, source.utf8.count)
  }

  /// Where the anchor ends that the pattern starts with, or nil.
  private static func anchorEnd(in source: String) -> String.Index? {
    var rest = source[...]
    guard rest.hasPrefix("(?xi)") else { return nil }
    rest = rest.dropFirst(5).drop { $0.isWhitespace }
    guard rest.hasPrefix(anchorStart) else { return nil }
    rest = rest.dropFirst(anchorStart.count).drop { !#"]\["#.contains($0) }
    guard rest.hasPrefix(anchorEnd) else { return nil }
    return rest.dropFirst(anchorEnd.count).startIndex
  }

  /// Whether no alternative stands outside all groups; says no where it would take a parser to tell.
  private static func hasSingleAlternative(_ source: String) -> Bool {
    // Comments and quoted text could hold anything.
    if source.contains("#") || source.contains(#"\Q"#) { return false }
    var depth = 0
    var isInClass = false
    var classStart = false
    var isEscaped = false
    // An array is walked through several times as fast as a string.
    for byte in Array(source.utf8) {
      if isEscaped {
        isEscaped = false
        classStart = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if isInClass {
        // A bracket that comes first in a class is a member of it.
        if byte == UInt8(ascii: "]"), !classStart { isInClass = false }
        if byte != UInt8(ascii: "^") { classStart = false }
      } else {
        switch byte {
        case UInt8(ascii: "["):
          isInClass = true
          classStart = true
        case UInt8(ascii: "("): depth += 1
        case UInt8(ascii: ")"): depth -= 1
        case UInt8(ascii: "|") where depth == 0: return false
        default: break
        }
      }
    }
    return depth == 0 && !isInClass
  }
}
