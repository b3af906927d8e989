import RepostDocuments
import Testing

@Suite struct HTMLSnifferTests {
  @Test(
    "pages and pieces of pages are known by how they start",
    arguments: [
      "<!DOCTYPE HTML><p>x", "\u{FEFF}<html>", "words first <body class=x>", "<head>",
      "<!-- a --> <!-- b -->\n<p>x", "<div class='x'>", "<br/>", "<article>x",
    ])
  func html(text: String) {
    #expect(HTMLReader.looksLikeHTML(Array(text.utf8)))
  }

  @Test(
    "other texts are not pages",
    arguments: [
      "", "Plain words", "# Title\n\n<b>x</b>", "<https://example.org/>", "<jo@example.org>",
      "a < b", "<", "<!-- only", "<rss><channel>", "text <header> text", "<p",
    ])
  func other(text: String) {
    #expect(!HTMLReader.looksLikeHTML(Array(text.utf8)))
  }

  @Test("a mark beyond the first KiB does not count")
  func far() {
    let text = String(repeating: "x", count: 1_024) + "<html>"
    #expect(!HTMLReader.looksLikeHTML(Array(text.utf8)))
  }
}
