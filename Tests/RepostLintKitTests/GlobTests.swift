import Testing

@testable import RepostLintKit

@Suite struct GlobTests {
  @Test(
    "a pattern matches whole paths, folder by folder",
    arguments: [
      ("content/*.md", "content/a.md", true), ("content/*.md", "content/x/a.md", false),
      ("content/**/*.md", "content/a.md", true), ("content/**/*.md", "content/x/y/a.md", true),
      ("**", "a/b/c", true), ("a?c", "abc", true), ("a?c", "a/c", false),
      ("[a-c]x", "bx", true), ("[!a-c]x", "bx", false), ("a*b*c", "aXbYc", true),
      ("a*b*c", "aXbY", false), ("\\*", "*", true), ("\\*", "x", false), ("[", "[", true),
    ])
  func matching(pattern: String, path: String, expected: Bool) {
    #expect(Glob(pattern).matches(path) == expected)
  }

  @Test("a pattern with too many folders matches nothing, rather than by its beginning")
  func tooLong() {
    let pattern = Array(repeating: "*", count: 3_000).joined(separator: "/")
    #expect(!Glob(pattern).matches(Array(repeating: "a", count: 1_024).joined(separator: "/")))
    let stars = Array(repeating: "**", count: 3_000).joined(separator: "/")
    #expect(Glob(stars + "/x").matches("a/b/x"))
    #expect(!Glob(stars + "/x").matches("a/b/y"))
  }

  @Test("a pattern of many stars takes no longer than both lengths multiplied")
  func hostile() {
    let glob = Glob(String(repeating: "a*", count: 2_000) + "b")
    #expect(!glob.matches(String(repeating: "a", count: 20_000)))
    let deep = Glob(Array(repeating: "**", count: 200).joined(separator: "/") + "/x")
    #expect(!deep.matches(Array(repeating: "a", count: 500).joined(separator: "/")))
  }
}

@Suite struct IgnoreListTests {
  private let list = IgnoreList(
    """
    # a comment
    *.log
    !keep.log
    /top.txt
    build/
    docs/*.tmp
    """)

  @Test(
    "ignore files are read as git reads them",
    arguments: [
      ("a.log", false, true), ("x/a.log", false, true), ("x/keep.log", false, false),
      ("top.txt", false, true), ("x/top.txt", false, nil), ("build", true, true),
      ("x/build", true, true), ("build", false, nil), ("docs/a.tmp", false, true),
      ("x/docs/a.tmp", false, nil), ("# a comment", false, nil),
    ] as [(String, Bool, Bool?)])
  func matching(path: String, isFolder: Bool, expected: Bool?) {
    #expect(list.ignores(path, isFolder: isFolder) == expected)
  }
}
