/// A character reference in Markdown or plain text: `&copy;`, `&#169;`, `&#xA9;`.
///
/// The table holds the names that people type by hand; any other stays as it is written.
struct PlainEntity {
  /// What it stands for.
  let text: String
  /// How many bytes it takes, the semicolon included.
  let count: Int

  private static let names: [String: String] = [
    "amp": "&", "AMP": "&", "lt": "<", "LT": "<", "gt": ">", "GT": ">", "quot": "\"",
    "QUOT": "\"", "apos": "'", "nbsp": "\u{A0}", "copy": "©", "COPY": "©", "reg": "®",
    "REG": "®", "trade": "™", "mdash": "—", "ndash": "–", "hellip": "…", "middot": "·",
    "bull": "•", "laquo": "«", "raquo": "»", "lsquo": "‘", "rsquo": "’", "ldquo": "“",
    "rdquo": "”", "shy": "\u{AD}", "eacute": "é", "egrave": "è", "agrave": "à", "ccedil": "ç",
    "auml": "ä", "ouml": "ö", "uuml": "ü", "szlig": "ß", "ntilde": "ñ", "lbrack": "[",
    "rbrack": "]", "ast": "*", "lowbar": "_", "num": "#", "Tab": "\t", "NewLine": "\n",
  ]

  /// Reads the reference whose `&` stands at `start`, or gives nil where there is none.
  init?(_ bytes: [UInt8], at start: Int, limit: Int) {
    let end = min(limit, start + 12)
    guard start + 2 < end,
      let semicolon = bytes[(start + 1)..<end].firstIndex(of: UInt8(ascii: ";")),
      let text = bytes[start + 1] == UInt8(ascii: "#")
        ? Self.numeric(bytes[(start + 2)..<semicolon])
        : Self.names[String(decoding: bytes[(start + 1)..<semicolon], as: UTF8.self)]
    else { return nil }
    self.text = text
    count = semicolon + 1 - start
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
