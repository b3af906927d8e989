internal import RepostCore

/// The directory at the end of a ZIP archive.
///
/// It is read in one pass from front to back; offsets lead only to entries and never to more
/// directory, so that nothing can go round.
struct ZIPDirectory {
  let entries: [ZIPEntry]

  /// Reads the directory.
  ///
  /// - Throws: A `ContainerError` where it is missing, broken or has more entries than `limits` allow.
  init(of bytes: [UInt8], limits: ZIPLimits) throws(ContainerError) {
    let end = try Self.end(of: bytes)
    guard end.count <= limits.entries else {
      throw ContainerError(
        .archiveLimit, "The archive has \(end.count) entries; the bound is \(limits.entries).")
    }
    var entries: [ZIPEntry] = []
    entries.reserveCapacity(end.count)
    var position = end.start
    for _ in 0..<end.count {
      let (entry, next) = try Self.entry(bytes, at: position, shift: end.shift)
      guard next <= end.position else { throw Self.broken }
      entries.append(entry)
      position = next
    }
    self.entries = entries
  }

  /// Where the directory lies.
  private struct End {
    let count: Int
    let start: Int
    /// The offset of the record behind the directory.
    let position: Int
    /// How many bytes lie before the archive (a program that unpacks it, say).
    let shift: Int
  }

  private static let broken = ContainerError(
    .malformedArchive, "The directory of the ZIP archive is broken.")

  private static func end(of bytes: [UInt8]) throws(ContainerError) -> End {
    // The record has 22 bytes and a comment of up to 64 KiB.
    let first = max(0, bytes.count - 22 - 0xFFFF)
    var position = bytes.count - 22
    while position >= first {
      if bytes.number32(at: position) == 0x0605_4B50,
        let comment = bytes.number16(at: position + 20), position + 22 + comment <= bytes.count
      {
        return try end(of: bytes, record: position)
      }
      position -= 1
    }
    throw ContainerError(.malformedArchive, "The ZIP archive has no directory; its end is missing.")
  }

  private static func end(of bytes: [UInt8], record: Int) throws(ContainerError) -> End {
    guard let disk = bytes.number16(at: record + 4), let count = bytes.number16(at: record + 10),
      let size = bytes.number32(at: record + 12), let offset = bytes.number32(at: record + 16)
    else { throw broken }
    if count == 0xFFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF,
      let large = try largeEnd(of: bytes, record: record)
    {
      return large
    }
    guard disk == 0 else {
      throw ContainerError(.malformedArchive, "The ZIP archive is one part of several.")
    }
    return try end(count: count, size: size, offset: offset, record: record)
  }

  /// What the records of ZIP64 say, where the locator before the record leads to them.
  private static func largeEnd(of bytes: [UInt8], record: Int) throws(ContainerError) -> End? {
    guard bytes.number32(at: record - 20) == 0x0706_4B50 else { return nil }
    // The locator's own offset is wrong where something lies before the archive; the record stands
    // right before the locator then.
    guard let told = bytes.number64(at: record - 12) else { throw broken }
    let position = [told, record - 76].first { bytes.number32(at: $0) == 0x0606_4B50 }
    guard let position, position < record, let count = bytes.number64(at: position + 32),
      let size = bytes.number64(at: position + 40), let offset = bytes.number64(at: position + 48)
    else { throw broken }
    return try end(count: count, size: size, offset: offset, record: position)
  }

  private static func end(count: Int, size: Int, offset: Int, record: Int) throws(ContainerError)
    -> End
  {
    guard size <= record, offset <= record - size else { throw broken }
    return End(
      count: count, start: record - size, position: record, shift: record - size - offset)
  }

  private static func entry(_ bytes: [UInt8], at position: Int, shift: Int) throws(ContainerError)
    -> (entry: ZIPEntry, next: Int)
  {
    guard bytes.number32(at: position) == 0x0201_4B50,
      let flags = bytes.number16(at: position + 8), let method = bytes.number16(at: position + 10),
      let checksum = bytes.number32(at: position + 16),
      let compressedSize = bytes.number32(at: position + 20),
      let size = bytes.number32(at: position + 24), let name = bytes.number16(at: position + 28),
      let extra = bytes.number16(at: position + 30),
      let comment = bytes.number16(at: position + 32),
      let offset = bytes.number32(at: position + 42)
    else { throw broken }
    let next = position + 46 + name + extra + comment
    guard next <= bytes.count else { throw broken }
    var sizes = Sizes(size: size, compressedSize: compressedSize, offset: offset)
    let fields = position + 46 + name
    try sizes.widen(bytes, fields..<(fields + extra))
    guard sizes.offset <= bytes.count - shift else { throw broken }
    let entry = ZIPEntry(
      name: Array(bytes[(position + 46)..<fields]),
      method: method == 0 ? .stored : method == 8 ? .deflated : .other(method),
      // Bit 0 is encryption, bit 6 strong encryption, bit 13 an encrypted directory.
      isEncrypted: flags & 0x2041 != 0 || method == 99, compressedSize: sizes.compressedSize,
      size: sizes.size, checksum: UInt32(truncatingIfNeeded: checksum),
      offset: sizes.offset + shift)
    return (entry, next)
  }

  /// The numbers that ZIP64 writes elsewhere when they do not fit into 32 bits.
  private struct Sizes {
    var size: Int
    var compressedSize: Int
    var offset: Int

    /// Takes the numbers from the extra field of ZIP64, in their fixed order, as far as they are asked.
    mutating func widen(_ bytes: [UInt8], _ extra: Range<Int>) throws(ContainerError) {
      let asked = [size, compressedSize, offset].map { $0 == 0xFFFF_FFFF }
      guard asked.contains(true) else { return }
      var position = extra.lowerBound
      while position + 4 <= extra.upperBound {
        guard let id = bytes.number16(at: position), let count = bytes.number16(at: position + 2)
        else { throw ZIPDirectory.broken }
        position += 4
        guard position + count <= extra.upperBound else { throw ZIPDirectory.broken }
        if id == 1 {
          try take(bytes, asked, position..<(position + count))
          return
        }
        position += count
      }
      throw ZIPDirectory.broken
    }

    private mutating func take(_ bytes: [UInt8], _ asked: [Bool], _ field: Range<Int>)
      throws(ContainerError)
    {
      var position = field.lowerBound
      func next() throws(ContainerError) -> Int {
        guard position + 8 <= field.upperBound, let number = bytes.number64(at: position) else {
          throw ZIPDirectory.broken
        }
        position += 8
        return number
      }
      if asked[0] { size = try next() }
      if asked[1] { compressedSize = try next() }
      if asked[2] { offset = try next() }
    }
  }
}
