import Testing

@testable import RepostDocuments

@Suite struct CharacterReferenceTests {
  @Test(
    "references are decoded as browsers decode them",
    arguments: [
      ("&copy;", 6, "©"), ("&copy 2024", 5, "©"), ("&copyright", 5, "©"), ("&amp;lt;", 5, "&"),
      ("&notin;", 7, "∉"), ("&notit;", 4, "¬"), ("&#169;", 6, "©"), ("&#xA9;", 6, "©"),
      ("&#169x", 5, "©"), ("&#150;", 6, "–"), ("&#0;", 4, "\u{FFFD}"),
      ("&#xD800;", 8, "\u{FFFD}"), ("&#99999999999;", 14, "\u{FFFD}"), ("&ngE;", 5, "≧̸"),
      ("&CounterClockwiseContourIntegral;", 33, "∳"),
    ])
  func decoded(source: String, length: Int, text: String) throws {
    let bytes = Array(source.utf8)
    let reference = try #require(
      CharacterReference(in: bytes, at: 0, end: bytes.count, inAttribute: false))
    #expect(reference.length == length)
    #expect(reference.text == text)
  }

  @Test(
    "an ampersand that starts no reference stays an ampersand",
    arguments: ["&", "& b", "&;", "&#;", "&#x;", "&ngE", "&unknown;", "&é;"])
  func plain(source: String) {
    let bytes = Array(source.utf8)
    #expect(CharacterReference(in: bytes, at: 0, end: bytes.count, inAttribute: false) == nil)
  }

  @Test("an old name in an address is decoded only where it ends")
  func attributes() {
    let bytes = Array("?a=1&copy=2&copy;&copy&lang=x\u{0}".utf8)
    #expect(bytes.decodedAttribute(0..<bytes.count) == "?a=1&copy=2©©&lang=x\u{FFFD}")
    #expect(bytes.decodedAttribute(0..<bytes.count, limit: 4) == "?a=1")
  }

  @Test("the table holds all names of the standard, each under its own")
  func table() {
    #expect(EntityTable.shared.count == 2_125)
    #expect(EntityTable.shared.entity(named: "AElig")?.first == "Æ")
    #expect(EntityTable.shared.entity(named: "zwnj")?.first == "\u{200C}")
    #expect(EntityTable.shared.entity(named: "zwn") == nil)
  }
}

extension EntityTable {
  fileprivate func entity(named name: String) -> Entity? {
    let bytes = Array(name.utf8)
    return entity(named: bytes, bytes.indices)
  }
}
