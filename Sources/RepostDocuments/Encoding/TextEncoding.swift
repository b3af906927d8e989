/// A character encoding as the WHATWG's Encoding Standard knows it, and UTF-32.
package enum TextEncoding: String, Sendable, Hashable, CaseIterable {
  case utf8 = "UTF-8"
  case ibm866 = "IBM866"
  case iso8859Part2 = "ISO-8859-2"
  case iso8859Part3 = "ISO-8859-3"
  case iso8859Part4 = "ISO-8859-4"
  case iso8859Part5 = "ISO-8859-5"
  case iso8859Part6 = "ISO-8859-6"
  case iso8859Part7 = "ISO-8859-7"
  case iso8859Part8 = "ISO-8859-8"
  case iso8859Part8Logical = "ISO-8859-8-I"
  case iso8859Part10 = "ISO-8859-10"
  case iso8859Part13 = "ISO-8859-13"
  case iso8859Part14 = "ISO-8859-14"
  case iso8859Part15 = "ISO-8859-15"
  case iso8859Part16 = "ISO-8859-16"
  case koi8R = "KOI8-R"
  case koi8U = "KOI8-U"
  case macintosh = "macintosh"
  case windows874 = "windows-874"
  case windows1250 = "windows-1250"
  case windows1251 = "windows-1251"
  case windows1252 = "windows-1252"
  case windows1253 = "windows-1253"
  case windows1254 = "windows-1254"
  case windows1255 = "windows-1255"
  case windows1256 = "windows-1256"
  case windows1257 = "windows-1257"
  case windows1258 = "windows-1258"
  case macCyrillic = "x-mac-cyrillic"
  case gbk = "GBK"
  case gb18030 = "gb18030"
  case big5 = "Big5"
  case eucJP = "EUC-JP"
  case iso2022JP = "ISO-2022-JP"
  case shiftJIS = "Shift_JIS"
  case eucKR = "EUC-KR"
  /// What stands for encodings that browsers refuse to decode: they have been used for attacks.
  case replacement = "replacement"
  case utf16BE = "UTF-16BE"
  case utf16LE = "UTF-16LE"
  case userDefined = "x-user-defined"
  /// Not of the standard, and only ever told by its byte-order mark.
  case utf32BE = "UTF-32BE"
  /// Not of the standard, and only ever told by its byte-order mark.
  case utf32LE = "UTF-32LE"

  /// The encoding that a label means, or nil for an unknown one.
  ///
  ///     TextEncoding(label: " Latin1 ")  // .windows1252
  package init?(label: String) {
    let bytes = Array(label.utf8.prefix(64))
    let trimmed = bytes[bytes.trimmed(bytes.indices)]
    let name = String(decoding: trimmed.map(\.asciiLowercased), as: UTF8.self)
    guard let encoding = EncodingLabels.all[name] else { return nil }
    self = encoding
  }

  /// Whether a unit has two or four bytes, so that its ASCII is not that of a byte stream.
  var isWide: Bool {
    switch self {
    case .utf16BE, .utf16LE, .utf32BE, .utf32LE: true
    default: false
    }
  }

  /// Whether some characters take two bytes or more, or letters are seldom ASCII: their text may
  /// look like UTF-8 by chance.
  var resemblesUTF8: Bool {
    switch self {
    case .gbk, .gb18030, .big5, .eucJP, .iso2022JP, .shiftJIS, .eucKR, .windows874: true
    default: false
    }
  }
}
