import Foundation
import RepostLintKit
import Testing

/// Where `fix` inserts a credit, by the shape of the page and what the terms ask for.
@Suite struct FixPlaceTests {
  /// Two paragraphs of a story; `1` and `2` stand for them in the pages below.
  private static let story = [
    "The ferry bell of Little Orrin rang four times on Monday, although no ferry had come for a "
      + "year, and half of the village stood on the landing to see who had rung it.",
    "Nobody had. The rope hung wet from the post, the bell still trembled a little, and out on the "
      + "water a seal looked at the village as if it had a question.",
  ]
  private static let credit =
    "<p>Originally published by <a href=\"https://orrin-echo.example/bell\">Orrin Echo</a>.</p>"
  private static let marked =
    "Originally published by [Orrin Echo](https://orrin-echo.example/bell)."
  private static let plain = "Originally published by Orrin Echo, https://orrin-echo.example/bell"

  private func fixed(_ page: String, _ name: String, asking conditions: String = "") throws
    -> String
  {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "repostlint-place-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func write(_ text: String, _ name: String) throws -> String {
      let file = folder.appending(path: name)
      try Data(text.utf8).write(to: file)
      return file.path
    }
    let terms = try write(
      """
      work: {title: The Bell, source: Orrin Echo, url: "https://orrin-echo.example/bell"}
      conditions:
        - id: duty.credit-source
        - id: duty.link-article
      \(conditions)
      """, "terms.yaml")
    let original = try write(
      "<article>" + Self.story.map { "<p>\($0)</p>" }.joined() + "</article>", "original.html")
    let copy = try write(Self.filled(page), name)
    _ = try RepostLint().fix(
      [.path(copy)],
      FixRequest(
        check: CheckRequest(original: .path(original), terms: terms), mode: .write),
      options: OutputOptions())
    return try String(contentsOfFile: copy, encoding: .utf8)
  }

  private static func filled(_ page: String, credit: String = "") -> String {
    page.replacingOccurrences(of: "1", with: story[0]).replacingOccurrences(of: "2", with: story[1])
      .replacingOccurrences(of: "§", with: credit)
  }

  @Test(
    "in HTML it stands beside the last paragraph, in the element that holds it",
    arguments: [
      "<meta charset=utf-8><main>\n  <p>1</p>\n  <p>2</p>\n  §\n</main>\n",
      "<meta charset=utf-8><main><p>1</p><p>2</p>§</main>",
      "<meta charset=utf-8><main>\n<p>1\n<p>2\n§\n</main>",
      "<meta charset=utf-8><main>1<br><br>2§<br></main>",
      "<meta charset=utf-8><p>1<br><br>2</p>§",
      "<meta charset=utf-8><article><blockquote><p>1</p><p>2</p></blockquote>§</article>",
      "<meta charset=utf-8><article><p>1</p><ul><li>x</li><li>2</li></ul>§</article>",
      "<meta charset=utf-8><table><tr><td><font size=2>1<br><br>2</font>§</td><td>x</td></tr></table>",
      "<meta charset=utf-8><div><a href=/x><div><p>1</p><p>2</p></div></a>§</div>",
      "<meta charset=utf-8><x-app><x-story><p>1</p><p>2</p>§</x-story></x-app>",
      "<meta charset=utf-8><pre>1\n\n2</pre>§",
      "<meta charset=utf-8><article><p>1</p><p><b>2</b></p>§<p>A word of ours behind it.</p></article>",
    ])
  func html(_ page: String) throws {
    let line = page.replacingOccurrences(of: "\n§", with: "")
    let bare = page.contains("\n  §") ? page.replacingOccurrences(of: "\n  §", with: "") : line
    #expect(
      try fixed(bare.replacingOccurrences(of: "§", with: ""), "copy.html")
        == Self.filled(page, credit: Self.credit))
  }

  @Test(
    "where the terms ask for the top, it stands before the first paragraph",
    arguments: ["top", "first-paragraph", "second-paragraph", "byline"],
    [
      (
        "copy.html",
        "<meta charset=utf-8><main>\n<h1>T</h1>\n  §\n  <p>1</p>\n  <p>2</p>\n</main>\n"
      ),
      ("copy.html", "<meta charset=utf-8><main><h1>T</h1>§<p>1</p><p>2</p></main>"),
      ("copy.md", "# T\n\n§\n\n1\n\n2\n"), ("copy.md", "# T\n\n§\n\n1\n\n2\n"),
      ("copy.txt", "T\n\n§\n\n1\n\n2\n"),
    ])
  func top(_ position: String, _ sample: (name: String, page: String)) throws {
    let (name, page) = sample
    let credit =
      name == "copy.html" ? Self.credit : name == "copy.md" ? Self.marked : Self.plain
    let gap = name == "copy.html" ? "§\n  " : "§\n\n"
    let bare = page.replacingOccurrences(of: gap, with: "").replacingOccurrences(of: "§", with: "")
    let asked = """
        - {id: duty.credit-position, params: {where: \(position)}}
        - {id: duty.link-position, params: {where: \(position)}}
      """
    #expect(try fixed(bare, name, asking: asked) == Self.filled(page, credit: credit))
  }

  @Test(
    "in Markdown it comes behind the text, before definitions and what the site adds",
    arguments: [
      ("1\n\n2\n", "1\n\n2\n\n§\n"), ("1\n\n2", "1\n\n2\n\n§"),
      ("1\n\n2\n\n[x]: https://x.example/\n", "1\n\n2\n\n§\n\n[x]: https://x.example/\n"),
      ("1\n\n- x\n- 2\n\nOurs.\n", "1\n\n- x\n- 2\n\n§\n\nOurs.\n"),
      ("> 1\n>\n> 2\n\nOurs.\n", "> 1\n>\n> 2\n\n§\n\nOurs.\n"),
      ("1\n\n2\n## Next\n", "1\n\n2\n\n§\n\n## Next\n"),
      ("1\r\n\r\n2\r\n", "1\r\n\r\n2\r\n\r\n§\r\n"),
    ])
  func markdown(_ page: String, _ expected: String) throws {
    #expect(try fixed(page, "copy.md") == Self.filled(expected, credit: Self.marked))
  }

  @Test(
    "in text it stands at the end",
    arguments: [("1\n\n2\n", "1\n\n2\n\n§\n"), ("1\n\n2", "1\n\n2\n\n§")])
  func text(_ page: String, _ expected: String) throws {
    #expect(try fixed(page, "copy.txt") == Self.filled(expected, credit: Self.plain))
  }

  @Test(
    "rel=canonical goes into the head, or into front matter in its own notation",
    arguments: [
      (
        "copy.html", "<head>\n  <title>T</title>\n</head>\n<p>1</p><p>2</p>",
        "<head>\n  <title>T</title>\n  <link rel=\"canonical\" href=\"https://orrin-echo.example/bell\">\n"
          + "</head>"
      ),
      (
        "copy.html", "<head><link href=/self rel=canonical></head><p>1</p><p>2</p>",
        "<head><link href=\"https://orrin-echo.example/bell\" rel=canonical></head>"
      ),
      (
        "copy.md", "---\ntitle: T\n---\n1\n\n2\n",
        "---\ntitle: T\ncanonical_url: \"https://orrin-echo.example/bell\"\n---\n"
      ),
      (
        "copy.md", "+++\ntitle = 'T'\n[params]\n+++\n1\n\n2\n",
        "+++\ncanonical_url = \"https://orrin-echo.example/bell\"\ntitle = 'T'\n[params]\n+++\n"
      ),
      (
        "copy.md", "{\n  \"title\": \"T\"\n}\n\n1\n\n2\n",
        "{\n  \"canonical_url\": \"https://orrin-echo.example/bell\",\n  \"title\": \"T\"\n}\n"
      ),
      (
        "copy.md", "1\n\n2\n",
        "---\ncanonical_url: \"https://orrin-echo.example/bell\"\n---\n\nThe ferry"
      ),
      (
        "copy.md", "---\ncanonical: https://ours.example/\n---\n1\n\n2\n",
        "---\ncanonical: https://ours.example/\n---\n"
      ),
    ])
  func canonical(_ name: String, _ page: String, _ expected: String) throws {
    let out = try fixed(page, name, asking: "  - id: duty.canonical")
    #expect(out.hasPrefix(expected), "\(out)")
  }

  @Test(
    "a closed link is opened where the terms ask for it, and only its rel is touched",
    arguments: [
      ("rel=\"nofollow noopener\"", " rel=\"noopener\""), ("rel=nofollow", ""),
      ("REL='ugc  sponsored'", ""),
      ("rel='noopener  nofollow external'", " rel='noopener external'"),
    ])
  func followable(_ rel: String, _ expected: String) throws {
    let link =
      "<p>Source: <a class=x §§ href=\"https://orrin-echo.example/bell\">Orrin Echo</a></p>"
    let page = "<meta charset=utf-8><main><p>1</p><p>2</p>\(link)</main>"
    #expect(
      try fixed(
        page.replacingOccurrences(of: "§§", with: rel), "copy.html",
        asking: "  - id: duty.link-followable")
        == Self.filled(page.replacingOccurrences(of: " §§", with: expected)))
    let closed = page.replacingOccurrences(of: "§§", with: rel)
    #expect(try fixed(closed, "copy.html") == Self.filled(closed), "nobody asked for it")
  }
}
