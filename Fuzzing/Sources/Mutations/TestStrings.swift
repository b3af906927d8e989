/// The inputs of html5lib's tests: the strings behind `"input":` in its JSON, the pages behind
/// `#data` in its lists.
enum TestStrings {
  /// The inputs in a file, by its name.
  static func inputs(in bytes: [UInt8], name: String) -> [[UInt8]] {
    if name.hasSuffix(".dat") { return pages(in: bytes) }
    return name.hasSuffix(".test") ? strings(in: bytes) : []
  }

  private static func pages(in bytes: [UInt8]) -> [[UInt8]] {
    String(decoding: bytes, as: UTF8.self).split(separator: "#data\n").compactMap {
      $0.split(separator: "\n#encoding").first.map { Array($0.utf8) }
    }
  }

  private static func strings(in bytes: [UInt8]) -> [[UInt8]] {
    let key = Array("\"input\":".utf8)
    var inputs: [[UInt8]] = []
    var rest = bytes[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "\"")) {
      rest = rest[start...]
      guard rest.starts(with: key) else {
        rest = rest.dropFirst()
        continue
      }
      rest = rest.dropFirst(key.count).drop { $0 == 0x20 }
      guard rest.popFirst() == UInt8(ascii: "\"") else { continue }
      inputs.append(string(&rest))
    }
    return inputs
  }

  /// The string whose opening quote was read.
  private static func string(_ rest: inout ArraySlice<UInt8>) -> [UInt8] {
    var units: [UInt16] = []
    var text: [UInt8] = []
    func flush() {
      text += Array(String(decoding: units, as: UTF16.self).utf8)
      units = []
    }
    while let byte = rest.popFirst(), byte != UInt8(ascii: "\"") {
      guard byte == UInt8(ascii: "\\"), let escaped = rest.popFirst() else {
        flush()
        text.append(byte)
        continue
      }
      switch escaped {
      case UInt8(ascii: "u"):
        units.append(UInt16(String(decoding: rest.prefix(4), as: UTF8.self), radix: 16) ?? 0xFFFD)
        rest = rest.dropFirst(4)
      case UInt8(ascii: "n"): units.append(0x0A)
      case UInt8(ascii: "t"): units.append(0x09)
      case UInt8(ascii: "r"): units.append(0x0D)
      default: units.append(UInt16(escaped))
      }
    }
    flush()
    return text
  }
}
