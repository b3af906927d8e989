/// The encoding that an XML declaration states, as `<?xml version="1.0" encoding="koi8-r"?>` does.
struct XMLDeclaration {
  /// The label as written, or nil where there is none.
  let label: String?

  /// Looks at the very start of `bytes`, where alone such a declaration may stand.
  init(_ bytes: [UInt8]) {
    label = Self.label(in: Array(bytes.prefix(1_024)))
  }

  private static func label(in bytes: [UInt8]) -> String? {
    guard bytes.hasWord("<?xml", at: 0) else { return nil }
    let end = bytes.firstOffset(of: UInt8(ascii: ">"), from: 0)
    guard end < bytes.count else { return nil }
    var offset = 5
    while offset < end, !bytes.hasWord("encoding", at: offset) { offset += 1 }
    offset += 8
    func skipSpace() { while offset < end, bytes[offset] <= 0x20 { offset += 1 } }
    skipSpace()
    guard offset < end, bytes[offset] == UInt8(ascii: "=") else { return nil }
    offset += 1
    skipSpace()
    guard offset < end else { return nil }
    let quote = bytes[offset]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
    let close = bytes.firstOffset(of: quote, from: offset + 1, limit: end)
    guard close < end else { return nil }
    return String(decoding: bytes[(offset + 1)..<close], as: UTF8.self)
  }
}
