/// Finds out which runs of `*`, `_` and `~` are emphasis (CommonMark 0.31, section 6.2).
///
/// The rules are those of the specification's stack; here each run is looked at once from left to
/// right, and what an opener of each kind was last sought below is remembered, so that the time is
/// linear in the number of runs.
struct MarkdownDelimiters {
  private struct Run {
    let token: Int
    let mark: UInt8
    let length: Int
    var left: Int
    let canOpen: Bool
    let canClose: Bool
    let order: Int

    /// What decides which openers a closer may meet: the mark, its length modulo three, and
    /// whether it may open as well.
    var kind: Int {
      switch mark {
      case UInt8(ascii: "*"): (length % 3) * 2 + (canOpen ? 1 : 0)
      case UInt8(ascii: "_"): 6 + (length % 3) * 2 + (canOpen ? 1 : 0)
      default: 12 + min(length, 2)
      }
    }

    func meets(_ closer: Run) -> Bool {
      guard mark == closer.mark else { return false }
      if mark == UInt8(ascii: "~") { return length == closer.length }
      guard canClose || closer.canOpen else { return true }
      return (length + closer.length) % 3 != 0 || (length % 3 == 0 && closer.length % 3 == 0)
    }
  }

  private var runs: [Run] = []

  /// How many runs wait.
  var count: Int { runs.count }

  /// Takes up the run in `range`, whose token has the index `token`.
  mutating func append(_ bytes: [UInt8], range: Range<Int>, token: Int) {
    let mark = bytes[range.lowerBound]
    let before = CharacterKind(before: range.lowerBound, in: bytes)
    let after = CharacterKind(at: range.upperBound, in: bytes)
    let isLeft = after == .other || (after == .punctuation && before != .other)
    let isRight = before == .other || (before == .punctuation && after != .other)
    var canOpen = isLeft
    var canClose = isRight
    if mark == UInt8(ascii: "_") {
      canOpen = isLeft && (!isRight || before == .punctuation)
      canClose = isRight && (!isLeft || after == .punctuation)
    } else if mark == UInt8(ascii: "~"), range.count > 2 {
      return
    }
    guard canOpen || canClose else { return }
    runs.append(
      Run(
        token: token, mark: mark, length: range.count, left: range.count, canOpen: canOpen,
        canClose: canClose, order: runs.count))
  }

  /// Pairs the runs from `bottom` on, shortens their tokens to what stays text, and forgets them.
  mutating func resolve(from bottom: Int, in tokens: inout [MarkdownToken]) {
    defer { runs.removeLast(runs.count - bottom) }
    guard runs.count > bottom else { return }
    var openers: [Run] = []
    var soughtBelow = [Int](repeating: -1, count: 15)
    for var closer in runs[bottom...] {
      while closer.canClose, closer.left > 0,
        let index = Self.opener(for: closer, in: openers, above: soughtBelow[closer.kind])
      {
        openers.removeLast(openers.count - 1 - index)
        let used =
          closer.mark == UInt8(ascii: "~")
          ? closer.left : min(closer.left, openers[index].left) >= 2 ? 2 : 1
        let opening = tokens[openers[index].token].range
        tokens[openers[index].token].range = opening.lowerBound..<(opening.upperBound - used)
        let closing = tokens[closer.token].range
        tokens[closer.token].range = (closing.lowerBound + used)..<closing.upperBound
        openers[index].left -= used
        closer.left -= used
        if openers[index].left == 0 { openers.removeLast() }
      }
      if closer.canClose, closer.left > 0 {
        soughtBelow[closer.kind] = openers.last?.order ?? -1
      }
      if closer.canOpen, closer.left > 0 { openers.append(closer) }
    }
  }

  /// The last opener above `order` that meets `closer`.
  private static func opener(for closer: Run, in openers: [Run], above order: Int) -> Int? {
    var index = openers.count - 1
    while index >= 0, openers[index].order > order {
      if openers[index].meets(closer) { return index }
      index -= 1
    }
    return nil
  }
}

/// What a character is to emphasis.
private enum CharacterKind {
  case space, punctuation, other

  init(at index: Int, in bytes: [UInt8]) {
    guard index < bytes.count else {
      self = .space
      return
    }
    guard bytes[index] >= 0x80 else {
      self = .init(ascii: bytes[index])
      return
    }
    let end = min(index + 4, bytes.count)
    self = .init(String(decoding: bytes[index..<end], as: UTF8.self).unicodeScalars.first)
  }

  init(before index: Int, in bytes: [UInt8]) {
    guard index > 0 else {
      self = .space
      return
    }
    guard bytes[index - 1] >= 0x80 else {
      self = .init(ascii: bytes[index - 1])
      return
    }
    var start = index - 1
    while start > max(0, index - 4), bytes[start] & 0xC0 == 0x80 { start -= 1 }
    self = .init(String(decoding: bytes[start..<index], as: UTF8.self).unicodeScalars.first)
  }

  private init(ascii byte: UInt8) {
    self = byte.isHTMLSpace ? .space : byte.isASCIIPunctuation ? .punctuation : .other
  }

  private init(_ scalar: Unicode.Scalar?) {
    guard let scalar else {
      self = .other
      return
    }
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: self = .space
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
      .modifierSymbol, .otherSymbol:
      self = .punctuation
    default: self = .other
    }
  }
}
