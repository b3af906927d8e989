/// A rule's pattern on one line and without names of groups, so that many can stand in one alternation.
///
/// It matches the same: comments of `(?x)` go, line feeds become spaces there, and groups that had a
/// name have a number.
struct OneLinePattern {
  /// The pattern, in a group of its own.
  let text: String

  init(_ source: String) {
    var scanner = Scanner(Array(source))
    text = "(?:" + scanner.converted() + ")"
  }

  private struct Scanner {
    private let characters: [Character]
    private let isExtended: Bool
    private var index = 0

    init(_ characters: [Character]) {
      self.characters = characters
      let flags = characters.prefix { $0 != ")" }
      isExtended = flags.starts(with: "(?") && flags.contains("x")
    }

    mutating func converted() -> String {
      var out = ""
      while index < characters.count {
        let character = characters[index]
        switch character {
        case "\\":
          out += String(characters[index..<min(index + 2, characters.count)])
          index += 2
        case "[":
          out += characterClass()
        case "#" where isExtended:
          while index < characters.count, !characters[index].isNewline { index += 1 }
        case "(":
          out += opening()
        default:
          out += character.isNewline ? (isExtended ? " " : "\\n") : String(character)
          index += 1
        }
      }
      return out
    }

    /// The start of a group, without its name.
    private mutating func opening() -> String {
      let rest = characters[index...].prefix(4)
      let isNamed =
        rest.starts(with: "(?<") && rest.count == 4 && rest.last.map { !"=!".contains($0) } ?? false
      guard isNamed else {
        index += 1
        return "("
      }
      while index < characters.count, characters[index] != ">" { index += 1 }
      index += 1
      return "("
    }

    /// A class up to its closing bracket, in which nothing else has a meaning.
    private mutating func characterClass() -> String {
      var out = "["
      index += 1
      if index < characters.count, characters[index] == "^" {
        out += "^"
        index += 1
      }
      var isFirst = true
      while index < characters.count {
        let character = characters[index]
        index += 1
        switch character {
        case "]" where !isFirst:
          return out + "]"
        case "\\":
          out += "\\" + (index < characters.count ? String(characters[index]) : "")
          index += 1
        case "[" where index < characters.count && characters[index] == ":":
          out += "["
          while index < characters.count, characters[index] != "]" {
            out += String(characters[index])
            index += 1
          }
          out += "]"
          index += 1
        default:
          out += character.isNewline ? "\\n" : String(character)
        }
        isFirst = false
      }
      return out
    }
  }
}
