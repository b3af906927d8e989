import Foundation
import Testing

@Suite struct ExtractPageTests {
  private func report(_ html: String, _ options: [String] = []) throws -> String {
    let run = try Command.run(
      ["extract", "-", "--stdin-filename", "p.html", "--format", "html"] + options,
      input: Array(html.utf8))
    #expect(run.status == 0)
    return run.text
  }

  private func count(_ piece: String, in text: String) -> Int {
    text.components(separatedBy: piece).count - 1
  }

  @Test("each block has its zone as a label, the reason, and the place of its bytes")
  func blocks() throws {
    let page = "<nav><ul><li>Menu</ul></nav><article><p>Words &amp; more.</p></article>"
    let start = try #require(page.range(of: "Words")).lowerBound.utf16Offset(in: page)
    let end = start + "Words &amp; more.".utf8.count
    let report = try report(page)
    #expect(report.contains("<span class=\"zone z-nav\">nav</span>"))
    let block = """
      <div class="block z-article">
      <div class="label"><span class="zone z-article">article</span></div>
      <div class="text r-paragraph" dir="auto">Words &amp; more.</div>
      <div class="why"><span>by its element</span> <span class="place">1:\(start + 1) \
      <span class="bytes">bytes \(start)–\(end)</span></span></div>
      </div>
      """
    #expect(report.contains(block))
  }

  @Test("what readers do not see is folded, with how much it is and why")
  func hidden() throws {
    let report = try report(
      "<p>Seen</p><!-- one --><p hidden>two</p><p style='display:none'>three</p><p>Seen too</p>")
    #expect(count("<details>", in: report) == 1)
    #expect(
      report.contains(
        "3 blocks hidden: 1 in an HTML comment, 1 by the hidden attribute, 1 by display:none</summary>"
      ))
    let shown = try #require(report.range(of: "</details>"))
    #expect(report[shown.upperBound...].contains(">Seen too</div>"))
    #expect(!report[shown.upperBound...].contains("three"))
  }

  @Test("links are listed with words, address, rel and zone; their words lead to the list")
  func links() throws {
    let report = try report(
      "<p>By <a rel='nofollow license' href='/a?b&amp;c'>A. Writer</a> and <a href=/x><img alt=Logo src=l></a></p>"
    )
    #expect(report.contains(">By <a href=\"#f1-l0\">A. Writer</a> and</div>"))
    #expect(
      report.contains(
        "<tr id=\"f1-l0\"><td dir=\"auto\">A. Writer</td><td><code>/a?b&amp;c</code></td>"
          + "<td>nofollow license</td>"))
    #expect(report.contains("<em>image:</em> Logo"))
  }

  @Test("metadata is listed with what carries it")
  func metadata() throws {
    let report = try report("<meta name=author content='A. Writer'><p>Words</p>")
    #expect(
      report.contains(
        "<td>author</td><td dir=\"auto\">A. Writer</td><td><code>author</code></td>"))
    #expect(try self.report("<p>Words</p>").contains("The file says nothing for machines."))
  }

  @Test(
    "nothing of a page becomes markup of the report",
    arguments: [
      "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
      "<p>\"&gt;&lt;img src=x onerror=alert(1)&gt;</p>", "<!-- --!><script>alert(1)</script> -->",
      "<!-- &lt;/details&gt;</details><script>alert(1)</script> -->",
      "<a href=\"javascript:alert(1)\">x</a>",
      "<a rel='&lt;script&gt;' href='&quot;&gt;&lt;script&gt;'>x</a>",
      "<meta name=author content='&lt;script&gt;alert(1)'>",
      "<html lang='&quot;&gt;&lt;script&gt;'><p>x</p>", "<base href='&lt;script&gt;'><p>x</p>",
      "<img alt='&lt;script&gt;' src=x><a href=y><img alt='&lt;script&gt;' src=x></a>",
    ])
  func safe(html: String) throws {
    let report = try report(html)
    #expect(!report.contains("<script"))
    #expect(!report.contains("<img"))
    #expect(!report.contains("href=\"javascript"))
    // Markup of ours has no apostrophe, and no attribute of a page becomes one of ours.
    let body = try #require(report.range(of: "<body>"))
    #expect(!report[body.upperBound...].contains("'"))
    for link in report.components(separatedBy: " href=\"").dropFirst() {
      #expect(link.hasPrefix("#f1-"))
    }
  }

  @Test("controls that turn words round are spelt out")
  func controls() throws {
    let report = try report("<p>a\u{202E}b</p><a href='/\u{202E}b'>c</a>")
    #expect(!report.unicodeScalars.contains("\u{202E}"))
    #expect(report.contains("/\\u{202E}b"))
  }

  @Test("the report loads nothing and says so to the browser")
  func selfContained() throws {
    let report = try report("<p>Words</p><img src=https://example.org/x.png>")
    #expect(
      report.contains(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
          + "style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">"))
    #expect(!report.contains(" src="))
    #expect(!report.contains("url("))
    #expect(!report.contains("@import"))
    #expect(report.contains("@media (prefers-color-scheme: dark)"))
  }

  @Test("several files come one after another, each with links of its own, and zones limit them")
  func several() throws {
    let folder = try TemporaryFolder()
    try folder.write(Array("<p><a href=x>One</a></p><footer>Foot</footer>".utf8), to: "a.html")
    try folder.write(Array("<p><a href=y>Two</a></p>".utf8), to: "b.html")
    let run = try Command.run(
      ["extract", "a.html", "b.html", "--format", "html"], in: folder.url)
    #expect(count("<article class=\"file\"", in: run.text) == 2)
    #expect(run.text.contains("<tr id=\"f1-l0\">") && run.text.contains("<tr id=\"f2-l0\">"))
    #expect(count("<!DOCTYPE html>", in: run.text) == 1)
    let foot = try Command.run(
      ["extract", "a.html", "--format", "html", "--zones", "footer"], in: folder.url)
    #expect(foot.text.contains(">Foot</div>") && !foot.text.contains("One"))
    #expect(foot.text.contains("No links were found."))
  }

  @Test("other commands say that they have no such format", arguments: ["scan", "terms"])
  func others(command: String) throws {
    let run = try Command.run(
      [command, "-", "--stdin-filename", "p.html", "--format", "html"], input: Array("x".utf8))
    #expect(run.status == 2)
  }

  @Test("what stands in a frame's document is marked")
  func frame() throws {
    let report = try report("<p>Words</p><iframe srcdoc='<p>Framed'></iframe>")
    #expect(count(", in a frame</span>", in: report) == 1)
  }
}
