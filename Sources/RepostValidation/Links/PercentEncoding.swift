/// Percent-encoding as RFC 3986 normalises it.
enum PercentEncoding {
  /// The text with needless escapes decoded, others in upper case, and bytes beyond ASCII escaped.
  static func normalised(_ text: String) -> String {
    var out: [UInt8] = []
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      if let byte = escaped(bytes, at: index) {
        if isUnreserved(byte) { out.append(byte) } else { out += escape(byte) }
        index += 3
      } else {
        let byte = bytes[index]
        if byte < 0x80 { out.append(byte) } else { out += escape(byte) }
        index += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The text with every escape decoded; bytes that are no UTF-8 become U+FFFD.
  static func decoded(_ text: String) -> String {
    var out: [UInt8] = []
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      if let byte = escaped(bytes, at: index) {
        out.append(byte)
        index += 3
      } else {
        out.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// An address that stands encoded in the path or the query of another one, once or twice.
  ///
  /// One that is written out is left as it is: its escapes are its own.
  static func decodedAddress(_ text: String) -> String {
    var text = text
    for _ in 0..<2 where !text.contains(":/") && text.contains("%") { text = decoded(text) }
    return text
  }

  private static func escaped(_ bytes: [UInt8], at index: Int) -> UInt8? {
    guard bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
      let high = digit(bytes[index + 1]), let low = digit(bytes[index + 2])
    else { return nil }
    return high << 4 | low
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - 0x30
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - 0x57
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - 0x37
    default: nil
    }
  }

  private static func escape(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
