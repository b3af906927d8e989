extension LiteralParser {
  /// Reads what stands behind a backslash.
  mutating func escape() {
    guard let letter = cursor.next() else {
      isLost = true
      return
    }
    switch letter {
    case "Q": beginQuote()
    case "E": break
    // What `\K` leaves out of a match stands before it all the same, in the same piece of text.
    case "b", "B", "A", "z", "Z", "K": set(.empty)
    // It holds where a search began, which is the one thing that depends on what was skipped.
    case "G": isLost = true
    case "s", "h": set(space)
    case "d", "D", "w", "W", "S", "H", "V", "v", "R": set(.unknown(length: 4))
    case "p", "P":
      if cursor.next() == "{" { cursor.skip(past: "}", isLost: &isLost) }
      set(.unknown(length: 4))
    case "N":
      if cursor.peek() == "{" { codePoint() } else { set(.unknown(length: 4)) }
    case "X": set(.unknown(length: nil))
    case "k":
      switch cursor.next() {
      case "<": cursor.skip(past: ">", isLost: &isLost)
      case "{": cursor.skip(past: "}", isLost: &isLost)
      case "'": cursor.skip(past: "'", isLost: &isLost)
      default: isLost = true
      }
      set(.unknown(length: nil))
    case "g": reference()
    case "1"..."9":
      // A reference or, with some numbers, an octal code.
      cursor.skipDigits()
      set(.unknown(length: nil))
    default:
      if let scalar = cursor.escaped(letter) { character(scalar) } else { isLost = true }
    }
  }

  /// One character of white space.
  var space: LiteralPart {
    switch whiteSpace {
    case .any: .unknown(length: 3)
    case .folded: .exact([LiteralPiece([0x20], .none)], length: 1)
    }
  }

  /// Reads `\g{…}`, `\g1`, `\g-1`; the forms that recurse are not known.
  private mutating func reference() {
    if cursor.skip("{") {
      cursor.skip(past: "}", isLost: &isLost)
    } else {
      if !cursor.skip("-") { _ = cursor.skip("+") }
      if !cursor.skipDigits() { isLost = true }
    }
    set(.unknown(length: nil))
  }

  /// Reads `{U+…}` behind `\N`.
  private mutating func codePoint() {
    guard cursor.skip("{"), cursor.skip("U"), cursor.skip("+"),
      let scalar = cursor.number(radix: 16, until: "}")
    else {
      isLost = true
      return
    }
    character(scalar)
  }
}
