import RepostPatterns
import Testing

@Suite struct PatternTests {
  @Test("group names come once each, in the order of their numbers")
  func groupNames() throws {
    let pattern = try Pattern("(?<b>x)|(?<a>y)|(?<b>z)")
    #expect(pattern.groupNames == ["b", "a"])
  }

  @Test(
    "a malformed pattern is reported at the offset of its own source",
    arguments: [
      ("ab(c", 4, "missing closing parenthesis"),
      ("*a", 0, "quantifier does not follow a repeatable item"),
      ("é[a", 4, "missing terminating ] for character class"),
      (#"a\Cb"#, 3, #"using \C is disabled by the application"#),
    ])
  func malformed(source: String, offset: Int, detail: String) {
    let error = #expect(throws: PatternError.self) { try Pattern(source) }
    #expect(error?.offset == offset)
    #expect(error?.detail == detail)
  }

  @Test(
    "verbs, callouts and recursion are refused where they stand",
    arguments: [
      ("a(*ACCEPT)", 1, "a verb (*…)"), ("(*UTF)a", 0, "a verb (*…)"),
      ("(?C2)a", 0, "a callout (?C…)"), ("a(?R)?b", 1, "recursion (?R), (?1), (?&name)"),
      ("(a)(?1)", 3, "recursion (?R), (?1), (?&name)"), ("(a)(?-1)", 3, "recursion (?+1), (?-1)"),
      ("(?<n>a)(?&n)", 7, "recursion (?R), (?1), (?&name)"),
      ("(?<n>a)(?P>n)", 7, "recursion (?P>name)"),
      (#"(?<n>a)\g<n>"#, 7, #"recursion (\g<…>)"#),
      (#"\c\(?R)"#, 3, "recursion (?R), (?1), (?&name)"),
      (#"\\(*FAIL)"#, 2, "a verb (*…)"),
    ])
  func refused(source: String, offset: Int, what: String) {
    let error = #expect(throws: PatternError.self) { try Pattern(source) }
    #expect(error?.code == .refused)
    #expect(error?.offset == offset)
    #expect(error?.detail == "\(what) is not allowed in a rule's pattern")
  }

  @Test(
    "what only looks like them is allowed",
    arguments: [#"\(*a"#, "(?-i)a", "(?i-s:a)", "(?P<n>a)(?P=n)", #"(?<n>a)\g{n}"#, "(?+a)|b"])
  func allowed(source: String) {
    // The last one is malformed, not refused.
    do { _ = try Pattern(source) } catch { #expect(error.code == .malformed) }
  }

  @Test(
    "it is known whether a pattern can match nothing",
    arguments: [
      ("a?", true), ("a|", true), ("(?=a)", true), ("a+", false), (#"(?x) a # b"#, false),
    ])
  func empty(source: String, isEmpty: Bool) throws {
    #expect(try Pattern(source).canMatchEmpty == isEmpty)
  }

  @Test("more groups than a match can hold are an error")
  func tooManyGroups() {
    let error = #expect(throws: PatternError.self) {
      try Pattern(String(repeating: "(a)", count: 128))
    }
    #expect(error?.detail == "the pattern has 128 groups, 127 are allowed")
  }
}
