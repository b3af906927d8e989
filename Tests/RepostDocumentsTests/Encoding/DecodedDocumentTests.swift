import RepostCore
import RepostDocuments
import Testing

@Suite struct DecodedDocumentTests {
  private let html = """
    <!doctype html>
    <meta charset=windows-1251><title>Новости</title><meta name=author content="Анна Лис">
    <article><h1>Заголовок</h1>
    <p>Текст&nbsp;статьи, <a href="/источник">ссылка</a>.
    <img src="/я.png" alt="рис"></article>
    """

  /// The page in windows-1251, written without our decoder.
  private var bytes: [UInt8] {
    html.unicodeScalars.map { scalar in
      scalar.value < 0x80 ? UInt8(scalar.value) : UInt8(scalar.value - 0x410 + 0xC0)
    }
  }

  /// The words that stand at a place of the file, read without our decoder.
  private func words(_ span: ByteSpan) -> String {
    String(
      String.UnicodeScalarView(
        bytes[span.range].compactMap {
          Unicode.Scalar($0 < 0x80 ? UInt32($0) : UInt32($0) - 0xC0 + 0x410)
        }))
  }

  @Test("text, links, images and metadata stand on the bytes of the file")
  func places() throws {
    let document = DocumentReader().document(path: "page.html", bytes: bytes)
    #expect(document.bytes == bytes)
    #expect(document.isComplete && document.notes.isEmpty)
    let texts = document.blocks.map { words(document.bytes(of: $0.text)) }
    #expect(texts.contains("Заголовок"))
    #expect(texts.contains("Текст&nbsp;статьи, <a href=\"/источник\">ссылка</a>."))
    #expect(document.links.map { words($0.source) } == ["<a href=\"/источник\">ссылка</a>"])
    #expect(document.images.map { words($0.source) } == ["<img src=\"/я.png\" alt=\"рис\">"])
    #expect(document.metadata.titles.map { words($0.place.span) }.contains("Новости"))
    #expect(
      document.metadata.authors.map { words($0.place.span) }
        == ["<meta name=author content=\"Анна Лис\">"])
    let link = try #require(document.links.first)
    let place = document.place(of: link.anchor)
    #expect(place.start == LinePosition(line: 4, column: 43) && place.end.column == 49)
    #expect(place.text == "ссылка" && words(place.span) == "ссылка")
  }

  @Test(
    "all formats are read through the same decoding",
    arguments: [("a.md", "# Тема\n\nТекст [сайт](https://x.example)"), ("a.txt", "Тема\n\nТекст")])
  func formats(path: String, text: String) throws {
    let wide: [UInt8] =
      [0xFE, 0xFF]
      + text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    let document = DocumentReader().document(path: path, bytes: wide)
    let title = try #require(document.metadata.titles.first)
    #expect(title.value == "Тема")
    let start = path == "a.md" ? 6 : 2
    #expect(title.place.span == ByteSpan(start, start + 8))
    #expect(title.place.start == LinePosition(line: 1, column: path == "a.md" ? 3 : 1))
    let last = try #require(document.blocks.last)
    #expect(document.place(of: last.text).start.line == 3)
  }

  @Test("a document read from decoded text can be led back twice")
  func twice() throws {
    // A page escaped in a feed, the feed in windows-1251.
    let feed: [UInt8] = Array("<r>&lt;p>".utf8) + [0xC0, 0xE1] + Array("</r>".utf8)
    let text = try #require(TextDecoder(.windows1251).decoding(of: feed)).text
    var builder = DecodedTextBuilder(pace: .same, sourceCount: text.bytes.count)
    builder.append(decoded: Array("<".utf8), source: 3, count: 4)
    builder.append(text.bytes[7..<13])
    let page = builder.text()
    #expect(page.bytes == Array("<p>Аб".utf8))
    let document = HTMLReader()
      .document(path: "feed.xml", bytes: page.bytes, limits: ReadLimits())
      .decoded(from: page, in: text.bytes, lines: LineIndex(text.bytes))
      .decoded(from: text, in: feed)
    #expect(document.bytes(of: document.blocks[0].text) == ByteSpan(9, 11))
    #expect(document.place(of: document.blocks[0].text).start == LinePosition(line: 1, column: 10))
  }
}
