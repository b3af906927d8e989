import RepostCore
import RepostDocuments
import Testing

@Suite struct EncodingChoiceTests {
  private func document(
    _ bytes: [UInt8], path: String = "page.html", httpCharset: String? = nil
  ) -> Document {
    DocumentReader().document(path: path, bytes: bytes, httpCharset: httpCharset)
  }

  @Test(
    "a declaration in the page is followed wherever browsers find one",
    arguments: [
      ("<meta charset=windows-1251>", TextEncoding.windows1251, SourceEncoding.Basis.meta),
      ("<META  CHARSET = 'KOI8-R' >", .koi8R, .meta),
      (
        "<meta http-equiv=Content-Type content='text/html; charset=iso-8859-5'>", .iso8859Part5,
        .meta
      ),
      ("<meta content=\"text/html; charset = 'koi8-u'\" http-equiv=content-type>", .koi8U, .meta),
      ("<!-- <meta charset=koi8-r> --><meta charset=windows-1250>", .windows1250, .meta),
      ("<!--><meta charset=koi8-r>", .koi8R, .meta),
      ("<p title='<meta charset=koi8-r>'><meta charset=big5>", .big5, .meta),
      ("<meta charset=none-such><meta charset=koi8-r>", .koi8R, .meta),
      ("<script>'<meta charset=koi8-r>'</script>", .koi8R, .meta),
      ("<meta charset=x-user-defined>", .windows1252, .meta),
      ("<?xml version='1.0' encoding='windows-1251'?><html>", .windows1251, .xmlDeclaration),
      ("<?xml version='1.0' encoding='koi8-r'?><meta charset=windows-1251>", .windows1251, .meta),
    ])
  func declarations(html: String, encoding: TextEncoding, basis: SourceEncoding.Basis) {
    let document = document(Array((html + "<p>").utf8) + [0xC1, 0x20])
    #expect(document.encoding.encoding == encoding)
    #expect(document.encoding.basis == basis)
  }

