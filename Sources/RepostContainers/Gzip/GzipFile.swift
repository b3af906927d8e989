internal import RepostCore

/// A single file that was compressed with gzip, in one member or in several.
///
///     let page = GzipFile.contents(of: bytes, limit: 32 << 20)
///     // page.bytes, and page.fault where something is wrong
package enum GzipFile {
  /// Whether the bytes start as a member of a gzip file does: the magic number, deflate, known flags.
  package static func starts(_ bytes: some Collection<UInt8>) -> Bool {
    let head = Array(bytes.prefix(4))
    return head.count == 4 && head.starts(with: magic) && head[3] & 0xE0 == 0
  }

  /// The name under which the compressed file goes without its `.gz`: what is in it.
  package static func innerName(of name: String) -> String {
    let suffix = name.suffix(3).lowercased()
    return suffix == ".gz" && name.utf8.count > 3 ? String(name.dropLast(3)) : name
  }

  /// What the file holds, all members one behind the other.
  ///
  /// Broken data, a wrong checksum, an early end and bytes behind the last member are faults, and
  /// what was read before stays. A file that exceeds the bound gives nothing: it is a bomb, or
  /// too large to read. Zeros behind the last member, which tapes and block devices leave, are none.
  ///
  /// - Parameters:
  ///   - bytes: The compressed file.
  ///   - limit: The most bytes to give.
  /// - Returns: The contents, with the fault where there is one.
  package static func contents(of bytes: [UInt8], limit: Int) -> Inflated {
    var contents: [UInt8] = []
    var position = 0
    var expected = sizeHint(bytes, limit: limit)
    while position < bytes.count {
      let rest = bytes[position...]
      guard starts(rest) else {
        if position > 0, rest.allSatisfy({ $0 == 0 }) { break }
        let fault =
          position == 0
          ? ContainerError(.malformedArchive, "It is not in the gzip format.")
          : ContainerError(
            .trailingData,
            "\(rest.count) bytes behind the compressed data, at byte \(position), are not read.")
        return Inflated(bytes: contents, fault: fault)
      }
      let (member, read) = Inflated.inflate(
        rest, .gzip, limit: limit - contents.count, expected: expected)
      if member.fault?.code == .decompressionLimit {
        return Inflated(bytes: [], fault: overLimit(limit))
      }
      if contents.isEmpty { contents = member.bytes } else { contents += member.bytes }
      if let fault = member.fault { return Inflated(bytes: contents, fault: fault) }
      position += read
      // Members tend to be of one size, and a hint of theirs would be the last one's.
      expected = max(2 * member.bytes.count, 1 << 12)
    }
    return Inflated(bytes: contents, fault: nil)
  }

  static let magic: [UInt8] = [0x1F, 0x8B, 8]

  private static func overLimit(_ limit: Int) -> ContainerError {
    ContainerError(
      .decompressionLimit, "It is larger than \(limit) bytes when it is decompressed; not read.")
  }

  /// The size that the last four bytes claim, where it can be true for a file of one member.
  private static func sizeHint(_ bytes: [UInt8], limit: Int) -> Int? {
    guard bytes.count >= 18 else { return nil }
    let size = bytes.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    return size <= limit && size <= 64 * bytes.count ? size : nil
  }
}
