import RepostDocuments
import RepostRemedy
import Testing

@Suite struct UnifiedDiffTests {
  private func diff(
    _ old: String, _ pieces: [(Range<Int>, String)], path: String = "a.txt"
  ) -> String {
    var new = Array(old.utf8)
    for (range, text) in pieces.reversed() { new.replaceSubrange(range, with: Array(text.utf8)) }
    let changed = ChangedSource(
      bytes: new, pieces: pieces.map { .init($0.0, count: $0.1.utf8.count) })
    return String(
      decoding: UnifiedDiff(path: path, old: Array(old.utf8), changed: changed).bytes,
      as: UTF8.self)
  }

  @Test("a line between others is added with its context")
  func insertion() {
    #expect(
      diff("1\n2\n3\n4\n5\n", [(4..<4, "new\n")]) == """
        --- a/a.txt
        +++ b/a.txt
        @@ -1,5 +1,6 @@
         1
         2
        +new
         3
         4
         5

        """)
  }

  @Test("a file without an end of its last line is told as git tells it")
  func lastLine() {
    #expect(
      diff("one", [(3..<3, "\ntwo")]) == """
        --- a/a.txt
        +++ b/a.txt
        @@ -1,1 +1,2 @@
        -one
        \\ No newline at end of file
        +one
        +two
        \\ No newline at end of file

        """)
  }

  @Test("changes far from each other are hunks of their own, near ones are one")
  func hunks() {
    let old = (1...20).map { "\($0)\n" }.joined()
    let far = diff(old, [(0..<0, "first\n"), (old.utf8.count..<old.utf8.count, "last\n")])
    #expect(far.components("@@ -") == 2)
    #expect(far.contains("@@ -18,3 +19,4 @@"))
    let near = diff(old, [(0..<0, "first\n"), (6..<6, "fourth\n")])
    #expect(near.components("@@ -") == 1)
  }

  @Test("two insertions into one line change that line once")
  func sameLine() {
    #expect(
      diff("abc\n", [(1..<1, "X"), (2..<2, "Y")]) == """
        --- a/a.txt
        +++ b/a.txt
        @@ -1,1 +1,1 @@
        -abc
        +aXbYc

        """)
  }

  @Test(
    "a path is written as git reads it",
    arguments: [
      ("a b.md", "--- a/a b.md\t\n"), ("é.md", "--- a/é.md\n"),
      ("q\"\n.md", "--- \"a/q\\\"\\012.md\"\n"),
    ])
  func paths(_ path: String, _ line: String) {
    #expect(diff("x\n", [(0..<0, "y\n")], path: path).hasPrefix(line))
  }

  @Test("nothing changed is no patch")
  func nothing() { #expect(diff("x\n", []).isEmpty) }
}

extension String {
  fileprivate func components(_ word: String) -> Int { ranges(of: word).count }
}
