/// A character reference in Markdown or plain text: `&copy;`, `&#169;`, `&#xA9;`.
///
/// Names count with their semicolon only; what is no name stays as it is written.
struct PlainEntity {
  /// What it stands for.
  let text: String
  /// How many bytes it takes, the semicolon included.
  let count: Int

  /// Reads the reference whose `&` stands at `start`, or gives nil where there is none.
  init?(_ bytes: [UInt8], at start: Int, limit: Int) {
    let end = min(limit, start + EntityTable.longestName + 2)
    guard start + 2 < end,
      let semicolon = bytes[(start + 1)..<end].firstIndex(of: UInt8(ascii: ";")),
      let text = bytes[start + 1] == UInt8(ascii: "#")
        ? Self.numeric(bytes[(start + 2)..<semicolon])
        : Self.named(bytes, (start + 1)..<semicolon)
    else { return nil }
    self.text = text
    count = semicolon + 1 - start
  }

  private static func named(_ bytes: [UInt8], _ name: Range<Int>) -> String? {
    guard let entity = EntityTable.shared.entity(named: bytes, name) else { return nil }
    return String(Character(entity.first)) + (entity.second.map { String(Character($0)) } ?? "")
  }

  private static func numeric(_ digits: ArraySlice<UInt8>) -> String? {
    let isHexadecimal = digits.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
    let digits = isHexadecimal ? digits.dropFirst() : digits
    guard (1...7).contains(digits.count),
      let code = UInt32(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10),
      digits.first?.isASCIIAlphanumeric == true
    else { return nil }
    guard code != 0, let scalar = Unicode.Scalar(code) else { return "\u{FFFD}" }
    return String(Character(scalar))
  }
}

extension PlainEntity {
  /// The text of `bytes` with its references decoded.
  static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    let bytes = Array(bytes)
    var out: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "&"),
        let entity = PlainEntity(bytes, at: index, limit: bytes.count)
      {
        out.append(contentsOf: entity.text.utf8)
        index += entity.count
      } else {
        out.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
