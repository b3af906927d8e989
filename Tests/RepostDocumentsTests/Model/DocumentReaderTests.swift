import RepostCore
import RepostDocuments
import Testing

@Suite struct DocumentReaderTests {
  @Test(
    "the name decides what a file is read as, and then its content",
    arguments: [
      ("a.html", "", Document.Format.html), ("b/c.HTM", "", .html), ("a.xhtml", "", .html),
      ("a.shtml", "", .html), ("a.md", "<html>", .markdown), ("a.markdown", "", .markdown),
      ("a.mdx", "", .markdown), ("a.qmd", "", .markdown), ("a.Rmd", "", .markdown),
      ("a.txt", "# Words", .text), ("a.rst", "[a](http://b)", .text),
      ("main.swift", "---\na: b\n---\n", .text), ("a.php", "<?php echo 1;", .text),
      ("a.txt", " \n<!DOCTYPE html><p>x", .html), ("a.txt", "<html lang=en>", .html),
      ("a.txt", "<htmlish>", .text), ("a.txt", "See <html> tags", .text),
      ("-", "---\ntitle: x\n---\nText", .markdown), ("-", "+++\na = 1\n+++\n", .markdown),
      ("-", "See [x](https://example.org).", .markdown), ("LICENSE", "Copyright 2024 Ann", .text),
      ("-", "", .text), ("a.b/c", "words", .text), ("-", "---\nno end", .text),
    ] as [(String, String, Document.Format)])
  func format(path: String, content: String, expected: Document.Format) {
    #expect(DocumentReader.format(path: path, bytes: Array(content.utf8)) == expected)
  }

  @Test(
    "what cannot be read gives an empty document that says why",
    arguments: [
      ([UInt8](repeating: 0x61, count: 65), Incident.Code.tooLarge),
      ([0x61, 0, 0x62], .binary), ([0xFF, 0xFE, 0x61, 0, 0, 0], .binary),
      ([0, 0x61, 0x62, 0, 0, 0x63, 0, 0x64], .binary),
    ] as [([UInt8], Incident.Code)])
  func obstacles(bytes: [UInt8], code: Incident.Code) {
    let document = DocumentReader(limits: ReadLimits(bytes: 64))
      .document(path: "a.md", bytes: bytes)
    #expect(document.incidents.map(\.code) == [code])
    #expect(document.incidents.map(\.outcome) == [.skipped])
    #expect(document.incidents.map(\.path) == ["a.md"])
    #expect(document.blocks.isEmpty && document.text.isEmpty)
  }

  @Test("NUL bytes past the first 8 KiB do not make a file binary")
  func lateNUL() {
    let bytes = [UInt8](repeating: 0x61, count: 8_192) + [0, 0x62]
    let document = DocumentReader().document(path: "a.txt", bytes: bytes)
    #expect(document.incidents.isEmpty)
    #expect(document.text.count == 8_194)
  }

  @Test("a byte-order mark is no text and shifts no place", arguments: ["a.md", "a.txt"])
  func byteOrderMark(path: String) {
    let document = DocumentReader().document(
      path: path, bytes: [0xEF, 0xBB, 0xBF] + Array("# Title\n\nWords".utf8))
    #expect(document.blocks.map { document.string(of: $0.text) } == ["Title", "Words"])
    #expect(document.blocks.map { document.bytes(of: $0.text).start } == [5, 12])
  }

  @Test("front matter is found behind a byte-order mark")
  func frontMatterBehindMark() {
    let document = DocumentReader().document(
      path: "-", bytes: [0xEF, 0xBB, 0xBF] + Array("---\ntitle: T\n---\nx".utf8))
    #expect(document.metadata.titles.map(\.value) == ["T"])
  }

  @Test("bytes that are not UTF-8 are counted in a note", arguments: ["a.md", "a.txt", "a.html"])
  func invalidBytes(path: String) {
    let document = DocumentReader().document(
      path: path, bytes: Array("é è ".utf8) + [0x61, 0xFF, 0x20, 0xC3, 0x28])
    #expect(
      document.notes == [
        "2 byte sequences are not valid UTF-8; each is read as U+FFFD, the first at byte 7."
      ])
    #expect(
      document.string(of: TextSpan(0, document.text.count)) == "é è a\u{FFFD} \u{FFFD}(\n")
    #expect(document.isComplete)
    let replaced = TextSpan(document.text.count - 5, document.text.count - 2)
    #expect(document.bytes(of: replaced) == ByteSpan(9, 10))
  }

  @Test("an empty file is a document without blocks", arguments: ["a.md", "a.txt", "-"])
  func emptyFile(path: String) {
    let document = DocumentReader().document(path: path, bytes: [])
    #expect(document.blocks.isEmpty && document.isComplete)
  }
}
