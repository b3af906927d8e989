/// Takes off what stands around a name but is not part of it.
enum NameEdges {
  /// `name` without quotes and brackets around it and without closing punctuation.
  ///
  /// A full stop stays where it belongs to the last word: `Inc.`, `S.A.`, an initial.
  static func trimmed(_ name: some StringProtocol) -> String {
    var name = Substring(name)
    while true {
      let before = name.count
      name = name.trimmed { $0.isWhitespace }
      if let last = name.last {
        if ",;:-–—|•·*/\\®™_=~".contains(last) || isUnopened(last, in: name) {
          name.removeLast()
        } else if last == "." || last == "。", !NameShape.keepsFullStop(lastWord(of: name)) {
          name.removeLast()
        }
      }
      if let first = name.first, let last = name.last, name.count > 1, isPair(first, last) {
        name = name.dropFirst().dropLast()
      }
      if name.count == before { return String(name) }
    }
  }

  private static func lastWord(of name: Substring) -> Substring {
    name.lastIndex(where: \.isWhitespace).map { name[name.index(after: $0)...] } ?? name
  }

  private static func isPair(_ first: Character, _ last: Character) -> Bool {
    pairs.contains { $0.0 == first && $0.1.contains(last) }
  }

  /// Whether `last` closes a bracket or quote that nothing opened.
  private static func isUnopened(_ last: Character, in name: Substring) -> Bool {
    switch last {
    case ")": !name.contains("(")
    case "]": !name.contains("[")
    case ">": !name.contains("<")
    case "»": !name.contains("«")
    case "”": !name.contains("“") && !name.contains("„")
    case "\"": name.count { $0 == "\"" } == 1
    default: false
    }
  }

  private static let pairs: [(Character, String)] = [
    ("\"", "\""), ("'", "'"), ("“", "”"), ("„", "“”"), ("‘", "’"), ("‚", "‘’"), ("«", "»"),
    ("»", "«"), ("‹", "›"), ("<", ">"), ("[", "]"), ("(", ")"), ("「", "」"), ("『", "』"),
    ("《", "》"),
  ]
}
