import Foundation
import RepostCore
import RepostPatterns
import Testing

@Suite struct MatcherTests {
  /// Every match in a piece of a text, as text, and how the search ended.
  private func search(
    _ source: String, _ text: String, range: Range<Int>? = nil, seconds: Double = 60,
    atMost count: Int = 1_000, limits: MatchLimits = MatchLimits()
  ) throws -> (matches: [PatternMatch], end: MatchEnd) {
    let pattern = try Pattern(source)
    var matcher = Matcher(limits: limits)
    let text = Array(text.utf8)
    var matches: [PatternMatch] = []
    let end = matcher.matches(
      of: pattern, in: text, range: range ?? 0..<text.count,
      deadline: .now + .seconds(seconds), atMost: count
    ) { matches.append($0) }
    return (matches, end)
  }

  @Test("spans are byte offsets of the whole text, and the piece has ends of its own")
  func offsets() throws {
    let (matches, end) = try search(#"^\w+|\w+$"#, "xx é été zz", range: 3..<9)
    #expect(matches.map(\.span) == [TextSpan(3, 5), TextSpan(6, 9)])
    #expect(end == .complete)
  }

  @Test("lookbehind does not see what stands before the piece")
  func lookbehind() throws {
    #expect(try search("(?<=x )y", "x y", range: 2..<3).matches.isEmpty)
    #expect(try search("(?<=x )y", "x y").matches.count == 1)
  }

  @Test("a piece that cuts characters is narrowed to whole ones")
  func cutCharacters() throws {
    let (matches, _) = try search(".+", "éaé", range: 1..<4)
    #expect(matches.map(\.span) == [TextSpan(2, 3)])
  }

  @Test("groups are given by name, those that took part, whichever of a shared name it was")
  func groups() throws {
    let (matches, _) = try search(#"(?<k>a)(?<e>)(?<x>q)?|(?<k>b)"#, "ab")
    #expect(matches.map { $0.groups.map(\.name) } == [["k", "e"], ["k"]])
    #expect(matches.map { $0.span(of: "k") } == [TextSpan(0, 1), TextSpan(1, 2)])
    #expect(matches[0].span(of: "e") == TextSpan(1, 1))
    #expect(matches[0].span(of: "x") == nil)
  }

  @Test(
    "words, digits and case are those of Unicode",
    arguments: [(#"\w+"#, "Świat", 6), (#"\d+"#, "٢٠٢٤", 8), ("(?i)ÜBER", "über", 5)])
  func unicode(source: String, text: String, count: Int) throws {
    #expect(try search(source, text).matches.map(\.span) == [TextSpan(0, count)])
  }

  @Test(
    "a pattern that can match nothing neither loops nor gives empty matches",
    arguments: ["a*", "", #"\b"#, "(?=é)", "a*?", #"\Ka*"#])
  func emptyMatches(source: String) throws {
    let (matches, end) = try search(source, "éaab aé")
    #expect(matches.allSatisfy { !$0.span.isEmpty })
    #expect(end == .complete)
  }

  @Test("the search stops behind the last match allowed and says so")
  func countLimit() throws {
    let (matches, end) = try search("a", "aaaa", atMost: 2)
    #expect(matches.count == 2)
    #expect(end == .matchCountLimit(at: 2))
    #expect(try search("a", "aa", atMost: 2).end == .complete)
  }

  @Test("an attempt that reaches the limit is reported, and what stands behind it is found")
  func matchLimit() throws {
    // Each start inside the run of 24 letters is a bomb of its own.
    let text = "x " + String(repeating: "a", count: 24) + "! b7"
    let limits = MatchLimits(resumes: 30)
    let (matches, end) = try search(#"(?:a|a)+\d|b\d"#, text, limits: limits)
    #expect(end == .matchLimit(at: 2))
    #expect(matches.map(\.span) == [TextSpan(28, 30)])
  }

  @Test("after too many such attempts the search stops and says where")
  func resumes() throws {
    let text = String(repeating: "a", count: 60) + " b7"
    let (matches, end) = try search(
      #"(?:a|a)+\d|b\d"#, text, limits: MatchLimits(resumes: 3))
    #expect(end == .matchLimit(at: 3))
    #expect(matches.isEmpty)
  }

  @Test(
    "a pattern that would run for ages is stopped at the deadline",
    arguments: [#"(a+)+\d"#, #"(?:a|aa)+\d"#, #"(?:a+\s?)+$"#, #"(?x) (a+)+\d # a comment"#])
  func deadline(source: String) throws {
    let text = String(repeating: "a", count: 50_000) + "!"
    // Without the limit on resumes, so that only time can end it.
    let limits = MatchLimits(resumes: .max)
    let clock = ContinuousClock()
    let start = clock.now
    let (_, end) = try search(source, text, seconds: 0.1, limits: limits)
    let taken = clock.now - start
    guard case .deadline(let offset) = end else {
      Issue.record("ended with \(end)")
      return
    }
    #expect(offset < 50_000)
    // Generous, for a machine that is busy with other things.
    #expect(taken < .seconds(5), "took \(taken)")
  }

  @Test(
    "a pattern that starts with a sentence is stopped too, and so are its other alternatives",
    arguments: [
      #"(?xi) (?: ^ | (?<= [.!] \s ) ) (?: a | a )+ \d"#,
      #"(?xi) (?: ^ | (?<= [.!] \s ) ) b | (?: a | a )+ \d"#,
      #"(?xi) (?: ^ | (?<= [.!] \s ) ) [|)] | (?: a | a )+ \d"#,
    ])
  func anchored(source: String) throws {
    let text = String(repeating: String(repeating: "a", count: 60) + ". ", count: 1_000)
    let (_, end) = try search(source, text, seconds: 0.1, limits: MatchLimits(resumes: .max))
    guard case .deadline = end else {
      Issue.record("ended with \(end)")
      return
    }
  }

  @Test("a pattern that starts with a sentence matches as any other")
  func anchoredMatches() throws {
    let pattern = #"(?xi) (?: ^ | (?<= [.!] \s ) ) [^.!|]*? \K \b (?: may | can )"#
    let (matches, end) = try search(pattern, "You may. Nobody will! They can, you can.")
    #expect(matches.map(\.span) == [TextSpan(4, 7), TextSpan(27, 30)])
    #expect(end == .complete)
    let error = #expect(throws: PatternError.self) {
      try Pattern(#"(?xi) (?: ^ | (?<= [.!] \s ) ) ab ("#)
    }
    #expect(error?.offset == 35)
  }

  #if os(Linux)
    @Test("a matcher gives back what it owns")
    func memory() throws {
      let before = try Self.mappedMiB()
      for _ in 0..<3_000 { _ = try search("a", "a") }
      // The stack of each takes a mebibyte of addresses; other tests map far less meanwhile.
      #expect(try Self.mappedMiB() - before < 1_500)
    }

    /// The addresses that this process has mapped.
    private static func mappedMiB() throws -> Int {
      let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
      let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmSize:") })
      return try #require(Int(line.split(whereSeparator: \.isWhitespace)[1])) >> 10
    }
  #endif

  @Test("the default limits end the same bombs, too")
  func bomb() throws {
    let text = String(repeating: "a", count: 50_000) + "!"
    let clock = ContinuousClock()
    let start = clock.now
    let (_, end) = try search(#"(a+)+\d"#, text, seconds: 0.25)
    #expect(end != .complete)
    #expect(clock.now - start < .seconds(5))
  }

  @Test("a deadline that has passed stops the search before its first match")
  func passedDeadline() throws {
    let (matches, end) = try search("a", "aaa", seconds: -1)
    #expect(matches.isEmpty)
    #expect(end == .deadline(at: 0))
  }

  @Test("one matcher serves pattern after pattern, even behind a bomb")
  func reuse() throws {
    var matcher = Matcher()
    let bomb = Array(String(repeating: "a", count: 5_000).utf8)
    let deadline = ContinuousClock.now + .milliseconds(50)
    let bombPattern = try Pattern(#"(a+)+\d"#)
    _ = matcher.matches(
      of: bombPattern, in: bomb, range: 0..<bomb.count, deadline: deadline, atMost: 9
    ) { _ in }
    var found = 0
    let pattern = try Pattern("b")
    let end = matcher.matches(
      of: pattern, in: Array("abab".utf8), range: 0..<4, deadline: .now + .seconds(60), atMost: 9
    ) { _ in found += 1 }
    #expect(found == 2)
    #expect(end == .complete)
  }
}
