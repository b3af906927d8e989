import RepostContainers
import RepostCore
import Testing

@Suite struct ZIPArchiveTests {
  private static let long = String(repeating: "Words of a chapter. ", count: 5000)
  private static let sample = SampleZIP([
    .init("mimetype", "application/epub+zip", method: 0), .init("text/", "", method: 0),
    .init("text/one.xhtml", long), .init("text/empty.xhtml", ""),
  ])

  /// The code of the error that `body` throws.
  private static func code(_ body: () throws(ContainerError) -> Void) -> Incident.Code? {
    do throws(ContainerError) {
      try body()
      return nil
    } catch {
      return error.code
    }
  }

  @Test("entries are listed in order, and each is had by its name")
  func contents() throws {
    var archive = try ZIPArchive(Self.sample.bytes)
    #expect(
      archive.entries.map(\.path) == ["mimetype", "text/", "text/one.xhtml", "text/empty.xhtml"])
    #expect(archive.entries.map(\.isFolder) == [false, true, false, false])
    let first = try #require(archive.entry(named: "mimetype"))
    #expect(try archive.contents(of: first).text == "application/epub+zip")
    let second = try #require(archive.entry(named: "text/one.xhtml"))
    #expect(second.method == .deflated)
    #expect(try archive.contents(of: second).text == Self.long)
    let empty = try #require(archive.entry(named: "text/empty.xhtml"))
    #expect(try archive.contents(of: empty).isEmpty)
    #expect(archive.entry(named: "text/two.xhtml") == nil)
  }

  @Test("an empty archive, a comment and bytes before the archive are read")
  func frames() throws {
    #expect(try ZIPArchive(SampleZIP([]).bytes).entries.isEmpty)
    var zip = Self.sample
    zip.comment = [UInt8](repeating: 0x50, count: 0xFFFF)
    zip.prefix = [UInt8](repeating: 7, count: 1000)
    var archive = try ZIPArchive(zip.bytes)
    #expect(try archive.contents(of: archive.entries[2]).text == Self.long)
  }

  @Test("the sizes, offsets and counts of ZIP64 are read", arguments: [0, 500])
  func large(prefix: Int) throws {
    var zip = Self.sample
    zip.prefix = [UInt8](repeating: 7, count: prefix)
    zip.hasLargeEnd = true
    for index in zip.entries.indices { zip.entries[index].isLarge = true }
    var archive = try ZIPArchive(zip.bytes)
    #expect(archive.entries.count == 4)
    #expect(try archive.contents(of: archive.entries[2]).text == Self.long)
  }

  @Test("names are bytes, and climbing ones are handed on as they are")
  func names() throws {
    var zip = SampleZIP([.init("../../etc/passwd", "a"), .init("", "b"), .init("x", "c")])
    zip.entries[2].name = [0x66, 0xE9, 0xFF, 0]
    let archive = try ZIPArchive(zip.bytes)
    #expect(archive.entries[0].path == "../../etc/passwd")
    #expect(archive.entries[2].name == [0x66, 0xE9, 0xFF, 0])
    #expect(archive.entries[2].path == "f\u{FFFD}\u{FFFD}\0")
  }

  @Test("more entries than the bound are refused before they are read")
  func entryCount() {
    let zip = SampleZIP((0..<20).map { .init("\($0)", "") })
    #expect(
      Self.code { () throws(ContainerError) in
        _ = try ZIPArchive(zip.bytes, limits: ZIPLimits(entries: 19))
      } == .archiveLimit)
    var lying = Self.sample
    lying.hasLargeEnd = true
    lying.count = 1 << 62
    #expect(
      Self.code { () throws(ContainerError) in _ = try ZIPArchive(lying.bytes) }
        == .archiveLimit)
  }

  @Test("an entry above a bound is refused: the caller's, the archive's, that of all together")
  func sizes() throws {
    let zip = SampleZIP([.init("a", Self.long), .init("b", Self.long), .init("c", "d")])
    var archive = try ZIPArchive(
      zip.bytes, limits: ZIPLimits(entry: 100_000, total: 150_000))
    let (a, b, c) = (archive.entries[0], archive.entries[1], archive.entries[2])
    #expect(
      Self.code { () throws(ContainerError) in
        _ = try archive.contents(of: a, limit: 99_999)
      } == .decompressionLimit)
    #expect(try archive.contents(of: a, limit: 100_000).count == 100_000)
    #expect(
      Self.code { () throws(ContainerError) in _ = try archive.contents(of: b) }
        == .decompressionLimit)
    #expect(try archive.contents(of: c).text == "d")
  }

  @Test(
    "a size that the directory lies about is refused, whether too small or too large",
    arguments: [0, 1, 99_999, 100_001, 10_000_000, 30_000_000])
  func lyingSize(size: Int) throws {
    var zip = Self.sample
    zip.entries[2].size = size
    var archive = try ZIPArchive(zip.bytes)
    #expect(
      Self.code { () throws(ContainerError) in
        _ = try archive.contents(of: archive.entries[2])
      } == .malformedArchive)
  }

  @Test("a stored entry has the size that it has")
  func lyingStoredSize() throws {
    var zip = Self.sample
    zip.entries[0].size = 30
    var archive = try ZIPArchive(zip.bytes)
    #expect(
      Self.code { () throws(ContainerError) in
        _ = try archive.contents(of: archive.entries[0])
      } == .malformedArchive)
  }

  @Test("entries that overlap, the same one twice or one inside another, are refused")
  func overlap() {
    var twice = SampleZIP([.init("a", Self.long), .init("b", Self.long)])
    twice.entries[1].offset = 0
    var inside = SampleZIP([.init("a", Self.long, method: 0), .init("b", "x")])
    inside.entries[1].offset = 5000
    for zip in [twice, inside] {
      #expect(
        Self.code { () throws(ContainerError) in _ = try ZIPArchive(zip.bytes) }
          == .malformedArchive)
    }
  }

  @Test("encrypted entries and unknown methods are named")
  func unreadable() throws {
    var zip = Self.sample
    zip.entries[0].flags = 1
    zip.entries[2].method = 12
    var archive = try ZIPArchive(zip.bytes)
    #expect(archive.entries[0].isEncrypted)
    #expect(
      Self.code { () throws(ContainerError) in
        _ = try archive.contents(of: archive.entries[0])
      } == .encrypted)
    #expect(
      Self.code { () throws(ContainerError) in
        _ = try archive.contents(of: archive.entries[2])
      } == .unsupportedCompression)
  }

  @Test("changed bytes are told by the checksum")
  func checksum() throws {
    var zip = Self.sample
    zip.entries[0].checksum = 1
    var archive = try ZIPArchive(zip.bytes)
    #expect(
      Self.code { () throws(ContainerError) in
        _ = try archive.contents(of: archive.entries[0])
      } == .checksumMismatch)
  }

  @Test("offsets and sizes that lead outside are faults", arguments: [1 << 20, 0xFFFF_FFFE])
  func outside(number: Int) throws {
    var zip = Self.sample
    zip.entries[3].offset = number
    #expect(
      Self.code { () throws(ContainerError) in _ = try ZIPArchive(zip.bytes) }
        == .malformedArchive)
    zip = Self.sample
    zip.entries[3].compressedSize = number
    var archive = try ZIPArchive(zip.bytes)
    #expect(
      Self.code { () throws(ContainerError) in
        _ = try archive.contents(of: archive.entries[3])
      } == .malformedArchive)
  }

  @Test("an archive cut anywhere has no directory")
  func truncation() {
    let bytes = Self.sample.bytes
    for count in bytes.indices {
      #expect(
        Self.code { () throws(ContainerError) in
          _ = try ZIPArchive(Array(bytes.prefix(count)))
        } == .malformedArchive, "cut at \(count)")
    }
  }

  @Test("a byte changed anywhere never gives other contents under the name")
  func mutation() throws {
    let whole = Self.sample.bytes
    var unread = 0
    for offset in whole.indices {
      var bytes = whole
      bytes[offset] ^= 0x41
      let code = Self.code { () throws(ContainerError) in
        var archive = try ZIPArchive(bytes)
        guard let entry = archive.entry(named: "text/one.xhtml") else { return }
        let contents = try archive.contents(of: entry)
        #expect(contents.text == Self.long, "byte \(offset)")
      }
      if code != nil { unread += 1 }
    }
    #expect(unread > 0)
  }

  @Test("a directory that is its own ZIP64 record, and other loops, end")
  func loops() {
    var bytes = Self.sample.bytes
    // The end of the directory claims that the directory is all that stands before it.
    let end = bytes.count - 22
    bytes.replaceSubrange(end + 12..<end + 20, with: SampleZIP.number(end, 4) + [0, 0, 0, 0])
    #expect(
      Self.code { () throws(ContainerError) in _ = try ZIPArchive(bytes) }
        == .malformedArchive)
    var zip = Self.sample
    zip.hasLargeEnd = true
    bytes = zip.bytes
    let locator = bytes.count - 22 - 20
    bytes.replaceSubrange(locator + 8..<locator + 16, with: SampleZIP.number(locator, 8))
    var archive = try? ZIPArchive(bytes)
    #expect(archive?.entries.count == 4, "the record right before the locator counts")
    bytes.replaceSubrange(locator - 56..<locator - 52, with: [0, 0, 0, 0])
    archive = try? ZIPArchive(bytes)
    #expect(archive == nil)
  }
}
