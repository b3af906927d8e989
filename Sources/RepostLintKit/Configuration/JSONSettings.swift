/// Reads JSON (RFC 8259) as a tree of texts, lists and mappings, each with its line.
///
/// Strict: what is no JSON is an error with its line, so that a file that was cut is never read as a
/// shorter one.
struct JSONSettings {
  private let bytes: [UInt8]
  private let path: String
  private var index = 0
  private var line = 1

  /// Reads a file.
  static func tree(of bytes: [UInt8], path: String) throws(SettingsError) -> SettingsTree {
    guard bytes.count <= SettingsTree.maximumSize else {
      throw SettingsError(
        path: path, line: 1, detail: "the file has more than \(SettingsTree.maximumSize) bytes")
    }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw SettingsError(path: path, line: 1, detail: "the file is not valid UTF-8")
    }
    var reader = Self(bytes: bytes, path: path)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.index = 3 }
    let tree = try reader.value(depth: 0)
    reader.skipSpace()
    guard reader.index == bytes.count else { throw reader.fault("something stands behind the end") }
    return tree
  }

  private init(bytes: [UInt8], path: String) {
    self.bytes = bytes
    self.path = path
  }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private func fault(_ detail: String) -> SettingsError {
    SettingsError(path: path, line: line, detail: "the file is not JSON: \(detail)")
  }

  private mutating func skipSpace() {
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) {
      if byte == 0x0A { line += 1 }
      index += 1
    }
  }

  private mutating func take(_ byte: Unicode.Scalar) throws(SettingsError) {
    skipSpace()
    guard next == UInt8(ascii: byte) else { throw fault("“\(byte)” was expected") }
    index += 1
  }

  private mutating func value(depth: Int) throws(SettingsError) -> SettingsTree {
    skipSpace()
    guard depth <= SettingsTree.maximumDepth else {
      throw SettingsError(
        path: path, line: line, detail: "nested deeper than \(SettingsTree.maximumDepth) levels")
    }
    let start = line
    switch next {
    case UInt8(ascii: "{"):
      return SettingsTree(value: .mapping(try members(depth: depth)), line: start)
    case UInt8(ascii: "["):
      return SettingsTree(value: .list(try items(depth: depth)), line: start)
    case UInt8(ascii: "\""): return SettingsTree(value: .text(try string()), line: start)
    case nil: throw fault("it ends too early")
    default:
      let word = try word()
      return SettingsTree(value: word == "null" ? .empty : .text(word), line: start, isPlain: true)
    }
  }

  private mutating func members(depth: Int) throws(SettingsError) -> [(
    key: String, line: Int, value: SettingsTree
  )] {
    var members: [(key: String, line: Int, value: SettingsTree)] = []
    var keys: Set<String> = []
    try take("{")
    skipSpace()
    if next == UInt8(ascii: "}") {
      index += 1
      return []
    }
    while true {
      skipSpace()
      let keyLine = line
      guard next == UInt8(ascii: "\"") else { throw fault("a key in quotes was expected") }
      let key = try string()
      guard keys.insert(key).inserted else { throw fault("the key “\(key)” stands there twice") }
      try take(":")
      members.append((key, keyLine, try value(depth: depth + 1)))
      skipSpace()
      guard next == UInt8(ascii: ",") else {
        try take("}")
        return members
      }
      index += 1
    }
  }

  private mutating func items(depth: Int) throws(SettingsError) -> [SettingsTree] {
    var items: [SettingsTree] = []
    try take("[")
    skipSpace()
    if next == UInt8(ascii: "]") {
      index += 1
      return []
    }
    while true {
      items.append(try value(depth: depth + 1))
      skipSpace()
      guard next == UInt8(ascii: ",") else {
        try take("]")
        return items
      }
      index += 1
    }
  }

  /// A number, a truth value or null.
  private mutating func word() throws(SettingsError) -> String {
    let start = index
    while let byte = next,
      0x30...0x39 ~= byte || 0x61...0x7A ~= byte || [0x2B, 0x2D, 0x2E, 0x45].contains(byte)
    {
      index += 1
    }
    let word = String(decoding: bytes[start..<index], as: UTF8.self)
    guard ["true", "false", "null"].contains(word) || Double(word) != nil else {
      throw fault(word.isEmpty ? "a value was expected" : "“\(word)” is no value")
    }
    return word
  }

  private mutating func string() throws(SettingsError) -> String {
    index += 1
    var out: [UInt8] = []
    while let byte = next, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw fault("a string does not end on its line") }
      index += 1
      if byte == UInt8(ascii: "\\") {
        out += Array(String(try escape()).utf8)
      } else {
        out.append(byte)
      }
    }
    guard next != nil else { throw fault("a string does not end") }
    index += 1
    return String(decoding: out, as: UTF8.self)
  }

  private mutating func escape() throws(SettingsError) -> Unicode.Scalar {
    guard let mark = next else { throw fault("a string does not end") }
    index += 1
    switch mark {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(mark)
    case UInt8(ascii: "b"): return "\u{08}"
    case UInt8(ascii: "f"): return "\u{0C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let unit = try hexadecimal()
      if 0xD800...0xDBFF ~= unit, next == UInt8(ascii: "\\"), index + 1 < bytes.count,
        bytes[index + 1] == UInt8(ascii: "u")
      {
        index += 2
        let low = try hexadecimal()
        let code = 0x10000 + (unit - 0xD800) << 10 + (low &- 0xDC00)
        guard 0xDC00...0xDFFF ~= low, let scalar = Unicode.Scalar(code) else {
          throw fault("half of a character stands alone")
        }
        return scalar
      }
      guard let scalar = Unicode.Scalar(unit) else {
        throw fault("half of a character stands alone")
      }
      return scalar
    default: throw fault("“\\\(Unicode.Scalar(mark))” is no escape")
    }
  }

  private mutating func hexadecimal() throws(SettingsError) -> UInt32 {
    guard index + 4 <= bytes.count,
      let unit = UInt32(String(decoding: bytes[index..<(index + 4)], as: UTF8.self), radix: 16)
    else { throw fault("“\\u” needs four digits") }
    index += 4
    return unit
  }
}
