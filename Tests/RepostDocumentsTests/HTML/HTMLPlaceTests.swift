import Foundation
import RepostCore
import RepostDocuments
import Testing

/// Whether words and links of a page lead back to the bytes they were read from.
///
/// Each character of a word must stand at bytes that are this character, or a reference or a broken
/// sequence that is read as it; the characters of a word follow each other; and the place of the word
/// goes from the first to the last of them. What stands between is markup, or was dropped.
private struct PlaceCheck {
  private(set) var words = 0
  private(set) var links = 0
  private(set) var wrong: [String] = []

  mutating func add(_ document: Document) {
    for (span, word) in document.words { addWord(span, word, document) }
    for link in document.links {
      links += 1
      let anchor = document.bytes(of: link.anchor)
      let isInside =
        link.anchor.isEmpty || (link.source.start <= anchor.start && anchor.end <= link.source.end)
      if !isInside || document.bytes[link.source.start] != UInt8(ascii: "<") {
        wrong.append("the link at \(link.source) of \(document.path)")
      }
    }
  }

  private mutating func addWord(_ span: TextSpan, _ word: String, _ document: Document) {
    words += 1
    let place = document.bytes(of: span)
    var offset = span.start
    var last = ByteSpan(place.start, place.start)
    for scalar in word.unicodeScalars {
      let length = UTF8.width(scalar)
      let source = document.bytes(of: TextSpan(offset, offset + length))
      let isFirst = offset == span.start
      // Two characters may come of one reference.
      if source.start < last.end && source != last || isFirst && source.start != place.start
        || !Self.isRead(document.bytes[source.range], as: scalar)
      {
        wrong.append("“\(word)” at \(place) of \(document.path)")
        return
      }
      last = source
      offset += length
    }
    if last.end != place.end {
      wrong.append("the end of “\(word)” at \(place) of \(document.path)")
    }
  }

  private static func isRead(_ bytes: ArraySlice<UInt8>, as scalar: Unicode.Scalar) -> Bool {
    if bytes.elementsEqual(String(scalar).utf8) { return true }
    // A ligature or a wide letter is read as the plain letters that Unicode maps it to.
    let plain = String(decoding: bytes, as: UTF8.self).precomposedStringWithCompatibilityMapping
    if bytes.count > 1, plain.unicodeScalars.contains(scalar) { return true }
    if bytes.first == UInt8(ascii: "&") {
      let text = page("<p>" + String(decoding: bytes, as: UTF8.self)).blockTexts.first ?? ""
      return text.unicodeScalars.contains(scalar)
    }
    return scalar == "\u{FFFD}" && String(decoding: bytes, as: UTF8.self) == "\u{FFFD}"
  }
}

@Suite struct HTMLPlaceTests {
  @Test(
    "words and links of pages made up lead back to their bytes",
    arguments: 1...8 as ClosedRange<UInt64>)
  func generated(seed: UInt64) {
    var generator = PageGenerator(seed: seed)
    var check = PlaceCheck()
    for _ in 0..<100 { check.add(page(generator.page())) }
    #expect(check.wrong.isEmpty)
    #expect(check.words > 1_000)
    #expect(check.links > 50)
  }

  @Test("words lead back across markup, references and what is dropped")
  func samples() {
    let document = page("<p>Re<b>pub</b>l&shy;ish &copy;<!-- x -->2024 \u{FEFF}ok</p>")
    let sources = document.words.map { document.source(of: $0.span) }
    #expect(document.words.prefix(3).map(\.word) == ["Republish", "©2024", "ok"])
    #expect(sources.prefix(3) == ["Re<b>pub</b>l&shy;ish", "&copy;<!-- x -->2024", "ok"])
  }

  @Test(
    "words and links of real pages lead back to their bytes",
    .enabled(
      if: ProcessInfo.processInfo.environment["PAGES"] != nil, "PAGES names no folder with pages"))
  func realPages() throws {
    let folder = try #require(ProcessInfo.processInfo.environment["PAGES"])
    var check = PlaceCheck()
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
      let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
      check.add(HTMLReader().document(path: name, bytes: Array(data), limits: ReadLimits()))
    }
    print("places: \(check.words) words, \(check.links) links, \(check.wrong.count) wrong")
    #expect(check.wrong.isEmpty)
  }
}
