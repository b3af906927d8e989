import RepostContainers
import RepostCore
import Testing

@Suite struct WARCDamageTests {
  /// A bad record between two good ones, plain.
  private static func around(_ bad: [UInt8]) -> Reading {
    Reading(SampleRecord.page("Before.").bytes + bad + SampleRecord.page("After.").bytes)
  }

  private static let text = "A page of some length, with words in it."

  @Test(
    "a length that is not true is found out, and the next record is read",
    arguments: [
      ("0", "malformed-record"), ("3", "malformed-record"), ("90", "malformed-record"),
      ("1000", "truncated"), ("300", "malformed-record"), ("-5", "malformed-record"),
      ("9223372036854775807", "truncated"), ("10000000000000000000000", "malformed-record"),
      ("ten", "malformed-record"), ("", "malformed-record"),
    ])
  func wrongLength(length: String, code: String) {
    var record = SampleRecord.page(Self.text)
    record.length = length
    let reading = Self.around(record.bytes)
    #expect(reading.texts == ["<p>Before.</p>", "<p>\(Self.text)</p>", "<p>After.</p>"])
    #expect(reading.codes == ["\(code) partial"])
    #expect(reading.documents[1].incidents.first?.path == reading.documents[1].path)
  }

  @Test("two lengths that contradict each other are none; two that agree are one")
  func twoLengths() {
    var record = SampleRecord.page(Self.text)
    record.fields = ["Content-Length: 3"]
    #expect(Self.around(record.bytes).codes == ["malformed-record partial"])
    record.fields = ["Content-Length: \(record.block.count)"]
    #expect(Self.around(record.bytes).codes.isEmpty)
  }

  @Test("a missing length is the way to the next record")
  func missingLength() {
    var record = SampleRecord.page(Self.text)
    record.hasLength = false
    let reading = Self.around(record.bytes)
    #expect(reading.texts == ["<p>Before.</p>", "<p>\(Self.text)</p>", "<p>After.</p>"])
    #expect(reading.codes == ["malformed-record partial"])
  }

  @Test("a record without the empty lines behind it is whole")
  func missingEnding() {
    var record = SampleRecord.page(Self.text)
    record.ending = ""
    let reading = Self.around(record.bytes)
    #expect(reading.texts == ["<p>Before.</p>", "<p>\(Self.text)</p>", "<p>After.</p>"])
    #expect(reading.incidents.isEmpty)
  }

  @Test("that nothing stands between two records is seen however the bytes arrive")
  func missingEndingInPieces() {
    var record = SampleRecord.page(Self.text)
    record.ending = ""
    let bytes = record.bytes + SampleRecord.page("After.").bytes
    for chunk in 1...40 {
      let reading = Reading(bytes, chunk: chunk)
      #expect(reading.texts == ["<p>\(Self.text)</p>", "<p>After.</p>"], "\(chunk) at a time")
      #expect(reading.incidents.isEmpty, "\(chunk) at a time")
    }
  }

  @Test("the start of a last record is found however the bytes arrive")
  func lastRecordInPieces() {
    var record = SampleRecord.page("One line.\nAnother.\nA third.\n" + Self.text)
    record.length = "90"
    let bytes = record.bytes + [UInt8]("WARC/1.1\r\n".utf8)
    let whole = Reading(bytes)
    #expect(whole.texts == ["<p>One line.\nAnother.\nA third.\n\(Self.text)</p>"])
    for chunk in 1...100 {
      let reading = Reading(bytes, chunk: chunk)
      #expect(reading.texts == whole.texts, "\(chunk) at a time")
      #expect(reading.codes == whole.codes, "\(chunk) at a time")
    }
  }

  @Test("bytes between records are reported with their offset, and passed over")
  func garbage() {
    let before = SampleRecord.page("Before.").bytes
    for garbage in ["some words\r\n", "\0\u{1}WARC/\r\n", "WARC/1.\r\n\r\n"] {
      let reading = Self.around([UInt8](garbage))
      #expect(reading.texts == ["<p>Before.</p>", "<p>After.</p>"], "\(garbage)")
      #expect(reading.damages.first?.path == "a.warc#\(before.count)", "\(garbage)")
      #expect(reading.damages.first?.code == .malformedRecord)
    }
  }

