import RepostCore
import RepostDocuments
import Testing

@Suite struct SourceDraftTests {
  /// The bytes of a text in an encoding that has all of its characters.
  private func bytes(_ text: String, _ encoding: TextEncoding) -> [UInt8] {
    let encoder = TextEncoder(encoding)
    return text.unicodeScalars.flatMap { encoder.bytes(of: $0) ?? [] }
  }

  @Test(
    "an encoder writes what its decoder reads",
    arguments: [
      (TextEncoding.windows1251, "Источник: «Листок» №7"), (.koi8R, "Источник"),
      (.iso8859Part2, "Źródło: Głos"), (.windows1252, "© “Harbour” – 2024"), (.utf16LE, "© 😀"),
      (.utf16BE, "Я 😀"), (.utf32LE, "Я"), (.gbk, "来源：灯塔"), (.shiftJIS, "出典：灯台"),
      (.big5, "來源"), (.eucKR, "출처"),
    ])
  func roundTrip(_ encoding: TextEncoding, _ text: String) throws {
    let decoding = try #require(TextDecoder(encoding).decoding(of: bytes(text, encoding)))
    #expect(String(decoding: decoding.text.bytes, as: UTF8.self) == text)
    #expect(decoding.invalidCount == 0)
  }

  @Test("an insertion is written in the encoding of the file, and nothing else moves")
  func encoding() throws {
    let page = "<meta charset=windows-1251>\r\n<p>Текст</p>\r\n"
    let old = bytes(page, .windows1251)
    let draft = SourceDraft(path: "c.html", bytes: old)
    #expect(String(decoding: draft.text, as: UTF8.self) == page)
    #expect(draft.lineEnd == "\r\n")
    let changed = try draft.applying([SourceEdit(at: draft.text.count, "<p>Лист ☂</p>")])
    #expect(changed.bytes == old + bytes("<p>Лист &#9730;</p>", .windows1251))
    #expect(
      changed.pieces == [.init(old.count..<old.count, count: changed.bytes.count - old.count)])
  }

  @Test("a page of ASCII that declares no UTF-8 gets references, one that does gets characters")
  func undeclared() throws {
    for (head, copyright) in [
      ("", "&#169;"), ("<meta charset=utf-8>", "©"), ("<meta charset=latin1>", "©"),
    ] {
      let draft = SourceDraft(path: "c.html", bytes: Array("\(head)<p>A</p>".utf8))
      let changed = try draft.applying([SourceEdit(at: draft.text.count, "©")])
      let read = DocumentReader().document(path: "c.html", bytes: changed.bytes)
      #expect(String(decoding: read.text, as: UTF8.self).contains("©"), "\(head)")
      #expect(
        SourceDraft(path: "c.html", bytes: changed.bytes).text.suffix(copyright.utf8.count)
          .elementsEqual(copyright.utf8), "\(head)")
    }
  }

  @Test("a text file without a character's code is refused with the reason")
  func refusal() {
    let draft = SourceDraft(path: "c.txt", bytes: bytes("caf\u{E9} ", .windows1252))
    #expect(draft.encoding.encoding == .windows1252)
    #expect(throws: SourceDraftError.notEncodable("Я", .windows1252)) {
      try draft.applying([SourceEdit(at: 0, "Я")])
    }
  }
}
