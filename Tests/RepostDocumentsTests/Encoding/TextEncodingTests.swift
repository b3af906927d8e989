import RepostDocuments
import Testing

@Suite struct TextEncodingTests {
  @Test(
    "a label means what browsers take it for",
    arguments: [
      ("utf-8", TextEncoding.utf8), (" UTF8\n", .utf8), ("latin1", .windows1252),
      ("ISO-8859-1", .windows1252), ("us-ascii", .windows1252), ("iso-8859-9", .windows1254),
      ("tis-620", .windows874), ("cp1251", .windows1251), ("KOI8-RU", .koi8U),
      ("dos-874", .windows874), ("logical", .iso8859Part8Logical), ("x-sjis", .shiftJIS),
      ("windows-31j", .shiftJIS), ("gb2312", .gbk), ("ks_c_5601-1987", .eucKR),
      ("big5-hkscs", .big5), ("unicode", .utf16LE), ("hz-gb-2312", .replacement),
      ("iso-2022-kr", .replacement), ("x-user-defined", .userDefined), ("mac", .macintosh),
    ])
  func label(label: String, encoding: TextEncoding) {
    #expect(TextEncoding(label: label) == encoding)
  }

  @Test(
    "an unknown label means nothing",
    arguments: ["", "utf-7", "utf 8", "x-martian", "utf-32", "ascii7", "\u{212A}oi8-r"])
  func unknown(label: String) {
    #expect(TextEncoding(label: label) == nil)
  }

  @Test("every encoding of the standard is known by its own name")
  func names() {
    for encoding in TextEncoding.allCases
    where encoding != .utf32BE && encoding != .utf32LE {
      #expect(TextEncoding(label: encoding.rawValue) == encoding)
    }
  }
}
