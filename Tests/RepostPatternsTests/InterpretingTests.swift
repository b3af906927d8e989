import RepostCore
import Testing

@testable import RepostPatterns

@Suite struct InterpretingTests {
  @Test(
    "the longest way through a pattern counts what may be passed without a choice",
    arguments: [
      ("abc", 1), ("a+ b*", 3), ("(a)", 2), ("(?: a+ | b )", 4), ("(?:a+|b+c+)", 4),
      ("(?:a+){3}", 11), ("(?:a+) {3}", 11), ("(?:a+){3,9}", 11), ("(?:a+){0,9}", 5),
      (#"\d{4}"#, 2), (#"[(|*]+"#, 2), (#"[]|(]"#, 1), (#"\(\|\*"#, 1), (#"\p{Lu}{2}"#, 3),
      (#"[^]a|]\*"#, 1), ("(?:(?:a?){2}b){3}", 29),
    ])
  func way(pattern: String, count: Int) {
    #expect(PatternWay.longest(in: pattern) == count)
  }

  @Test(
    "what takes a parser to tell, or repeats without a choice, gives no way",
    arguments: [
      "(?x) a # (\n", #"\Qa(\E"#, #"[\Q]\E|]"#, "[[:alpha:]|]", #"\X+"#, #"a\R*"#, #"\c(a"#, "(a",
      "a)",
      "(?:(?:(?:a+){99}){99}){99}",
    ])
  func noWay(pattern: String) {
    #expect(PatternWay.longest(in: pattern) == nil)
  }

  @Test("a pattern is translated when it has looked at some text")
  func translation() throws {
    let pattern = try Pattern("gull+s")
    let text = Array(String(repeating: "no bird here; ", count: 100).utf8)
    _ = matches(of: pattern, in: text)
    #expect(pattern.compiled.existingTranslation == nil)
    for _ in 0..<200 { _ = matches(of: pattern, in: text) }
    #expect(pattern.compiled.existingTranslation != nil)
  }

  @Test("a long piece of text is not for the interpreter")
  func longPiece() throws {
    let pattern = try Pattern("gull+s")
    _ = matches(of: pattern, in: Array(String(repeating: "no bird here; ", count: 2_000).utf8))
    #expect(pattern.compiled.existingTranslation != nil)
  }

  @Test("a pattern with references back is translated at once")
  func references() throws {
    let pattern = try Pattern(#"(a)\1*"#)
    _ = matches(of: pattern, in: Array("aaa".utf8))
    #expect(pattern.compiled.existingTranslation != nil)
  }

  @Test(
    "where the interpreter gives up, machine code says what there is",
    arguments: [
      (#"(?:a+)+\d"#, String(repeating: "a", count: 24) + " aaa1"),
      (#"(?:a|b|ab){1,60}c"#, String(repeating: "ab", count: 60) + "c"),
      (#"(?:x|\s)+$"#, String(repeating: "x ", count: 2_000) + "y"),
    ])
  func givingUp(source: String, text: String) throws {
    let text = Array(text.utf8)
    let interpreted = try Pattern(source)
    let translated = try Pattern(source)
    translated.translate()
    let (found, end) = matches(of: interpreted, in: text)
    #expect(interpreted.compiled.existingTranslation != nil)
    let (expected, expectedEnd) = matches(of: translated, in: text)
    #expect(found == expected)
    #expect(end == expectedEnd)
  }

  @Test("a deadline holds while a pattern is interpreted")
  func deadline() throws {
    let pattern = try Pattern("gull+s")
    var matcher = Matcher()
    let end = matcher.matches(
      of: pattern, in: Array("the gulls".utf8), range: 0..<9, deadline: .now - .seconds(1),
      atMost: 10
    ) { _ in }
    #expect(end == .deadline(at: 4))
    #expect(pattern.compiled.existingTranslation == nil)
  }

  @Test("random patterns match the same when they are interpreted and when they are translated")
  func random() {
    var grammar = PatternGrammar(seed: 21, isWhiteSpaceFolded: true)
    var compared = 0
    var found = 0
    for _ in 0..<4_000 {
      let sample = grammar.sample()
      guard let interpreted = try? Pattern(sample.pattern),
        let translated = try? Pattern(sample.pattern)
      else { continue }
      translated.translate()
      let text = Array(sample.text.utf8)
      let (spans, end) = matches(of: interpreted, in: text)
      guard interpreted.compiled.existingTranslation == nil else { continue }
      let (expected, expectedEnd) = matches(of: translated, in: text)
      #expect(
        spans == expected, "\(sample.pattern.debugDescription) \(sample.text.debugDescription)")
      #expect(end == expectedEnd)
      compared += 1
      found += spans.count
    }
    #expect(compared > 1_000)
    #expect(found > compared / 8)
  }

  /// The spans of all matches, each followed by those of its groups.
  private func matches(of pattern: Pattern, in text: [UInt8]) -> ([TextSpan], MatchEnd) {
    var spans: [TextSpan] = []
    var matcher = Matcher()
    let end = matcher.matches(
      of: pattern, in: text, range: 0..<text.count, deadline: .now + .seconds(10), atMost: 100
    ) { match in spans += [match.span] + match.groups.map(\.span) }
    return (spans, end)
  }
}
