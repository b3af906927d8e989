import RepostContainers
import RepostCore
import Testing

@Suite struct GzipFileTests {
  private static let page = [UInt8](
    (0..<200).map { "<p>Line \($0) of a page that is long enough to be compressed.</p>\n" }.joined()
  )

  @Test("a file of one member is read whole")
  func oneMember() {
    let file = GzipFile.contents(of: Compression.gzip(Self.page), limit: 1 << 20)
    #expect(file.bytes == Self.page)
    #expect(file.fault == nil)
  }

  @Test("members one behind the other are read as one file, whatever their sizes")
  func severalMembers() {
    let parts = ["first ", "", String(repeating: "second ", count: 100_000), "third"]
    let file = GzipFile.contents(of: parts.flatMap { Compression.gzip($0) }, limit: 1 << 20)
    #expect(file.bytes == [UInt8](parts.joined()))
    #expect(file.fault == nil)
  }

  @Test("an optional header with a name, a comment and extra bytes is passed over")
  func optionalHeader() {
    let plain = Compression.gzip("text")
    let head: [UInt8] = [0x1F, 0x8B, 8, 0x1C, 0, 0, 0, 0, 0, 3]
    let extra: [UInt8] = [3, 0, 1, 2, 3]
    let names = [UInt8]("page.html\0a comment\0")
    let file = GzipFile.contents(of: head + extra + names + plain.dropFirst(10), limit: 100)
    #expect(file.bytes.text == "text")
    #expect(file.fault == nil)
  }

  @Test("zeros behind the last member are padding")
  func padding() {
    let file = GzipFile.contents(
      of: Compression.gzip("text") + [UInt8](repeating: 0, count: 512), limit: 100)
    #expect(file.bytes.text == "text")
    #expect(file.fault == nil)
  }

  @Test("other bytes behind the last member are reported, and what stands before is kept")
  func trailingData() {
    let file = GzipFile.contents(of: Compression.gzip("text") + [UInt8]("junk"), limit: 100)
    #expect(file.bytes.text == "text")
    #expect(file.fault?.code == .trailingData)
    #expect(file.fault?.detail.contains("4 bytes") == true)
  }

  @Test("a member cut anywhere is a fault, and what was read is the start of the page")
  func truncation() {
    let whole = Compression.gzip(Self.page)
    for length in 4..<whole.count {
      let file = GzipFile.contents(of: Array(whole.prefix(length)), limit: 1 << 20)
      #expect(file.fault?.code == .truncated, "cut at \(length)")
      #expect(Self.page.starts(with: file.bytes), "cut at \(length)")
    }
    let file = GzipFile.contents(of: Array(whole.dropLast(8)), limit: 1 << 20)
    #expect(file.bytes == Self.page, "only the trailer is missing")
  }

  @Test("a wrong checksum and a wrong length are told from broken data")
  func checksum() {
    let whole = Compression.gzip(Self.page)
    for offset in [whole.count - 8, whole.count - 1] {
      var bytes = whole
      bytes[offset] ^= 0xFF
      let file = GzipFile.contents(of: bytes, limit: 1 << 20)
      #expect(file.fault?.code == .checksumMismatch)
      #expect(file.bytes == Self.page)
    }
  }

  @Test("a byte changed anywhere is a fault or changes nothing that is read")
  func mutation() {
    let whole = Compression.gzip(Self.page)
    for offset in whole.indices {
      var bytes = whole
      bytes[offset] ^= 0x55
      let file = GzipFile.contents(of: bytes, limit: 1 << 20)
      #expect(file.fault != nil || file.bytes == Self.page, "byte \(offset)")
    }
  }

  @Test("a file that grows beyond the bound gives nothing", arguments: [0, 1, 99_999])
  func bomb(limit: Int) {
    let zeros = Compression.gzip([UInt8](repeating: 0, count: 100_000))
    let file = GzipFile.contents(of: zeros, limit: limit)
    #expect(file.bytes.isEmpty)
    #expect(file.fault?.code == .decompressionLimit)
    let twice = GzipFile.contents(of: zeros + zeros, limit: 150_000)
    #expect(twice.fault?.code == .decompressionLimit, "the bound is for all members together")
    #expect(GzipFile.contents(of: zeros, limit: 100_000).bytes.count == 100_000)
  }

  @Test("a size that lies in the trailer of the last member costs nothing")
  func lyingSize() {
    var bytes = Compression.gzip("a") + Compression.gzip("b")
    for offset in bytes.count - 4..<bytes.count { bytes[offset] = 0xFF }
    let file = GzipFile.contents(of: bytes, limit: 1 << 30)
    #expect(file.bytes.text == "ab")
    #expect(file.fault?.code == .checksumMismatch)
  }

  @Test("what is in a file follows from its name without .gz")
  func innerName() {
    #expect(GzipFile.innerName(of: "pages/page.html.gz") == "pages/page.html")
    #expect(GzipFile.innerName(of: "PAGE.MD.GZ") == "PAGE.MD")
    #expect(GzipFile.innerName(of: "page.html") == "page.html")
    #expect(GzipFile.innerName(of: ".gz") == ".gz")
  }

  @Test(
    "other bytes are no gzip file",
    arguments: [[], [0x1F, 0x8B, 8], [0x1F, 0x8B, 9, 0, 0], [0x1F, 0x8B, 8, 0xE0, 0]] as [[UInt8]])
  func otherBytes(bytes: [UInt8]) {
    #expect(!GzipFile.starts(bytes))
    let file = GzipFile.contents(of: bytes, limit: 100)
    #expect(file.bytes.isEmpty)
    #expect(bytes.isEmpty ? file.fault == nil : file.fault?.code == .malformedArchive)
  }
}
