import RepostPatterns
import Testing

@Suite struct PatternLintTests {
  private func findings(_ source: String) throws -> [PatternFault] {
    PatternLint.findings(in: try Pattern(source))
  }

  @Test(
    "what bounds its time passes",
    arguments: [
      #"(?xi) \b reprint \s [^.]{0,80}? consent"#, #"(?: [\w-]{1,20} \s ){0,30} x"#,
      #"(?:[\w-]{1,20}(?:,\s(?:or\s)?|\sor\s)){0,10}?x"#, #"(?x) (?: [^\W]{1,20}+ ){0,30} x"#,
      #"(?x) (?> a{1,5} ){0,30} x"#, #"(?x) (?: ab | ac ){0,30} x"#,
      #"(?x) (?: ,? \s [^\s.]{0,20} [^\s.,] ){0,30} x"#, #"a{1000}"#, #"[[:alpha:]]{1,9}b"#,
      #"(?x) x (?# a+) \Q(a+)+\E # (a+)+"#, #"(?x) (?: б{1,3} в ){0,40} г"#,
      #"(?x) (?: \p{Lu} [a-z]{0,9} ){0,30} x"#,
    ])
  func sound(source: String) throws {
    #expect(try findings(source) == [])
  }

  @Test(
    "a part that repeats without bound is told with its place",
    arguments: [
      (#"ab*c"#, 1, "b*"), (#"é(?:ab)+c"#, 2, "(?:ab)+"), (#"(?x) a [^.]*+ b"#, 7, "[^.]*+"),
      (#"a\w{3,}"#, 1, #"\w{3,}"#), (#"a{1,1001}"#, 0, "a{1,1001}"), (#"(?!a+)b"#, 3, "a+"),
    ])
  func unbounded(source: String, offset: Int, fragment: String) throws {
    let found = try findings(source)
    #expect(found.map(\.code) == [.unboundedRepeat])
    #expect(found.map(\.offset) == [offset])
    #expect(found.map(\.fragment) == [fragment])
  }

  @Test(
    "rounds that share their text are told with the part that they share",
    arguments: [
      (#"(a{1,9}){1,20}b"#, "a{1,9}"), (#"(?:\w{1,5}[a-z]?){0,10}-"#, #"\w{1,5}"#),
      (#"(?x)(?: ,? \s [^\s.]{1,25} ){0,24}? x"#, #"[^\s.]{1,25}"#),
      (#"(?i)(?:x|B{1,2}){10}-"#, "B{1,2}"), (#"(?:я{1,3}){0,30}-"#, "я{1,3}"),
    ])
  func nested(source: String, fragment: String) throws {
    let found = try findings(source)
    #expect(found.contains { $0.code == .nestedRepeat && $0.fragment == fragment }, "\(found)")
  }

  @Test(
    "alternatives that read the same text over and over are told",
    arguments: [
      #"(?:\w|\d){1,20}-"#, #"(?:a|a){10}b"#, #"(?:a|ab|b){0,20}c"#, #"(?i:k|K){0,50}-"#,
      #"(?:[ab]c|ac){0,12}-"#,
    ])
  func overlapping(source: String) throws {
    #expect(try findings(source).contains { $0.code == .overlappingChoice })
  }

  @Test("what can match nothing is told")
  func empty() throws {
    #expect(try findings("a?").map(\.code) == [.emptyMatch])
  }

  @Test("what is not understood is told where it stands")
  func notUnderstood() throws {
    let found = try findings("ab(?xx:c)")
    #expect(found.map(\.code) == [.notUnderstood])
    #expect(found.first?.offset == 4)
  }

  @Test("a finding is told in a sentence that says what to do")
  func description() throws {
    #expect(
      try findings("a[^.]*b").first?.description
        == "unbounded-repeat at byte 1 of the pattern, “[^.]*”: it can go on to the end of the text "
        + "from every place, so the time grows with the square of the text; bound it, {0,80} say, "
        + "1000 at most")
  }

  private static let start = #"(?x) (?: ^ | (?<= [.!?] \s ) )"#
  private static let ahead =
    #"(?= [^.!?]{0,100}+ (?: [.] (?=\S) [^.!?]{0,100}+ ){0,3}+ (?! [^.!?] | [.] (?=\S) ) )"#
  private static let steps = #"(?: (?! \b not \b ) (?: [^.!?] | [.] (?=\S) ) )*? \K may"#

  @Test("the rest of a sentence may be gone through where its length was looked at before")
  func guarded() throws {
    #expect(try findings([Self.start, Self.ahead, Self.steps].joined(separator: " ")) == [])
    #expect(try findings(#"(?x) ^ (?= [^.]{0,9}+ (?! [^.] ) ) (?: [^.] )* x"#) == [])
  }

  @Test(
    "it may not where the look ahead bounds something else, or sentences run into each other",
    arguments: [
      // No look ahead, no start of a sentence, a start in the middle of one.
      [start, steps], [#"(?x)"#, ahead, steps], [#"(?x) (?: ^ | (?<= \w ) )"#, ahead, steps],
      [#"(?x) (?: ^ | (?<= [.!?;] \s ) )"#, ahead, steps],
      // The look ahead has another end than the steps, or none, or no bound itself.
      [start, #"(?= [^.!?]{0,100}+ (?! [^.!?] ) )"#, steps],
      [start, #"(?= [^.!?]{0,100}+ )"#, steps],
      [start, #"(?= [^.!?]*+ (?! [^.!?] | [.] (?=\S) ) )"#, steps],
      // Text between the look ahead and the steps.
      [start, ahead, "x", steps],
    ])
  func notGuarded(parts: [String]) throws {
    let found = try findings(parts.joined(separator: " "))
    #expect(found.contains { $0.code == .unboundedRepeat }, "\(found)")
  }
}
