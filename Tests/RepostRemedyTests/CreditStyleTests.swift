import RepostCore
import RepostRemedy
import Testing

@Suite struct CreditStyleTests {
  @Test("a credit says what is asked, in each format")
  func formats() {
    let credit = SampleTerms.credit(SampleTerms.terms())
    #expect(
      CreditStyle.html.text(of: credit)
        == "<p>Originally published by <a href=\"https://harbour.example/2024/ledger\">"
        + "Harbour Bulletin</a>. © Northern Notes, 2024.</p>")
    #expect(
      CreditStyle.markdown.text(of: credit)
        == "Originally published by [Harbour Bulletin](https://harbour.example/2024/ledger). "
        + "© Northern Notes, 2024.")
    #expect(
      CreditStyle.text.text(of: credit, lineEnd: "\r\n")
        == "Originally published by Harbour Bulletin, https://harbour.example/2024/ledger\r\n"
        + "© Northern Notes, 2024.")
  }

  @Test(
    "markup in a name is shown and does nothing",
    arguments: [
      ("A <b>bold</b> & co", "A &lt;b&gt;bold&lt;/b&gt; &amp; co", "A \\<b\\>bold\\</b\\> \\& co"),
      ("Star * [press](x) _now_", "Star * [press](x) _now_", "Star \\* \\[press\\](x) \\_now\\_"),
      (
        "{{ site.key }}", "&#123;&#123; site.key &#125;&#125;", "&#123;&#123; site.key &#125;&#125;"
      ),
      ("Two\n\n# lines", "Two # lines", "Two # lines"),
      ("Turned \u{202E}round", "Turned round", "Turned round"),
    ])
  func escaping(_ name: String, _ html: String, _ markdown: String) {
    let credit = SampleTerms.credit(
      SampleTerms.terms(["duty.credit-source"], source: name, address: nil, holders: []))
    #expect(CreditStyle.html.text(of: credit) == "<p>Originally published by \(html).</p>")
    #expect(CreditStyle.markdown.text(of: credit) == "Originally published by \(markdown).")
  }

  @Test("an address with quotes, brackets and ampersands stays one address")
  func addresses() {
    let credit = SampleTerms.credit(
      SampleTerms.terms(
        ["duty.link-article"], address: "https://harbour.example/a_(b)?x=1&y=\"2\"", holders: []))
    #expect(
      CreditStyle.html.text(of: credit).contains(
        "href=\"https://harbour.example/a_(b)?x=1&amp;y=&quot;2&quot;\""))
    #expect(
      CreditStyle.markdown.text(of: credit).contains(
        "](<https://harbour.example/a_(b)?x=1&y=%222%22>)"))
  }

  @Test(
    "a prescribed sentence starts no list, heading or quotation in Markdown",
    arguments: [
      ("1. First published here.", "1\\. First published here."), ("# One", "\\# One."),
      ("- A note", "\\- A note."), ("First published", "First published."),
    ])
  func blockMarks(_ phrase: String, _ expected: String) {
    let credit = SampleTerms.credit(
      SampleTerms.terms(
        ["duty.phrase"], holders: [], parameters: ["duty.phrase": ["text": .text(phrase)]]))
    #expect(CreditStyle.markdown.text(of: credit) == expected)
  }
}
