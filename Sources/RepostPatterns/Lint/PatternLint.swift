/// Checks by its form that a pattern takes time in proportion to its text.
///
///     PatternLint.findings(in: try Pattern("(?: a+ )+ b"))  // a nested-repeat, at byte 0
///
/// Patterns are tried from every place of a text, so a part that repeats without bound, before the
/// words that a rule is found by or behind them, makes the time grow with the square of the text. Every
/// repeat therefore has a bound, of ``longestRepeat`` at most; ``SentenceGuard`` describes the one
/// exception. And where a part that repeats often can read the same text in two ways, the time doubles
/// with each round: that is refused as far as it can be told from the characters that parts can hold.
/// Bounded repeats one behind the other still multiply; measuring is for those.
package struct PatternLint {
  /// The most repeats that count as bounded.
  package static let longestRepeat = 1_000
  /// From this many rounds on, two ways to read a round are too many.
  private static let manyRounds = 10

  private let scalars: [Unicode.Scalar]
  private var faults: [PatternFault] = []

  /// What is wrong with the form of a pattern, in the order of its source.
  package static func findings(in pattern: Pattern) -> [PatternFault] {
    var lint = PatternLint(scalars: Array(pattern.source.unicodeScalars))
    if pattern.canMatchEmpty {
      lint.report(
        .emptyMatch, lint.scalars.indices, "it matches where nothing is; ask for a character")
    }
    var reader = SyntaxReader(pattern.source)
    if let alternatives = reader.alternatives() {
      for row in alternatives { lint.check(row) }
    } else {
      let place = reader.lostAt ?? 0
      lint.report(
        .notUnderstood, place..<min(place + 20, lint.scalars.count),
        "this check does not know the construct, so nothing is known of the time; write it otherwise"
      )
    }
    return lint.faults.sorted { ($0.offset, $0.code.rawValue) < ($1.offset, $1.code.rawValue) }
  }

  private init(scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  private mutating func report(_ code: PatternFault.Code, _ range: Range<Int>, _ detail: String) {
    let offset = scalars[..<range.lowerBound].reduce(0) { $0 + UTF8.width($1) }
    faults.append(
      PatternFault(code: code, offset: offset, fragment: text(range), detail: detail))
  }

  private func text(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[range]))
  }

  // MARK: Parts

  private mutating func check(_ row: [SyntaxNode]) {
    for (index, node) in row.enumerated() {
      if let repeats = node.repeats {
        checkBound(repeats, of: node, at: index, in: row)
        checkRounds(repeats, of: node)
      }
      switch node.kind {
      case .group(let alternatives, _), .assertion(let alternatives, _, _):
        for row in alternatives { check(row) }
      case .character, .start, .empty, .unknown: break
      }
    }
  }

  private mutating func checkBound(
    _ repeats: SyntaxNode.Repeat, of node: SyntaxNode, at index: Int, in row: [SyntaxNode]
  ) {
    guard repeats.most.map({ $0 > Self.longestRepeat }) ?? true else { return }
    if SentenceGuard(scalars: scalars).bounds(node, at: index, in: row) { return }
    report(
      .unboundedRepeat, node.range,
      "it can go on to the end of the text from every place, so the time grows with the square of the "
        + "text; bound it, {0,80} say, \(Self.longestRepeat) at most")
  }

  /// Looks for two ways to read the same text in the rounds of a part that repeats.
  private mutating func checkRounds(_ repeats: SyntaxNode.Repeat, of node: SyntaxNode) {
    guard !repeats.isPossessive, repeats.most.map({ $0 >= Self.manyRounds }) ?? true,
      case .group(let alternatives, isAtomic: false) = node.kind
    else { return }
    let next = node.first
    for row in alternatives {
      for (index, inner) in row.enumerated()
      where Self.shares(inner, row[(index + 1)...], alternatives) {
        report(
          .nestedRepeat, inner.range,
          "it repeats inside “\(shortened(node.range))”, which repeats too, and nothing tells where "
            + "one round ends, so that the ways to read a text double with each; make the inner one "
            + "possessive, or put something between the rounds that it cannot hold")
      }
    }
    for (index, one) in alternatives.enumerated() {
      for other in alternatives[(index + 1)...] where Self.overlap(one, other, next) {
        guard let start = other.first?.range.lowerBound, let end = other.last?.range.upperBound
        else { continue }
        report(
          .overlappingChoice, start..<end,
          "inside “\(shortened(node.range))”, which repeats, another alternative reads the same text, "
            + "so that the ways to read a text double with each round; leave one of them")
      }
    }
  }

  private func shortened(_ range: Range<Int>) -> String {
    let words = text(range).split { $0.isWhitespace }.joined(separator: " ")
    return words.count > 40 ? "\(words.prefix(24)) … \(words.suffix(12))" : words
  }

  /// Whether a part of a round can leave some of its text to the next round.
  ///
  /// It cannot where something must stand behind it that it cannot hold itself. Else the next round has
  /// to start with what the part can hold, and be able to read all of it before something that it
  /// cannot.
  private static func shares(
    _ inner: SyntaxNode, _ rest: ArraySlice<SyntaxNode>, _ rounds: [[SyntaxNode]]
  ) -> Bool {
    guard let repeats = inner.repeats, !repeats.isPossessive, repeats.least != repeats.most else {
      return false
    }
    if case .group(_, isAtomic: true) = inner.kind { return false }
    let own = inner.characters
    let must = rest.filter { !$0.isNullable }
    guard must.allSatisfy({ $0.characters.intersects(own) }) else { return false }
    if !must.isEmpty, !SyntaxNode.first(of: rest).intersects(own) { return false }
    let last = must.last?.characters ?? own
    return rounds.contains { round in
      let head = round.prefix { $0.isNullable || $0.first.intersects(own) }
      let heads = head.reduce(into: CharacterKinds.none) { $0.formUnion($1.characters) }
      return SyntaxNode.first(of: head).intersects(own) && heads.intersects(last)
    }
  }

  /// Whether two alternatives can read the same text, or one of them all but what the next round reads.
  private static func overlap(
    _ one: [SyntaxNode], _ other: [SyntaxNode], _ next: CharacterKinds
  ) -> Bool {
    guard let left = characters(of: one), let right = characters(of: other),
      zip(left, right).allSatisfy({ $0.intersects($1) })
    else { return false }
    let longer = left.count > right.count ? left : right
    let common = min(left.count, right.count)
    guard common > 0 else { return false }
    return left.count == right.count || longer[common].intersects(next)
  }

  /// The characters of a row one after the other, or nil where it is more than that.
  private static func characters(of row: [SyntaxNode]) -> [CharacterKinds]? {
    var all: [CharacterKinds] = []
    for node in row {
      guard case .character(let kinds) = node.kind else { return nil }
      let times = node.repeats.map { $0.least == $0.most ? $0.least : -1 } ?? 1
      guard (0...32).contains(times) else { return nil }
      all += Array(repeating: kinds, count: times)
    }
    return all
  }
}
