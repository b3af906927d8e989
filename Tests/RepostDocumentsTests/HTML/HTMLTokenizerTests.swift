import Testing

@testable import RepostDocuments

extension LoggedToken {
  /// The token in a form to read in a table.
  fileprivate var words: String {
    func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
    switch self {
    case .doctype(let name, let publicID, let systemID, let forcesQuirks):
      let parts = [name, publicID, systemID].map { $0.map(string) ?? "-" }
      return "doctype \(parts.joined(separator: " "))\(forcesQuirks ? " quirks" : "")"
    case .startTag(let name, let attributes, let isSelfClosing):
      let list = attributes.map { " \(string($0.key))=\(string($0.value))" }.sorted().joined()
      return "<\(string(name))\(list)\(isSelfClosing ? " /" : "")>"
    case .endTag(let name): return "</\(string(name))>"
    case .comment(let text): return "comment \(string(text))"
    case .text(let text): return "text \(string(text))"
    }
  }
}

@Suite struct HTMLTokenizerTests {
  private func tokens(_ html: String, isInForeignContent: Bool = false) -> [String] {
    TokenLog.tokens(
      Array(html.utf8), isInForeignContent: isInForeignContent, followsElements: true
    ).map(\.words)
  }

  @Test(
    "markup is split into tags, text, comments and doctypes",
    arguments: [
      (
        "<!DOCTYPE html>a<B c=d>e</B >",
        ["doctype html - -", "text a", "<b c=d>", "text e", "</b>"]
      ),
      ("<p a='1 2' b=\"x>y\" c d = 3/>", ["<p a=1 2 b=x>y c= d=3/>"]),
      ("<br/><br / >", ["<br />", "<br>"]),
      ("a < b <3 <", ["text a < b <3 <"]),
      ("</>x</ a>y", ["text x", "comment  a", "text y"]),
      ("<?php echo ?>z", ["comment ?php echo ?", "text z"]),
      ("<![CDATA[a]]>", ["comment [CDATA[a]]"]),
      ("<a\u{0}b =c>", ["<a\u{FFFD}b =c=>"]),
      ("<a b=1 B=2 b=3>", ["<a b=1>"]),
    ])
  func markup(html: String, expected: [String]) {
    #expect(tokens(html) == expected)
  }

  @Test(
    "a comment ends where browsers end it",
    arguments: [
      ("<!-->a", ["comment ", "text a"]), ("<!--->a", ["comment ", "text a"]),
      ("<!--a--!>b", ["comment a", "text b"]), ("<!--a--->b", ["comment a-", "text b"]),
      ("<!--a--b-->c", ["comment a--b", "text c"]), ("<!--a", ["comment a"]),
      ("<!--a--", ["comment a"]), ("<!--<!-- a -->b", ["comment <!-- a ", "text b"]),
    ])
  func comments(html: String, expected: [String]) {
    #expect(tokens(html) == expected)
  }

  @Test(
    "text that is not markup runs to its own end tag",
    arguments: [
      ("<title><b>&amp;</b></title>x", ["<title>", "text <b>&</b>", "</title>", "text x"]),
      ("<style>a</STYLE >x", ["<style>", "text a", "</style>", "text x"]),
      ("<style>a</styles></style>", ["<style>", "text a</styles>", "</style>"]),
      ("<script><!--</script>x", ["<script>", "text <!--", "</script>", "text x"]),
      (
        "<script><!--<script></script>--></script>x",
        ["<script>", "text <!--<script></script>-->", "</script>", "text x"]
      ),
      ("<plaintext></plaintext>", ["<plaintext>", "text </plaintext>"]),
      ("<textarea>a", ["<textarea>", "text a"]),
    ])
  func rawText(html: String, expected: [String]) {
    #expect(tokens(html) == expected)
  }

  @Test(
    "a tag that never ends is dropped, the text before it is kept",
    arguments: ["a<", "a</", "a<p", "a<p b", "a<p b=", "a<p b='c", "a</p b", "a<p /"])
  func truncated(html: String) {
    let expected = html == "a<" || html == "a</" ? "text \(html)" : "text a"
    #expect(tokens(html) == [expected])
  }

  @Test("character data is text inside SVG and MathML")
  func characterData() {
    let found = tokens("<![CDATA[a<b]]>c<![CDATA[d", isInForeignContent: true)
    #expect(found == ["text a<bcd"])
  }

  @Test(
    "a doctype is taken apart, and a broken one asks for old layout",
    arguments: [
      ("<!doctype HTML>", "doctype html - -"),
      ("<!DOCTYPE html SYSTEM 'about:legacy-compat'>", "doctype html - about:legacy-compat"),
      ("<!DOCTYPE html PUBLIC \"-//A//B\" \"http://c\">", "doctype html -//A//B http://c"),
      ("<!DOCTYPE html PUBLIC \"-//A//B\"'c' d>", "doctype html -//A//B c"),
      ("<!DOCTYPE html PUBLIC \"-//A>", "doctype html -//A - quirks"),
      ("<!DOCTYPE html PUBLIC 'a' b>", "doctype html a - quirks"),
      ("<!DOCTYPE html x>", "doctype html - - quirks"), ("<!DOCTYPE>", "doctype - - - quirks"),
      ("<!DOCTYPE html SYSTEM 'a' b>", "doctype html - a"),
      ("<!DOCTYPE html", "doctype html - - quirks"),
    ])
  func doctypes(html: String, expected: String) {
    #expect(tokens(html) == [expected])
  }

  @Test(
    "a fragment starts in the state of its element",
    arguments: [
      (ContentMode.rcdata, "a&lt;</TITLE><b>", ["text a<", "</title>", "<b>"]),
      (.rawtext, "a&lt;</title >b", ["text a&lt;", "</title>", "text b"]),
      (
        .script, "<!--<script></title></script>--></title>",
        [
          "text <!--<script></title></script>-->", "</title>",
        ]
      ),
      (.plaintext, "a</title>\u{0}", ["text a</title>\u{FFFD}"]),
      (.cdata, "a<b\u{0}]]]>c&amp;", ["text a<b\u{0}]c&"]),
    ])
  func fragments(mode: ContentMode, html: String, expected: [String]) {
    #expect(
      TokenLog.tokens(Array(html.utf8), mode: mode, rawName: "title").map(\.words) == expected)
  }

  @Test(
    "references to what no text may hold become U+FFFD, noncharacters stay",
    arguments: [
      ("&#xD800;", "\u{FFFD}"), ("&#x110000;", "\u{FFFD}"), ("&#0;", "\u{FFFD}"),
      ("&#xFFFF;", "\u{FFFF}"), ("&#x1FFFE;", "\u{1FFFE}"), ("&#x80;", "\u{20AC}"),
      ("&#99999999999999999999;", "\u{FFFD}"), ("&#xD;", "\r"), ("a\r\nb\rc", "a\nb\nc"),
    ])
  func references(html: String, expected: String) {
    #expect(tokens(html) == ["text \(expected)"])
  }
}
