/// The start of a pattern that reads a sentence up to some place in it.
///
///     (?xi) (?: ^ | (?<= [.!?] \s ) ) (?: (?! \b not \b ) [^.!?] )*? \K  (?: may be | can be ) …
///
/// What it reads has no bound, but it cannot pass the end of a sentence, as ``SentenceGuard`` proves.
/// So a match starts where the sentence starts that the rest of the pattern begins in, and the rest tells
/// by its literals which sentences these are.
struct SentencePrefix {
  /// What ends a sentence.
  let stops: SentenceStops
  /// The rest of the pattern, with the options that hold in it.
  let rest: String

  /// Finds the prefix of a pattern, or gives nil where it has none.
  init?(of source: String) {
    var reader = SyntaxReader(source)
    guard let alternatives = reader.alternatives(), alternatives.count == 1,
      let anchor = alternatives[0].first, let starts = SentenceGuard.starts(of: anchor),
      let stops = Self.stops(of: starts)
    else { return nil }
    let row = alternatives[0].dropFirst()
    var end: Int?
    for node in row {
      if node.isAssertion { continue }
      guard let steps = Self.steps(of: node), node.repeats != nil,
        starts.allSatisfy({ start in
          steps.allSatisfy { SentenceGuard.cannotPass(start, $0) }
        })
      else { break }
      end = node.range.upperBound
    }
    guard let end else { return nil }
    let scalars = Array(source.unicodeScalars)
    let options = String(String.UnicodeScalarView(scalars[..<anchor.range.lowerBound]))
    // Options that are switched on later would be lost.
    let prefix = String(String.UnicodeScalarView(scalars[anchor.range.lowerBound..<end]))
    guard Self.areOptions(options), !Self.switchesOptions(prefix) else { return nil }
    self.stops = stops
    rest = options + String(String.UnicodeScalarView(scalars[end...]))
  }

  private static func steps(of node: SyntaxNode) -> [[SyntaxNode]]? {
    guard case .character = node.kind else { return SentenceGuard.steps(of: node) }
    var step = node
    step.repeats = nil
    return [[step]]
  }

  /// What ends a sentence for a pattern that starts behind one of these rows.
  private static func stops(of starts: [[SyntaxNode]]) -> SentenceStops? {
    var low: UInt64 = 0
    var high: UInt64 = 0
    for row in starts {
      guard row.count == 2, case .character(let stop) = row[0].kind, row[0].repeats == nil,
        case .character(let space) = row[1].kind, row[1].repeats == nil,
        space.intersects(.blank), !stop.intersects(.space)
      else { return nil }
      low |= stop.ascii.low
      high |= stop.ascii.high
    }
    return low | high == 0 ? nil : SentenceStops(low: low, high: high)
  }

  /// Whether a text is nothing but options for the whole pattern.
  private static func areOptions(_ text: String) -> Bool {
    let words = text.split { $0.isWhitespace }
    return words.allSatisfy { word in
      word.hasPrefix("(?") && word.hasSuffix(")")
        && word.dropFirst(2).dropLast().allSatisfy { "ximsn".contains($0) }
    }
  }

  private static func switchesOptions(_ text: String) -> Bool {
    text.contains("#") || text.contains(#"\Q"#)
  }
}
