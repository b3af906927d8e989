import Foundation
import RepostCore
import RepostPatterns
import Testing

@Suite struct RequiredLiteralsFuzzTests {
  /// How many pairs are tried; `REPOSTLINT_FUZZ=1000000` for a long run.
  private static let count =
    ProcessInfo.processInfo.environment["REPOSTLINT_FUZZ"].flatMap { Int($0) } ?? 6_000

  @Test(
    "every match of a random pattern has a literal in it that a scan reports",
    arguments: [RequiredLiterals.WhiteSpace.any, .folded])
  func literalsAreRequired(whiteSpace: RequiredLiterals.WhiteSpace) {
    var grammar = PatternGrammar(
      seed: whiteSpace == .any ? 11 : 12, isWhiteSpaceFolded: whiteSpace == .folded)
    var tally = Tally()
    for _ in 0..<(Self.count / 2) {
      let sample = grammar.sample()
      check(sample, whiteSpace: whiteSpace, &tally)
      if tally.failures > 20 { return }
    }
    // The grammar must keep telling something.
    #expect(tally.compiled * 2 > Self.count / 2)
    #expect(tally.literals * 4 > tally.compiled)
    #expect(tally.matches * 4 > tally.literals)
    #expect(tally.sentences * 150 > tally.literals)
  }

  private struct Tally {
    var compiled = 0
    var literals = 0
    var matches = 0
    /// Matches of patterns that are searched sentence by sentence.
    var sentences = 0
    var failures = 0
  }

  private func check(
    _ sample: PatternGrammar.Sample, whiteSpace: RequiredLiterals.WhiteSpace, _ tally: inout Tally
  ) {
    guard let pattern = try? Pattern(sample.pattern) else { return }
    tally.compiled += 1
    guard let required = RequiredLiterals(of: sample.pattern, whiteSpace: whiteSpace) else {
      return
    }
    tally.literals += 1
    let text = Array(sample.text.utf8)
    var spans: [TextSpan] = []
    var matcher = Matcher()
    let end = matcher.matches(
      of: pattern, in: text, range: 0..<text.count, deadline: .now + .seconds(1), atMost: 100
    ) { spans.append($0.span) }
    guard end == .complete else { return }
    var literals: [TextSpan] = []
    var companions = 0
    var others: [Int] = []
    LiteralIndex([(0, required)]).scan(text, ranges: [0..<text.count]) { hit in
      switch hit {
      case .rule(_, let span): literals.append(span)
      case .companion: companions += 1
      case .anyRule(let offset): others.append(offset)
      }
    }
    tally.matches += spans.count
    if required.sentence != nil { tally.sentences += spans.count }
    if !spans.isEmpty, others.isEmpty {
      #expect(
        required.companions.isEmpty || companions > 0,
        """
        \(sample.pattern.debugDescription) matches \(sample.text.debugDescription)
        without one of \(required.companions.map { String(decoding: $0.bytes, as: UTF8.self) })
        """)
    }
    if let reach = required.maximumBefore, others.isEmpty {
      var near: [TextSpan] = []
      let starts = MatchStarts.near(
        ArraySlice(literals.map(\.start)), reach: reach, sentence: required.sentence)
      _ = matcher.matches(
        of: pattern, in: text, range: 0..<text.count, starts: starts,
        deadline: .now + .seconds(1), atMost: 100
      ) { near.append($0.span) }
      // PCRE2 10.42 takes a pattern for anchored whose anchor stands in a group that comes no times,
      // and so overlooks from the start what it finds near a literal: `(?:c|\Ab){0}x` in “ x”.
      let isOverlooked = sample.pattern.contains("{0}") && spans.allSatisfy(near.contains)
      #expect(
        near == spans || isOverlooked,
        "\(sample.pattern.debugDescription) near \(literals) in \(sample.text.debugDescription)")
    }
    // What `\K` leaves out of a match may hold the literal, and stands before it.
    let leavesOut = sample.pattern.contains(#"\K"#)
    for span in spans
    where !others.contains(where: { (leavesOut || span.start <= $0) && $0 < span.end }) {
      let isFound = literals.contains { literal in
        (leavesOut || span.start <= literal.start) && literal.end <= span.end
          && (required.sentence != nil ? nil : required.maximumBefore).map {
            literal.start - span.start <= $0
          } ?? true
      }
      if isFound { continue }
      tally.failures += 1
      Issue.record(
        """
        \(sample.pattern.debugDescription) matches \(sample.text.debugDescription) at \(span)
        without \(required.literals.map { String(decoding: $0.bytes, as: UTF8.self) }) \
        within \(String(describing: required.maximumBefore)); hits: \(literals)
        """)
    }
  }
}
