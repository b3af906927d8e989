/// The one form in which a part may repeat without a bound of its own: over the rest of a sentence
/// that was looked at before.
///
///     (?: ^ | (?<= [.!?] \s ) )                                    where a sentence starts
///     (?= [^.!?]{0,1000}+ (?! [^.!?] ) )                           it ends within 1000 characters
///     (?: (?! \b not \b ) [^.!?] )*? \K                            then on through it
///
/// Repeating a group up to 1000 times would make a pattern a thousand times as long, so the bound
/// stands in a look ahead: past it lies a place where the part cannot go on. Its end has to name the
/// very same steps. And no step may pass a place where the next sentence starts, so that two
/// sentences never read the same text.
struct SentenceGuard {
  let scalars: [Unicode.Scalar]

  /// Whether a repeating part of a row is bounded in this way.
  func bounds(_ node: SyntaxNode, at index: Int, in row: [SyntaxNode]) -> Bool {
    guard let steps = Self.steps(of: node) else { return false }
    let before = row[..<index]
    guard let start = before.lastIndex(where: { Self.starts(of: $0) != nil }),
      let starts = Self.starts(of: before[start]),
      before[(start + 1)...].allSatisfy({ $0.isAssertion }),
      before[(start + 1)...].contains(where: { isGuard($0, of: steps) })
    else { return false }
    return starts.allSatisfy { behind in steps.allSatisfy { Self.cannotPass(behind, $0) } }
  }

  /// The alternatives of one step: what the part reads, without what it must not see ahead.
  static func steps(of node: SyntaxNode) -> [[SyntaxNode]]? {
    guard case .group(let alternatives, _) = node.kind else { return nil }
    guard alternatives.count == 1 else { return alternatives }
    let read = alternatives[0].drop { part in
      if case .assertion(_, isAhead: true, isNegative: true) = part.kind { return true }
      return false
    }
    if read.count == 1, let only = read.first, only.repeats == nil,
      case .group(let inner, _) = only.kind
    {
      return inner
    }
    return [Array(read)]
  }

  /// What may stand before the start of a sentence, in rows; nil where a part is no such start.
  static func starts(of node: SyntaxNode) -> [[SyntaxNode]]? {
    guard node.repeats == nil else { return nil }
    switch node.kind {
    case .start: return []
    case .assertion(let rows, isAhead: false, isNegative: false): return rows
    case .group(let alternatives, _):
      var all: [[SyntaxNode]] = []
      for row in alternatives {
        guard row.count == 1, let rows = starts(of: row[0]) else { return nil }
        all += rows
      }
      return all
    default: return nil
    }
  }

  /// Whether a part looks ahead to a near place where no step is possible.
  private func isGuard(_ node: SyntaxNode, of steps: [[SyntaxNode]]) -> Bool {
    guard case .assertion(let rows, isAhead: true, isNegative: false) = node.kind, rows.count == 1,
      let end = rows[0].last,
      case .assertion(let last, isAhead: true, isNegative: true) = end.kind
    else { return false }
    return rows[0].allSatisfy(\.isBounded) && last.map(text) == steps.map(text)
  }

  /// A row as it is written, without white space.
  private func text(_ row: [SyntaxNode]) -> String {
    guard let first = row.first, let last = row.last else { return "" }
    let range = first.range.lowerBound..<last.range.upperBound
    return String(
      String.UnicodeScalarView(
        scalars[range].filter { !PatternCursor.isPatternWhiteSpace($0) }))
  }

  /// Whether a step cannot read across a place that has `behind` before it.
  static func cannotPass(_ behind: [SyntaxNode], _ step: [SyntaxNode]) -> Bool {
    guard case .character(let stop)? = behind.first?.kind, behind.count <= 2,
      case .character(let read)? = step.first?.kind, step.first?.repeats == nil
    else { return false }
    if step.count == 1 { return !read.intersects(stop) }
    // Over a stop it may go where the white space of a sentence's start does not follow.
    guard step.count == 2, behind.count == 2, case .character(let space) = behind[1].kind,
      case .assertion(let ahead, isAhead: true, isNegative: false) = step[1].kind, ahead.count == 1,
      case .character(let following)? = ahead[0].first?.kind
    else { return false }
    return !following.intersects(space)
  }
}

extension SyntaxNode {
  var isAssertion: Bool {
    if case .assertion = kind { return true }
    return false
  }

  /// Whether it and all its parts repeat no more than is allowed.
  fileprivate var isBounded: Bool {
    if let repeats, repeats.most.map({ $0 > PatternLint.longestRepeat }) ?? true { return false }
    switch kind {
    case .group(let alternatives, _), .assertion(let alternatives, _, _):
      return alternatives.joined().allSatisfy(\.isBounded)
    case .character, .start, .empty: return true
    case .unknown: return false
    }
  }
}
