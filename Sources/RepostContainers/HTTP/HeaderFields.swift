/// The named fields of a WARC record or of an HTTP message.
///
/// Lines may end in CRLF or LF, and a line that starts with white space goes on with the field before
/// it. Lines without a colon are passed over; so is everything behind the bound on fields.
struct HeaderFields {
  /// The most fields that are kept; a real header has a few dozen at most.
  static let maximumCount = 1000

  private var fields: [(name: String, value: [UInt8])] = []

  /// Reads the fields in `bytes`, which are the lines behind the first one of a header.
  init(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    while !rest.isEmpty, fields.count < Self.maximumCount {
      let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
      let line = Self.trimmed(rest[rest.startIndex..<end])
      let isFolded = rest.first == UInt8(ascii: " ") || rest.first == UInt8(ascii: "\t")
      if isFolded, !fields.isEmpty {
        if !line.isEmpty { fields[fields.count - 1].value += [UInt8(ascii: " ")] + line }
      } else if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
        let name = Self.trimmed(line[line.startIndex..<colon])
        fields.append(
          (
            name: String(decoding: name, as: UTF8.self).lowercased(),
            value: Array(Self.trimmed(line[(colon + 1)...]))
          ))
      }
      rest = rest[min(end + 1, rest.endIndex)...]
    }
  }

  /// The value of the first field of that name, which is given in lower case.
  func value(_ name: String) -> String? {
    fields.first { $0.name == name }.map { String(decoding: $0.value, as: UTF8.self) }
  }

  /// The values of all fields of that name, which is given in lower case.
  func values(_ name: String) -> [String] {
    fields.filter { $0.name == name }.map { String(decoding: $0.value, as: UTF8.self) }
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    func isSpace(_ byte: UInt8) -> Bool {
      byte == 0x20 || byte == 9 || byte == 0x0D || byte == 0x0A
    }
    var bytes = bytes.drop(while: isSpace)
    while bytes.last.map(isSpace) == true { bytes.removeLast() }
    return bytes
  }
}
