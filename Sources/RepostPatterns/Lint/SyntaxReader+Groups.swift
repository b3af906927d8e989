extension SyntaxReader {
  /// Reads what stands behind an opening parenthesis.
  mutating func openGroup() {
    let start = cursor.position - 1
    if cursor.peek() == "*" { return lose() }
    guard cursor.skip("?") else { return open(.group, from: start) }
    if cursor.peek() == "(" { return open(.conditional, from: start) }
    switch cursor.next() {
    case ":", "|": open(.group, from: start)
    case ">": open(.atomic, from: start)
    case "=": open(.assertion(isAhead: true, isNegative: false), from: start)
    case "!": open(.assertion(isAhead: true, isNegative: true), from: start)
    case "#": skip(past: ")")
    case "'": named(until: "'", from: start)
    case "<":
      if cursor.skip("=") {
        open(.assertion(isAhead: false, isNegative: false), from: start)
      } else if cursor.skip("!") {
        open(.assertion(isAhead: false, isNegative: true), from: start)
      } else {
        named(until: ">", from: start)
      }
    case "P":
      if cursor.skip("<") {
        named(until: ">", from: start)
      } else if cursor.skip("=") {
        skip(past: ")")
        append(.unknown, from: start)
      } else {
        lose()
      }
    case .some(let letter): changeOptions(letter, from: start)
    case .none: lose()
    }
  }

  private mutating func named(until end: Unicode.Scalar, from start: Int) {
    skip(past: end)
    open(.group, from: start)
  }

  mutating func skip(past end: Unicode.Scalar) {
    var isLost = false
    cursor.skip(past: end, isLost: &isLost)
    if isLost { lose() }
  }

  /// Reads option letters up to a colon or a parenthesis.
  private mutating func changeOptions(_ first: Unicode.Scalar, from start: Int) {
    var changed = options
    var isOn = true
    var letter: Unicode.Scalar? = first
    while let current = letter {
      switch current {
      case "i": changed.isCaseless = isOn
      case "x":
        changed.isExtended = isOn
        // `xx` also skips spaces in classes.
        if cursor.peek() == "x" { return lose() }
      case "m", "s", "n", "J", "U": break
      case "-": isOn = false
      case "^": changed = Options()
      case ":": return open(.group, from: start, options: changed)
      case ")":
        options = changed
        return
      default: return lose()
      }
      letter = cursor.next()
    }
    lose()
  }
}