  @Test(
    "what looks like a declaration and is none leaves the encoding to a guess, which is said",
    arguments: [
      "<meta http-equiv=refresh content='0; charset=koi8-r'>", "<metacharset=koi8-r>",
      "<meta content='text/html; charset=koi8-r'>", "<meta name=charset content=koi8-r>",
      "<!-- <meta charset=koi8-r>", "<meta title='a><meta charset=koi8-r>",
    ])
  func noDeclaration(html: String) {
    let bytes = Array("\(html)<p>caf".utf8)
    let document = document(bytes + [0xE9])
    #expect(document.encoding == SourceEncoding(.windows1252, basis: .guess))
    #expect(
      document.notes.first
        == "No encoding is declared, and the bytes are not UTF-8 (first at byte \(bytes.count)); "
        + "read as windows-1252, which is a guess.")
    #expect(document.isComplete)
  }

  @Test("a late declaration counts in the head, and neither in a script there nor in the body")
  func lateDeclaration() {
    let filler = "<!--" + String(repeating: "x", count: 5_000) + "-->"
    func encoding(_ html: String) -> TextEncoding {
      document(Array("\(filler)\(html)<p>".utf8) + [0xC1]).encoding.encoding
    }
    #expect(encoding("<meta charset=koi8-r>") == .koi8R)
    #expect(encoding("<script>'<meta charset=koi8-r>'</script>") == .windows1252)
    #expect(encoding("<style><meta charset=big5></style><meta charset=koi8-r>") == .koi8R)
    #expect(encoding("<body><meta charset=koi8-r>") == .windows1252)
  }

  @Test("the server outweighs the page, and what both say is noted")
  func server() {
    let bytes = Array("<meta charset=koi8-r><p>".utf8) + [0xC0]
    let document = document(bytes, httpCharset: "windows-1251")
    #expect(
      document.encoding == SourceEncoding(.windows1251, basis: .http, declared: "windows-1251"))
    #expect(document.blocks.map { document.string(of: $0.text) } == ["А"])
    #expect(
      document.notes == [
        "The server states the encoding “windows-1251”, but the page itself “koi8-r”."
      ])
    #expect(
      self.document(bytes, path: "a.txt", httpCharset: "koi8-r").encoding.encoding == .koi8R)
  }

  @Test(
    "a file that is UTF-8 is read as that whatever it declares, and complete",
    arguments: ["windows-1251", "iso-8859-1", "koi8-r"])
  func validUTF8(label: String) {
    let document = document(Array("<meta charset=\(label)><p>© Müller".utf8))
    #expect(document.encoding == SourceEncoding(.utf8, basis: .content, declared: label))
    #expect(document.blocks.map { document.string(of: $0.text) } == ["© Müller"])
    #expect(
      document.notes == [
        "The page declares the encoding “\(label)”, but the bytes are UTF-8; read as UTF-8."
      ])
    #expect(document.isComplete)
  }

  @Test("a few pairs of a two-byte encoding may be UTF-8 by chance; many are not")
  func chance() {
    func encoding(_ text: [UInt8]) -> TextEncoding {
      document(Array("<meta charset=gbk><p>".utf8) + text).encoding.encoding
    }
    #expect(encoding([0xC4, 0xAB, 0xC7, 0xB3]) == .gbk)
    #expect(encoding(Array("источник".utf8)) == .utf8)
  }

  @Test("a page of ASCII is what it declares, and UTF-8 where it declares nothing")
  func ascii() {
    #expect(document(Array("<meta charset=koi8-r>a".utf8)).encoding.encoding == .koi8R)
    #expect(document(Array("<meta charset=iso-2022-jp>a".utf8)).encoding.encoding == .iso2022JP)
    #expect(document(Array("<p>a".utf8)).encoding == .utf8)
    #expect(document(Array("<p>a".utf8)).notes.isEmpty)
  }

  @Test("a page that declares UTF-8 and has none of it is not read as UTF-8")
  func declaredUTF8() {
    let bytes = Array("<meta charset=utf-8><p>".utf8) + [0xA9, 0x20, 0x32]
    let document = document(bytes)
    #expect(document.blocks.map { document.string(of: $0.text) } == ["© 2"])
    #expect(
      document.encoding == SourceEncoding(.windows1252, basis: .guess, declared: "utf-8"))
    #expect(
      document.notes == [
        "The page declares the encoding “utf-8”, but the bytes are not UTF-8 (first at byte 23); "
          + "read as windows-1252, which is a guess."
      ])
  }

  @Test("where the server's UTF-8 is wrong, the page's own word counts")
  func secondClaim() {
    let bytes = Array("<meta charset=windows-1251><p>".utf8) + [0xC0, 0xE1, 0xE2]
    let document = document(bytes, httpCharset: "utf-8")
    #expect(document.blocks.map { document.string(of: $0.text) } == ["Абв"])
    #expect(document.encoding.basis == .meta)
  }

  private static let damaged: [([UInt8], TextEncoding)] = [
    ([0xC2, 0xA9, 0x20, 0xC3, 0xA9, 0x20, 0xFF, 0xFE, 0x20], .utf8),
    ([0x53, 0x70, 0x61, 0xDF, 0x93, 0x20, 0xE4, 0x20, 0xF6, 0x20], .windows1252),
    ([0x63, 0x61, 0x66, 0xE9], .windows1252),
    ([0xC2, 0xA9, 0x20, 0x63, 0x61, 0x66, 0xC3], .utf8),
  ]

  @Test(
    "UTF-8 with damage stays UTF-8; other text with a chance pair does not become it",
    arguments: damaged)
  func damage(bytes: [UInt8], encoding: TextEncoding) {
    #expect(document(bytes, path: "a.txt").encoding.encoding == encoding)
  }

  @Test("an unknown label is noted, and one that browsers refuse leaves the page incomplete")
  func unread() {
    let unknown = document(Array("<meta charset=utf-7><p>+ADw-é".utf8))
    #expect(unknown.notes == ["The page declares the encoding “utf-7”, which is not known."])
    #expect(unknown.blocks.map { unknown.string(of: $0.text) } == ["+ADw-é"])
    #expect(unknown.isComplete)
    let refused = document(Array("<meta charset=hz-gb-2312><p>~{;(~}".utf8))
    #expect(refused.incidents.map(\.code) == [.unsupportedEncoding])
    #expect(refused.incidents.map(\.outcome) == [.partial])
    #expect(refused.blocks.map { refused.string(of: $0.text) } == ["~{;(~}"])
  }

  private static let marked: [([UInt8], TextEncoding, Int)] = [
    ([0xEF, 0xBB, 0xBF, 0x61, 0xD1, 0x8F], .utf8, 3),
    ([0xFF, 0xFE, 0x61, 0, 0x4F, 0x04], .utf16LE, 2),
    ([0xFE, 0xFF, 0, 0x61, 0x04, 0x4F], .utf16BE, 2),
    ([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0, 0x4F, 0x04, 0, 0], .utf32LE, 4),
    ([0, 0, 0xFE, 0xFF, 0, 0, 0, 0x61, 0, 0, 0x04, 0x4F], .utf32BE, 4),
  ]

  @Test("a byte-order mark outweighs everything and is no text", arguments: marked)
  func byteOrderMark(bytes: [UInt8], encoding: TextEncoding, start: Int) {
    let document = document(bytes, path: "a.txt", httpCharset: "koi8-r")
    #expect(
      document.encoding
        == SourceEncoding(encoding, basis: .byteOrderMark, declared: "koi8-r"))
    #expect(document.notes.count == 1)
    #expect(document.blocks.map { document.string(of: $0.text) } == ["aя"])
    #expect(document.bytes(of: document.blocks[0].text) == ByteSpan(start, bytes.count))
  }

  @Test("UTF-16 without a mark is told where it is plain, and read as declared where it is not")
  func unmarkedUTF16() {
    func wide(_ text: String) -> [UInt8] {
      text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    }
    let latin = document(wide("Source: the site, ©"), path: "a.txt")
    #expect(latin.encoding == SourceEncoding(.utf16LE, basis: .guess))
    #expect(latin.notes.count == 1)
    let cyrillic = wide("Источник: сайт, и ссылка")
    #expect(document(cyrillic, path: "a.txt").incidents.map(\.code) == [.binary])
    let declared = document(cyrillic, path: "a.txt", httpCharset: "utf-16le")
    #expect(declared.blocks.map { declared.string(of: $0.text) } == ["Источник: сайт, и ссылка"])
    let wrong = document(Array("plain".utf8), path: "a.txt", httpCharset: "utf-16")
    #expect(wrong.blocks.map { wrong.string(of: $0.text) } == ["plain"])
  }
}