  @Test("another version is named and not read")
  func version() {
    var record = SampleRecord.page(Self.text)
    record.version = "9.9"
    let reading = Self.around(record.bytes)
    #expect(reading.texts == ["<p>Before.</p>", "<p>After.</p>"])
    #expect(reading.codes == ["malformed-record failed"])
    #expect(reading.damages[0].detail.contains("9.9"))
  }

  @Test(
    "a header of ten megabytes, in one field or in many, is passed over",
    arguments: [1_000_000, 1])
  func longHeader(fields: Int) {
    var record = SampleRecord.page(Self.text)
    record.fields = (0..<fields).map { _ in
      "X: " + String(repeating: "p", count: 10_000_000 / fields)
    }
    let reading = Self.around(record.bytes)
    #expect(reading.texts == ["<p>Before.</p>", "<p>After.</p>"])
    #expect(reading.codes == ["malformed-record failed"])
  }

  @Test("a header without an end is passed over", arguments: Packing.allCases)
  func endlessHeader(packing: Packing) {
    let endless = [UInt8]("WARC/1.0\r\n" + (0..<500_000).map { "X: \($0)\r\n" }.joined())
    let reading = Reading(
      packing.bytes([SampleRecord.page("Before.").bytes, endless]), limit: 1 << 20)
    #expect(reading.texts == ["<p>Before.</p>"])
    #expect(reading.damages.allSatisfy { $0.code == .malformedRecord })
    #expect(!reading.damages.isEmpty)
  }

  @Test("headers without an end, one behind the other, cost no more than their bytes")
  func endlessHeaders() {
    let start = ContinuousClock.now
    let reading = Reading((0..<20_000).flatMap { _ in [UInt8]("WARC/1.0\r\n") })
    #expect(reading.codes.prefix(1000).allSatisfy { $0 == "malformed-record failed" })
    #expect(reading.damages.count == 1000)
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test("a response that is none, in each of the ways seen, does not hide the next record")
  func badResponses() {
    let blocks = ["HTP/x nope\r\n\r\nx", "HTTP/1.1 200 OK\r\nContent-Type: text/html", ""]
    for block in blocks {
      let reading = Self.around(SampleRecord(block: [UInt8](block)).bytes)
      #expect(reading.texts == ["<p>Before.</p>", "<p>After.</p>"])
      #expect(reading.codes == ["malformed-record failed"], "\(block)")
    }
  }

  @Test("an archive cut anywhere gives the records before the cut, and says that it was cut")
  func truncation() {
    let records = [SampleRecord.page("First.").bytes, SampleRecord.page("Second.").bytes]
    for packing in Packing.allCases {
      let bytes = packing.bytes(records)
      let first = packing == .recordByRecord ? Compression.gzip(records[0]).count : records[0].count
      for count in 1..<bytes.count {
        let reading = Reading(Array(bytes.prefix(count)))
        if packing != .whole, count >= first {
          #expect(reading.texts.first == "<p>First.</p>", "\(packing) cut at \(count)")
        }
        let missesOnlyLineEnds =
          packing == .plain && [first, bytes.count].contains { 0...4 ~= $0 - count }
        let isBetween = packing == .recordByRecord && count == first
        #expect(
          missesOnlyLineEnds || isBetween || !reading.incidents.isEmpty,
          "\(packing) cut at \(count)")
        #expect(reading.texts.count <= 2)
      }
    }
  }

  @Test("a damaged piece in the middle is reported, and the pieces behind it are found")
  func damagedPiece() {
    let texts = (0..<4).map { number in
      (0..<200).map { "Line \($0) of \(number), \($0 * 7919 % 1000)." }.joined(separator: "\n")
    }
    let pieces = texts.map { Compression.gzip(SampleRecord.page($0).bytes) }
    let offset = pieces[0].count
    for position in stride(from: 0, to: pieces[1].count, by: 3) {
      var bad = pieces[1]
      bad[position] ^= 0x5A
      let reading = Reading(pieces[0] + bad + pieces[2] + pieces[3])
      let found = reading.texts.filter { text in texts.contains { "<p>\($0)</p>" == text } }
      #expect(found.count >= 3, "byte \(position): \(reading.codes)")
      #expect(reading.texts.last == "<p>\(texts[3])</p>")
      // The time and the system in the header of a piece are nobody's concern.
      if !(4...9).contains(position) {
        let damage = reading.incidents.first { $0.outcome != .skipped }
        #expect(damage?.path.hasPrefix("a.warc#\(offset)") == true, "byte \(position)")
      }
    }
  }

