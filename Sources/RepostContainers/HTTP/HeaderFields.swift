/// The named fields of a WARC record or of an HTTP message.
///
/// Lines may end in CRLF or LF, and a line that starts with white space goes on with the field before
/// it. Lines without a colon are passed over; so is everything behind the bound on fields.
struct HeaderFields {
  /// The most fields that are kept; a real header has a few dozen at most.
  static let maximumCount = 1000

  /// The first line, which is no field.
  let firstLine: ArraySlice<UInt8>

  private struct Field {
    let name: ArraySlice<UInt8>
    var value: ArraySlice<UInt8>
  }

  // Headers are read of every record, also of those that are no pages: strings are made of the few
  // values that somebody asks for.
  private var fields: [Field] = []

  /// Reads a header, from its first line to the empty line.
  init(_ header: [UInt8]) {
    var start = header.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? header.count
    firstLine = header[..<start].withoutSpace
    fields.reserveCapacity(24)
    while start < header.count, fields.count < Self.maximumCount {
      let end = header[start...].firstIndex(of: UInt8(ascii: "\n")) ?? header.count
      let line = header[start..<end].withoutSpace
      if header[start].isFieldSpace, !fields.isEmpty {
        if !line.isEmpty { fields[fields.count - 1].value += [UInt8(ascii: " ")] + line }
      } else if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
        fields.append(
          Field(
            name: line[line.startIndex..<colon].withoutSpace,
            value: line[(colon + 1)...].withoutSpace))
      }
      start = end + 1
    }
  }

  /// The value of the first field of that name, which is given in lower case.
  func bytes(_ name: StaticString) -> ArraySlice<UInt8>? {
    fields.first { $0.name.isName(name) }?.value
  }

  /// The value of the first field of that name as text.
  func value(_ name: StaticString) -> String? {
    bytes(name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The values of all fields of that name as text.
  func values(_ name: StaticString) -> [String] {
    fields.filter { $0.name.isName(name) }.map { String(decoding: $0.value, as: UTF8.self) }
  }
}

extension UInt8 {
  /// Whether it is a space, a tab or part of a line end.
  fileprivate var isFieldSpace: Bool { self == 0x20 || self == 9 || self == 0x0D || self == 0x0A }
}

extension ArraySlice<UInt8> {
  /// The bytes without the white space around them.
  fileprivate var withoutSpace: Self {
    var start = startIndex
    var end = endIndex
    while start < end, self[start].isFieldSpace { start += 1 }
    while end > start, self[end - 1].isFieldSpace { end -= 1 }
    return self[start..<end]
  }

  /// Whether it is `name`, which is in lower case, whatever its own case.
  fileprivate func isName(_ name: StaticString) -> Bool {
    guard count == name.utf8CodeUnitCount else { return false }
    return name.withUTF8Buffer { letters in
      unsafe zip(self, letters).allSatisfy { byte, letter in
        byte == letter || (byte | 0x20 == letter && byte &- 0x41 < 26)
      }
    }
  }
}
