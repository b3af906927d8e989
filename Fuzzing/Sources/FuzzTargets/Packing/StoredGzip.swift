/// Bytes as a gzip file that compresses nothing, so that a change of the bytes is one of the file.
package enum StoredGzip {
  private static let longestBlock = 65_535

  /// The file that holds `content`.
  package static func bytes(of content: [UInt8]) -> [UInt8] {
    var out: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF]
    var offset = 0
    repeat {
      let end = min(content.count, offset + longestBlock)
      let count = UInt16(end - offset)
      out += [end == content.count ? 1 : 0]
      out += littleEndian(UInt64(count), 2) + littleEndian(UInt64(~count), 2)
      out += content[offset..<end]
      offset = end
    } while offset < content.count
    return out + littleEndian(UInt64(Checksum.crc32(content)), 4)
      + littleEndian(UInt64(content.count), 4)
  }
}

/// The lowest bytes of a number, the lowest first.
package func littleEndian(_ number: UInt64, _ count: Int) -> [UInt8] {
  (0..<count).map { UInt8(truncatingIfNeeded: number >> UInt64(8 * $0)) }
}
