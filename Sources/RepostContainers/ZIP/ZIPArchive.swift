internal import RepostCore

/// A ZIP archive in memory, the shell around EPUB and DOCX.
///
///     var archive = try ZIPArchive(bytes)
///     if let entry = archive.entry(named: "word/document.xml") {
///       let xml = try archive.contents(of: entry)
///     }
///
/// Nothing is unpacked before it is asked for, and nothing is ever written to disk. An archive whose
/// entries overlap is refused as a whole: no honest writer makes one, and bombs do.
package struct ZIPArchive: Sendable {
  /// The entries in the order of the directory.
  package let entries: [ZIPEntry]

  private let bytes: [UInt8]
  private let limits: ZIPLimits
  /// How many bytes may still be decompressed.
  private var remaining: Int
  private let indices: [[UInt8]: Int]

  /// Reads the directory of an archive.
  ///
  /// - Throws: A `ContainerError`: `malformed-archive` (no directory, a broken one, entries that
  ///   overlap or lie outside) or `archive-limit`.
  package init(_ bytes: [UInt8], limits: ZIPLimits = ZIPLimits()) throws(ContainerError) {
    let directory = try ZIPDirectory(of: bytes, limits: limits)
    self.bytes = bytes
    self.limits = limits
    remaining = limits.total
    entries = directory.entries
    indices = Dictionary(
      entries.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { _, last in last })
    try checkOverlap()
  }

  /// Whether the bytes start as an archive with entries does.
  package static func starts(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 3, 4])
  }

  /// The entry of that name, the last one where there are several.
  package func entry(named name: String) -> ZIPEntry? {
    indices[Array(name.utf8)].map { entries[$0] }
  }

  /// The decompressed bytes of an entry, all of them.
  ///
  /// - Parameters:
  ///   - entry: One of `entries`.
  ///   - limit: The most bytes to give; the archive's own bounds hold beside it.
  /// - Returns: The bytes, whose checksum holds.
  /// - Throws: A `ContainerError`: `encrypted`, `unsupported-compression`, `decompression-limit` (the
  ///   entry's bound or the archive's), `malformed-archive` (sizes that lie, broken data) or
  ///   `checksum-mismatch`.
  package mutating func contents(of entry: ZIPEntry, limit: Int = .max) throws(ContainerError)
    -> [UInt8]
  {
    guard !entry.isEncrypted else {
      throw ContainerError(.encrypted, "The entry \(entry.shown) is encrypted.")
    }
    let bound = min(limit, limits.entry)
    guard entry.size <= bound else {
      throw ContainerError(
        .decompressionLimit,
        "The entry \(entry.shown) says it has \(entry.size) bytes; the bound is \(bound).")
    }
    guard entry.size <= remaining else {
      throw ContainerError(
        .decompressionLimit,
        "The entries that were read come to more than \(limits.total) bytes; \(entry.shown) is not."
      )
    }
    let data = try data(of: entry)
    // Charged before the work: a lie costs as much as the truth.
    remaining -= entry.size
    let contents = try Self.contents(of: entry, data: bytes[data])
    guard CRC32.checksum(contents) == entry.checksum else {
      throw ContainerError(
        .checksumMismatch,
        "The checksum of the entry \(entry.shown) is another; something changed it.")
    }
    return contents
  }

  private static func contents(of entry: ZIPEntry, data: ArraySlice<UInt8>) throws(ContainerError)
    -> [UInt8]
  {
    switch entry.method {
    case .stored:
      guard data.count == entry.size else { throw lie(entry) }
      return Array(data)
    case .deflated:
      // Deflate makes at most 1,032 bytes of one; whoever claims more wants memory.
      guard entry.size <= 1032 * data.count else { throw lie(entry) }
      let (inflated, _) = Inflated.inflate(
        data, .none, limit: entry.size, expected: entry.size)
      guard inflated.fault?.code != .decompressionLimit else { throw lie(entry) }
      guard inflated.fault == nil else {
        throw ContainerError(
          .malformedArchive, "The compressed data of the entry \(entry.shown) is broken.")
      }
      guard inflated.bytes.count == entry.size else { throw lie(entry) }
      return inflated.bytes
    case .other(let number):
      throw ContainerError(
        .unsupportedCompression,
        "The entry \(entry.shown) is compressed with method \(number), which is not read.")
    }
  }

  private static func lie(_ entry: ZIPEntry) -> ContainerError {
    ContainerError(
      .malformedArchive, "The size that the directory gives for \(entry.shown) is not true.")
  }

  /// The compressed bytes of an entry.
  private func data(of entry: ZIPEntry) throws(ContainerError) -> Range<Int> {
    guard let start = dataStart(of: entry), entry.compressedSize <= bytes.count - start else {
      throw ContainerError(
        .malformedArchive, "The entry \(entry.shown) does not lie where the directory says.")
    }
    return start..<(start + entry.compressedSize)
  }

  /// Where the data of an entry starts, by the entry's own header.
  private func dataStart(of entry: ZIPEntry) -> Int? {
    guard bytes.number32(at: entry.offset) == 0x0403_4B50,
      let name = bytes.number16(at: entry.offset + 26),
      let extra = bytes.number16(at: entry.offset + 28)
    else { return nil }
    let start = entry.offset + 30 + name + extra
    return start <= bytes.count ? start : nil
  }

  private func checkOverlap() throws(ContainerError) {
    var end = 0
    for entry in entries.sorted(by: { $0.offset < $1.offset }) {
      guard entry.offset >= end else {
        throw ContainerError(
          .malformedArchive, "Entries of the ZIP archive overlap, as those of a bomb do.")
      }
      let start = dataStart(of: entry) ?? entry.offset
      end = start + min(entry.compressedSize, bytes.count)
    }
  }
}

extension ZIPEntry {
  /// The name as messages quote it, cut where it is long.
  fileprivate var shown: String {
    let text = String(decoding: name.prefix(80), as: UTF8.self)
    return name.count > 80 ? "“\(text)…”" : "“\(text)”"
  }
}
