/// Writes ZIP archives whose members are stored as they are.
package struct StoredZIP {
  /// The members in their order; a name may come twice.
  package var members: [(name: String, bytes: [UInt8])]
  /// The members whose flag says that they are encrypted.
  package var encrypted: Set<String> = []

  /// Takes members as text.
  package init(_ members: [(String, String)]) {
    self.members = members.map { ($0, Array($1.utf8)) }
  }

  /// The archive.
  package var bytes: [UInt8] {
    var out: [UInt8] = []
    var directory: [UInt8] = []
    for (name, bytes) in members {
      let offset = out.count
      let flags = encrypted.contains(name) ? 1 : 0
      let head =
        Self.number(flags, 2) + Self.number(0, 2) + Self.number(0, 4)
        + Self.number(Int(Self.checksum(bytes)), 4) + Self.number(bytes.count, 4)
        + Self.number(bytes.count, 4) + Self.number(name.utf8.count, 2) + Self.number(0, 2)
      out += Self.number(0x0403_4B50, 4) + Self.number(20, 2) + head + name.utf8 + bytes
      directory +=
        Self.number(0x0201_4B50, 4) + Self.number(20, 2) + Self.number(20, 2) + head
        + [UInt8](repeating: 0, count: 10) + Self.number(offset, 4) + name.utf8
    }
    let start = out.count
    out += directory + Self.number(0x0605_4B50, 4) + Self.number(0, 4)
    out += Self.number(members.count, 2) + Self.number(members.count, 2)
    return out + Self.number(directory.count, 4) + Self.number(start, 4) + Self.number(0, 2)
  }

  private static func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var checksum: UInt32 = .max
    for byte in bytes {
      checksum ^= UInt32(byte)
      for _ in 0..<8 { checksum = checksum >> 1 ^ (checksum & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    return ~checksum
  }
}
