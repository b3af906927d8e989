import Testing

@testable import RepostRules

@Suite struct RuleYAMLAuditTests {
  @Test(
    "nesting, anchors, aliases and tags are refused wherever YAML would take them",
    arguments: [
      ("a: [[[[[[[[[1]]]]]]]]]", .tooDeep, 1),
      ("a: [\"]\", [\"]\", [\"]\", [\"]\", [\"]\", [\"]\", [\"]\", [\"]\", [1]", .tooDeep, 1),
      ("a: [b\", [[[[[[[[[", .tooDeep, 1),
      ("a: don't\nb: [[[[[[[[[", .tooDeep, 2),
      ("a: foo\n  'bar\nb: [[[[[[[[[", .tooDeep, 3),
      ("a:\n  foo\n 'bar\nb: [[[[[[[[[", .tooDeep, 4),
      ("- foo\n  'bar\n- [[[[[[[[[", .tooDeep, 3),
      ("a: [\"|\n  \", [[[[[[[[[", .tooDeep, 2),
      ("a: # |\n  [[[[[[[[[", .tooDeep, 2),
      ("a: |\n  x\nb: {{{{{{{{{", .tooDeep, 3),
      ("\"a\": 'x'\n? [[[[[[[[[", .tooDeep, 2),
      ("- - - - - - - - - - - - - - - - - - - - - - a", .tooDeep, 1),
      ("a: &x 1", .alias, 1), ("a: 1\nb: *x", .alias, 2), ("a: [&x 1]", .alias, 1),
      ("- &x 1", .alias, 1), ("&x a: 1", .alias, 1), ("a:\n  &x\n  b: 1", .alias, 2),
      ("*x : 1", .alias, 1), ("a: [1,*x]", .alias, 1), ("a: {\"b\":*x}", .alias, 1),
      ("a: !!str 1", .malformed, 1), ("a: 1\n---\nb: 2", .malformed, 2),
      ("a: # \u{2028}b: 1", .malformed, 1), ("a: 1\r\nb: # \rc: 1", .malformed, 2),
    ] as [(String, RulePackError.Code, Int)])
  func refused(text: String, code: RulePackError.Code, line: Int) {
    let refusal = RuleYAMLAudit.refusal(of: Array(text.utf8))
    #expect(refusal?.code == code)
    #expect(refusal?.line == line)
  }

  @Test(
    "the same characters inside a text are text",
    arguments: [
      "a: |-\n  [[[[[[[[[[[ &x *y\n\n  !z\nb: 1", "a: \"[[[[[[[[[[[\n  &x *y\\\" !z\"\nb: 1",
      "a: 'it''s [[[[[[[[[[ *x'", "a: AT&T *x [[[[[[[[[[[[", "# [[[[[[[[[[ *x\na: 1",
      "a: 1 # *x [[[[[[[[[[[", "a:\n  - b: >-\n      [[[[[[[[[[\n      &x\n    c: 'x'",
      "a: [b, 'c]', \"d\", e*f]\nb: x", "a: foo\n  *bar [[[[[[[[[[\nb: 1",
      "a:\n  foo\n  *bar\nb: 1", "a: [1,\n  2] # [[[[[[[[[[[[[\nb: 1",
      "a: https://x.example/[[[[[[[[[",
    ])
  func allowed(text: String) {
    #expect(RuleYAMLAudit.refusal(of: Array(text.utf8)) == nil)
  }
}