  @Test("a checksum that is wrong is said, and the page is read")
  func wrongChecksum() {
    var pieces = (0..<3).map { Compression.gzip(SampleRecord.page("Page \($0).").bytes) }
    pieces[1][pieces[1].count - 7] ^= 1
    let reading = Reading(pieces.flatMap { $0 })
    #expect(reading.texts == ["<p>Page 0.</p>", "<p>Page 1.</p>", "<p>Page 2.</p>"])
    #expect(reading.codes == ["checksum-mismatch partial"])
    #expect(reading.incidents[0].path == "a.warc#\(pieces[0].count)")
  }

  @Test("bytes behind the compressed pieces are reported; zeros are padding")
  func trailingData() {
    let page = Compression.gzip(SampleRecord.page("A page.").bytes)
    #expect(Reading(page + [UInt8]("junk")).codes == ["trailing-data partial"])
    #expect(Reading(page + [UInt8]("junk") + page).texts.count == 2)
    #expect(Reading(page + [UInt8](repeating: 0, count: 5000)).codes.isEmpty)
    #expect(Reading(page + [0, 0, 0] + page).texts.count == 2)
  }

  @Test("what is compressed twice is not read")
  func nesting() {
    let page = Compression.gzip(SampleRecord.page("A page.").bytes)
    let reading = Reading(Compression.gzip(Compression.gzip(page)))
    #expect(reading.documents.isEmpty)
    #expect(reading.codes.contains("nesting-limit partial"), "\(reading.codes)")
    let mixed = Reading(Compression.gzip(page) + page)
    #expect(mixed.texts == ["<p>A page.</p>"])
  }

  @Test("pieces that grow as no page does are given up, and the next record is read")
  func bomb() {
    let zeros = Compression.gzip([UInt8](repeating: 0, count: 80 << 20))
    let page = Compression.gzip(SampleRecord.page("A page.").bytes)
    let reading = Reading(page + zeros + page)
    #expect(reading.texts == ["<p>A page.</p>", "<p>A page.</p>"])
    #expect(reading.codes.contains("decompression-limit partial"), "\(reading.codes)")
  }

  @Test("an archive of bombs ends")
  func manyBombs() {
    let zeros = Compression.gzip([UInt8](repeating: 0, count: 6 << 20))
    let start = ContinuousClock.now
    let reading = Reading((0..<2000).flatMap { _ in zeros })
    #expect(reading.codes.contains("decompression-limit partial"), "\(reading.codes.prefix(3))")
    #expect(ContinuousClock.now - start < .seconds(120))
  }

  @Test("starts of pieces that lead nowhere cost no more than their bytes")
  func falseStarts() {
    let start = ContinuousClock.now
    let magic = (0..<300_000).flatMap { _ in [0x1F, 0x8B, 8, 0] as [UInt8] }
    // A stored piece that seems to start a record, over and over, each inside the other.
    let seeming =
      [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0, 0xFF, 0xFF, 0, 0] + [UInt8]("WARC/1.0\r\n")
    let nested = (0..<20_000).flatMap { _ in seeming }
    for bytes in [magic, nested] {
      let reading = Reading(Compression.gzip("x") + bytes)
      #expect(reading.documents.isEmpty)
      #expect(!reading.incidents.isEmpty)
    }
    #expect(ContinuousClock.now - start < .seconds(120))
  }

  @Test("records that all claim to be long cost no more than their bytes")
  func longClaims() {
    var record = SampleRecord.page("A page.")
    record.length = "900000"
    let start = ContinuousClock.now
    let reading = Reading((0..<5000).flatMap { _ in record.bytes })
    #expect(reading.texts.count == 5000)
    #expect(ContinuousClock.now - start < .seconds(120))
    #expect(reading.documents.flatMap(\.incidents).count == 1000, "a thousand are named")
    #expect(reading.remainder.map(\.count).reduce(0, +) == 4000, "the others are counted")
  }
}
