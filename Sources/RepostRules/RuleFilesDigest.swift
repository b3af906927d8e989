/// A number that changes when a byte of some rule files does; against oversight, not against malice.
package struct RuleFilesDigest: Hashable, Sendable {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Creates the digest of no file.
  package init() {}

  /// Creates the digest of files.
  package init(of files: [RuleFile]) {
    for file in files {
      var path = file.path
      path.withUTF8 { path in
        file.bytes.withUnsafeBytes { add(path: UnsafeRawBufferPointer(path), bytes: $0) }
      }
    }
  }

  /// Adds a file.
  package mutating func add(path: UnsafeRawBufferPointer, bytes: UnsafeRawBufferPointer) {
    add(path)
    add(bytes)
  }

  /// The digest in two parts of 32 bits.
  var numbers: [Int] { [Int(hash & 0xFFFF_FFFF), Int(hash >> 32)] }

  private mutating func add(_ bytes: UnsafeRawBufferPointer) {
    var offset = 0
    while offset + 8 <= bytes.count {
      mix(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
      offset += 8
    }
    for byte in bytes[offset...] { mix(UInt64(byte)) }
    mix(UInt64(bytes.count))
  }

  private mutating func mix(_ value: UInt64) {
    hash = (hash ^ value) &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 32
  }
}
