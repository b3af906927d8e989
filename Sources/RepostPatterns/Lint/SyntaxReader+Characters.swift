extension SyntaxReader {
  /// Reads what stands behind a backslash outside of classes.
  mutating func escape() {
    let start = cursor.position - 1
    guard let letter = cursor.next() else { return lose() }
    switch letter {
    case "Q": beginQuote()
    case "E": break
    case "b", "B", "z", "Z", "G", "K": append(.empty, from: start)
    case "A": append(.start, from: start)
    case "X", "R": append(.unknown, from: start)
    case "k":
      switch cursor.next() {
      case "<": skip(past: ">")
      case "{": skip(past: "}")
      case "'": skip(past: "'")
      default: lose()
      }
      append(.unknown, from: start)
    case "g":
      if cursor.skip("{") {
        skip(past: "}")
      } else {
        if !cursor.skip("-") { _ = cursor.skip("+") }
        if !cursor.skipDigits() { lose() }
      }
      append(.unknown, from: start)
    case "1"..."9":
      cursor.skipDigits()
      append(.unknown, from: start)
    default:
      if let kinds = kinds(behindBackslash: letter) {
        append(.character(kinds), from: start)
      } else if let scalar = cursor.escaped(letter) {
        character(scalar)
      } else {
        lose()
      }
    }
  }

  /// The class that a letter behind a backslash stands for, inside classes and outside.
  private mutating func kinds(behindBackslash letter: Unicode.Scalar) -> CharacterKinds? {
    switch letter {
    case "s", "h", "v": return .space
    case "S", "H", "V": return CharacterKinds.space.inverted
    case "d": return .digits
    case "D": return CharacterKinds.digits.inverted
    case "w": return .words
    case "W": return CharacterKinds.words.inverted
    case "N" where cursor.peek() != "{": return .all
    case "p", "P": return property(isNegated: letter == "P")
    default: return nil
    }
  }

  /// Reads `{Lu}` behind `\p`; of the classes it knows letters, marks and numbers, and takes the rest
  /// for any character.
  private mutating func property(isNegated: Bool) -> CharacterKinds {
    var name = ""
    if cursor.skip("{") {
      while let next = cursor.next(), next != "}" { name.unicodeScalars.append(next) }
    } else if let next = cursor.next() {
      name.unicodeScalars.append(next)
    }
    switch name {
    case _ where isNegated: return .all
    case "Lu", "Lt": return .capitals
    case "Ll": return .smallLetters
    case "L", "Lo", "Lm", "M", "Mn": return .words
    case "N", "Nd", "Nl", "No": return .numbers
    default: return .all
    }
  }

  /// Reads a class behind its opening bracket.
  mutating func characterClass() -> CharacterKinds {
    let isNegated = cursor.skip("^")
    var kinds = CharacterKinds.none
    var last: Unicode.Scalar?
    // A bracket that closes cannot do so at the start.
    if cursor.skip("]") {
      kinds.insert("]", isCaseless: false)
      last = "]"
    }
    while let next = cursor.next() {
      switch next {
      case "]": return isNegated ? kinds.inverted : kinds
      case "[" where cursor.skipPOSIXName():
        kinds = .all
        last = nil
      case "-" where last != nil && cursor.peek() != "]":
        range(from: last, into: &kinds)
        last = nil
      case "\\":
        guard let letter = cursor.next() else { break }
        if let several = self.kinds(behindBackslash: letter) {
          kinds.formUnion(several)
          last = nil
        } else if let scalar = letter == "b" ? "\u{8}" : cursor.escaped(letter) {
          kinds.insert(scalar, isCaseless: options.isCaseless)
          last = scalar
        } else {
          lose()
        }
      default:
        kinds.insert(next, isCaseless: options.isCaseless)
        last = next
      }
    }
    lose()
    return .all
  }

  /// Reads the end of a range behind its hyphen.
  private mutating func range(from start: Unicode.Scalar?, into kinds: inout CharacterKinds) {
    var end = cursor.next()
    if end == "\\" {
      guard let letter = cursor.next() else { return lose() }
      end = cursor.escaped(letter)
      if end == nil, let several = self.kinds(behindBackslash: letter) {
        // A class cannot end a range: then the hyphen is one of the members.
        kinds.formUnion(several)
        kinds.insert("-", isCaseless: false)
        return
      }
    }
    guard let start, let end, start.value <= end.value else { return lose() }
    kinds.insert(start.value...end.value, isCaseless: options.isCaseless)
  }
}
