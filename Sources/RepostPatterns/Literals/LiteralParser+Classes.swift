extension LiteralParser {
  /// Classes with more members than this are no literals.
  private static let mostMembers = 8

  /// Reads a character class behind its opening bracket.
  mutating func characterClass() -> LiteralPart {
    let isNegated = cursor.skip("^")
    var members: [Unicode.Scalar] = []
    var isLarge = isNegated
    var canStartRange = false
    // PCRE2 has rules of its own for what quotes do at the start.
    if cursor.peek() == "\\", cursor.peek(1) == "Q" || cursor.peek(1) == "E" { isLost = true }
    // A bracket that closes cannot do so at the start.
    if cursor.skip("]") {
      members.append("]")
      canStartRange = true
    }
    var isQuoting = false
    while let next = cursor.next() {
      let mayBeRange = canStartRange
      canStartRange = true
      if isQuoting {
        if next == "\\", cursor.skip("E") { isQuoting = false } else { members.append(next) }
      } else if next == "]" {
        return isLarge ? .unknown(length: 4) : part(of: members)
      } else if next == "\\" {
        switch member(behindBackslash: cursor.next()) {
        case .character(let scalar): members.append(scalar)
        case .several(let scalars):
          if let scalars { members += scalars } else { isLarge = true }
          canStartRange = false
        case .quote: isQuoting = true
        case .nothing: break
        }
      } else if next == "[", cursor.skipPOSIXName() {
        isLarge = true
        canStartRange = false
      } else if next == "-", mayBeRange, cursor.peek() != "]" {
        range(from: members.popLast(), to: &members, isLarge: &isLarge)
        canStartRange = false
      } else {
        members.append(next)
      }
      if members.count > Self.mostMembers { isLarge = true }
    }
    isLost = true
    return .empty
  }

  private enum Member {
    case character(Unicode.Scalar)
    /// A class in the class: its members, or nil if they are many.
    case several([Unicode.Scalar]?)
    case quote
    case nothing
  }

  private mutating func member(behindBackslash letter: Unicode.Scalar?) -> Member {
    switch letter {
    case "Q": return .quote
    case "E": return .nothing
    case "b": return .character("\u{8}")
    case "s", "h": return .several(whiteSpace == .folded ? [" "] : nil)
    case "d", "D", "w", "W", "S", "H", "v", "V": return .several(nil)
    case "p", "P":
      if cursor.next() == "{" { cursor.skip(past: "}", isLost: &isLost) }
      return .several(nil)
    case "1", "2", "3", "4", "5", "6", "7", "8", "9":
      cursor.skipDigits()
      return .several(nil)
    case .some(let letter):
      if letter != "N", let scalar = cursor.escaped(letter) { return .character(scalar) }
    case .none: break
    }
    isLost = true
    return .nothing
  }

  /// Reads the end of a range behind its hyphen.
  private mutating func range(
    from start: Unicode.Scalar?, to members: inout [Unicode.Scalar], isLarge: inout Bool
  ) {
    var end: Unicode.Scalar?
    switch cursor.next() {
    case "\\":
      switch member(behindBackslash: cursor.next()) {
      case .character(let scalar): end = scalar
      // A class cannot end a range: then the hyphen is one of the members.
      case .several: isLarge = true
      case .quote, .nothing: isLost = true
      }
    case "[":
      if cursor.skipPOSIXName() { isLarge = true } else { end = "[" }
    case .some(let scalar): end = scalar
    case .none: isLost = true
    }
    guard let start, let end, end.value >= start.value,
      end.value - start.value < Self.mostMembers
    else {
      isLarge = true
      return
    }
    members += (start.value...end.value).compactMap { Unicode.Scalar($0) }
  }

  private func part(of members: [Unicode.Scalar]) -> LiteralPart {
    var pieces: [LiteralPiece] = []
    var length = 0
    for member in members {
      guard let known = piece(member) else { return .unknown(length: 4) }
      if !pieces.contains(known.piece) { pieces.append(known.piece) }
      length = max(length, known.length)
    }
    return pieces.isEmpty ? .unknown(length: 4) : .exact(pieces, length: length)
  }
}
