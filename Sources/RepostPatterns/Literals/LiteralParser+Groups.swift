extension LiteralParser {
  /// Reads what stands behind an opening parenthesis.
  mutating func openGroup() {
    if cursor.peek() == "*" {
      isLost = true
      return
    }
    guard cursor.skip("?") else { return open(.group) }
    if cursor.peek() == "(" { return open(.conditional) }
    switch cursor.next() {
    case ":", ">", "|": open(.group)
    case "=", "!", "*": open(.assertion)
    case "#": cursor.skip(past: ")", isLost: &isLost)
    case "'": named(until: "'")
    case "<":
      if let next = cursor.peek(), "=!*".unicodeScalars.contains(next) {
        _ = cursor.next()
        open(.assertion)
      } else {
        named(until: ">")
      }
    case "P":
      if cursor.skip("<") {
        named(until: ">")
      } else if cursor.skip("=") {
        cursor.skip(past: ")", isLost: &isLost)
        set(.unknown(length: nil))
      } else {
        isLost = true
      }
    case .some(let letter): changeOptions(letter)
    case .none: isLost = true
    }
  }

  private mutating func named(until end: Unicode.Scalar) {
    cursor.skip(past: end, isLost: &isLost)
    open(.group)
  }

  /// Reads option letters up to a colon or a parenthesis.
  private mutating func changeOptions(_ first: Unicode.Scalar) {
    var changed = options
    var isOn = true
    var letter: Unicode.Scalar? = first
    while let current = letter {
      switch current {
      case "i": changed.isCaseless = isOn
      case "x":
        changed.isExtended = isOn
        // `xx` also skips spaces in classes.
        if cursor.peek() == "x" { isLost = true }
      case "m", "s", "n", "J", "U": break
      case "-": isOn = false
      case "^": changed = Options()
      case ":": return open(.group, options: changed)
      case ")": return change(to: changed)
      default:
        isLost = true
        return
      }
      letter = cursor.next()
    }
    isLost = true
  }
}
