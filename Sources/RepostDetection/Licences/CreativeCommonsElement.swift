/// One condition of a Creative Commons licence.
enum CreativeCommonsElement: String, CaseIterable, Sendable {
  case by, nc, nd, sa

  /// The family that the conditions make, in the usual order: `cc-by-nc-nd`.
  ///
  /// "No derivatives" and "share alike" exclude each other; where both are said, neither can be
  /// believed, and only `cc` is left.
  static func family(_ elements: Set<Self>) -> String {
    if elements.contains(.nd) && elements.contains(.sa) { return "cc" }
    return (["cc"] + allCases.filter(elements.contains).map(\.rawValue)).joined(separator: "-")
  }

  /// The conditions in a short form such as `by`, `ncsa` or `ccbynd`, or nil.
  static func code(_ word: String) -> (elements: [Self], isMarked: Bool)? {
    var letters = Substring(word)
    let isMarked = letters.hasPrefix("cc")
    if isMarked { letters = letters.dropFirst(2) }
    var elements: [Self] = []
    while !letters.isEmpty, elements.count < 4 {
      guard let element = Self(rawValue: String(letters.prefix(2))) else { return nil }
      elements.append(element)
      letters = letters.dropFirst(2)
    }
    return letters.isEmpty && !elements.isEmpty ? (elements, isMarked) : nil
  }
}
