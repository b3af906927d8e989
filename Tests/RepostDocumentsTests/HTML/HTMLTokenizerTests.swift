import Testing

@testable import RepostDocuments

/// Writes down what a tokenizer finds, one word a token.
private struct TokenLog: HTMLTokenSink {
  let bytes: [UInt8]
  var isInForeignContent = false
  var tokens: [String] = []

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  mutating func startTag(_ tag: HTMLStartTag, attributes: [HTMLAttribute]) -> ContentMode {
    let list = attributes.map { " \(string($0.name))=\(string($0.value))" }.joined()
    tokens.append("<\(string(tag.name))\(list)\(tag.isSelfClosing ? " /" : "")>")
    return ElementName(bytes, tag.name).contentMode
  }
  mutating func endTag(name: Range<Int>, source: Range<Int>) {
    tokens.append("</\(string(name))>")
  }
  mutating func text(_ range: Range<Int>, mode: ContentMode) {
    tokens.append("\(mode) \(string(range))")
  }
  mutating func comment(_ range: Range<Int>) { tokens.append("comment \(string(range))") }
  mutating func doctype(_ range: Range<Int>) { tokens.append("doctype\(string(range))") }
}

@Suite struct HTMLTokenizerTests {
  private func tokens(_ html: String, isInForeignContent: Bool = false) -> [String] {
    let bytes = Array(html.utf8)
    var tokenizer = HTMLTokenizer(
      bytes: bytes, sink: TokenLog(bytes: bytes, isInForeignContent: isInForeignContent))
    tokenizer.run()
    return tokenizer.sink.tokens
  }

  @Test(
    "markup is split into tags, text, comments and doctypes",
    arguments: [
      ("<!DOCTYPE html>a<B c=d>e</B >", ["doctype html", "data a", "<B c=d>", "data e", "</B>"]),
      ("<p a='1 2' b=\"x>y\" c d = 3/>", ["<p a=1 2 b=x>y c= d=3/>"]),
      ("<br/><br / >", ["<br />", "<br>"]),
      ("a < b <3 <", ["data a < b <3 <"]),
      ("</>x</ a>y", ["data x", "comment  a", "data y"]),
      ("<?php echo ?>z", ["comment ?php echo ?", "data z"]),
      ("<![CDATA[a]]>", ["comment [CDATA[a]]"]),
      ("<a\u{0}b =c>", ["<a\u{0}b =c=>"]),
    ])
  func markup(html: String, expected: [String]) {
    #expect(tokens(html) == expected)
  }

  @Test(
    "a comment ends where browsers end it",
    arguments: [
      ("<!-->a", ["comment ", "data a"]), ("<!--->a", ["comment ", "data a"]),
      ("<!--a--!>b", ["comment a", "data b"]), ("<!--a--->b", ["comment a-", "data b"]),
      ("<!--a--b-->c", ["comment a--b", "data c"]), ("<!--a", ["comment a"]),
      ("<!--a--", ["comment a"]), ("<!--<!-- a -->b", ["comment <!-- a ", "data b"]),
    ])
  func comments(html: String, expected: [String]) {
    #expect(tokens(html) == expected)
  }

  @Test(
    "text that is not markup runs to its own end tag",
    arguments: [
      ("<title><b>&amp;</b></title>x", ["<title>", "rcdata <b>&amp;</b>", "</title>", "data x"]),
      ("<style>a</STYLE >x", ["<style>", "rawtext a", "</STYLE>", "data x"]),
      ("<style>a</styles></style>", ["<style>", "rawtext a</styles>", "</style>"]),
      ("<script><!--</script>x", ["<script>", "script <!--", "</script>", "data x"]),
      (
        "<script><!--<script></script>--></script>x",
        ["<script>", "script <!--<script></script>-->", "</script>", "data x"]
      ),
      ("<plaintext></plaintext>", ["<plaintext>", "plaintext </plaintext>"]),
      ("<textarea>a", ["<textarea>", "rcdata a"]),
    ])
  func rawText(html: String, expected: [String]) {
    #expect(tokens(html) == expected)
  }

  @Test(
    "a tag that never ends is dropped, the text before it is kept",
    arguments: ["a<", "a</", "a<p", "a<p b", "a<p b=", "a<p b='c", "a</p b", "a<p /"])
  func truncated(html: String) {
    let expected = html == "a<" || html == "a</" ? "data \(html)" : "data a"
    #expect(tokens(html) == [expected])
  }

  @Test("character data is text inside SVG and MathML")
  func characterData() {
    let found = tokens("<![CDATA[a<b]]>c<![CDATA[d", isInForeignContent: true)
    #expect(found == ["cdata a<b", "data c", "cdata d"])
  }
}
