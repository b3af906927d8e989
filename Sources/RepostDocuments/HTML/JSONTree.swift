/// The values of a piece of JSON as one flat list, each with its place in the source.
///
/// JSON in pages is written by hand and by themes: line ends in strings, commas too many and what
/// follows the first value are passed over. What is beyond repair ends the reading; the values up to
/// there are kept, and `problem` says why there are no more.
struct JSONTree: Sendable {
  enum Kind: Sendable { case object, array, string, number, word }

  /// Why the reading ended early.
  enum Problem: String, Sendable {
    case malformed = "is not well-formed"
    case tooLong = "is longer than 1 MiB"
    case tooDeep = "is nested deeper than 64 levels"
    case tooMany = "has more than 10,000 values"
  }

  struct Node: Sendable {
    let kind: Kind
    /// The name in the object around it, without quotes, or nil in an array.
    let key: Range<Int>?
    /// The bytes of the value, quotes included; of an object or array only the bracket.
    let source: Range<Int>
    fileprivate(set) var firstChild: Int?
    fileprivate(set) var next: Int?
  }

  static let maximumDepth = 64
  static let maximumValues = 10_000
  static let maximumLength = 1 << 20

  let bytes: [UInt8]
  private(set) var nodes: [Node] = []
  private(set) var problem: Problem?

  /// The containers that are open, with the last value in each.
  private var open: [(node: Int, lastChild: Int?)] = []

  /// Reads the JSON that stands in `range`.
  init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    var end = range.upperBound
    if range.count > Self.maximumLength {
      end = range.lowerBound + Self.maximumLength
      problem = .tooLong
    }
    // Some themes wrap scripts in comment or CDATA marks.
    let start = bytes[range.lowerBound..<end].firstIndex {
      $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[")
    }
    if let found = read(from: start ?? end, to: end) { problem = problem ?? found }
    open = []
  }

  /// The child of an object with this name.
  func child(_ name: StaticString, of node: Int) -> Int? {
    guard nodes[node].kind == .object else { return nil }
    var child = nodes[node].firstChild
    while let index = child {
      if let key = nodes[index].key, key.count == name.utf8CodeUnitCount,
        name.withUTF8Buffer({ bytes[key].elementsEqual($0) })
      {
        return index
      }
      child = nodes[index].next
    }
    return nil
  }

  /// Whether a value has this name in the object around it.
  func isNamed(_ name: StaticString, _ node: Int) -> Bool {
    guard let key = nodes[node].key, key.count == name.utf8CodeUnitCount else { return false }
    return name.withUTF8Buffer { bytes[key].elementsEqual($0) }
  }

  /// The children of an array or object; a single value counts as a list of itself.
  func items(_ node: Int) -> [Int] {
    guard nodes[node].kind == .array else { return [node] }
    var out: [Int] = []
    var child = nodes[node].firstChild
    while let index = child {
      out.append(index)
      child = nodes[index].next
    }
    return out
  }

  /// The value as text, escapes decoded; nil for objects, arrays and `null`.
  func text(_ node: Int, limit: Int) -> String? {
    let range = nodes[node].source
    switch nodes[node].kind {
    case .object, .array: return nil
    case .number: return String(decoding: bytes[range], as: UTF8.self)
    case .word:
      let word = String(decoding: bytes[range], as: UTF8.self)
      return word == "null" ? nil : word
    case .string:
      return JSONString.text(
        bytes, in: (range.lowerBound + 1)..<(range.upperBound - 1), limit: limit)
    }
  }

  private mutating func read(from start: Int, to end: Int) -> Problem? {
    var offset = start
    var key: Range<Int>?
    while offset < end {
      let byte = bytes[offset]
      if byte.isHTMLSpace || byte == UInt8(ascii: ",") {
        offset += 1
        continue
      }
      if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
        guard let last = open.last,
          (nodes[last.node].kind == .object) == (byte == UInt8(ascii: "}"))
        else { return .malformed }
        open.removeLast()
        key = nil
        offset += 1
        if open.isEmpty { return nil }
        continue
      }
      if let last = open.last, nodes[last.node].kind == .object, key == nil {
        guard byte == UInt8(ascii: "\""), let close = stringEnd(from: offset, to: end) else {
          return .malformed
        }
        key = (offset + 1)..<close
        offset = close + 1
        while offset < end, bytes[offset].isHTMLSpace { offset += 1 }
        guard offset < end, bytes[offset] == UInt8(ascii: ":") else { return .malformed }
        offset += 1
        continue
      }
      guard nodes.count < Self.maximumValues else { return .tooMany }
      guard let (kind, next) = value(at: offset, to: end) else { return .malformed }
      append(Node(kind: kind, key: key, source: offset..<next))
      key = nil
      offset = next
      if kind == .object || kind == .array {
        guard open.count < Self.maximumDepth else { return .tooDeep }
        open.append((nodes.count - 1, nil))
      } else if open.isEmpty {
        return nil
      }
    }
    return .malformed
  }

  private func value(at offset: Int, to end: Int) -> (Kind, next: Int)? {
    switch bytes[offset] {
    case UInt8(ascii: "{"): return (.object, offset + 1)
    case UInt8(ascii: "["): return (.array, offset + 1)
    case UInt8(ascii: "\""): return stringEnd(from: offset, to: end).map { (.string, $0 + 1) }
    default:
      var next = offset
      while next < end,
        bytes[next].isASCIILetter || bytes[next].isASCIIDigit
          || bytes[next] == UInt8(ascii: ".") || bytes[next] == UInt8(ascii: "-")
          || bytes[next] == UInt8(ascii: "+")
      {
        next += 1
      }
      guard next > offset else { return nil }
      return (bytes[offset].isASCIILetter ? .word : .number, next)
    }
  }

  /// The offset of the quote that ends the string whose first quote stands at `offset`.
  private func stringEnd(from offset: Int, to end: Int) -> Int? {
    var index = offset + 1
    while index < end, bytes[index] != UInt8(ascii: "\"") {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return index < end ? index : nil
  }

  private mutating func append(_ node: Node) {
    nodes.append(node)
    guard let index = open.indices.last else { return }
    if let last = open[index].lastChild {
      nodes[last].next = nodes.count - 1
    } else {
      nodes[open[index].node].firstChild = nodes.count - 1
    }
    open[index].lastChild = nodes.count - 1
  }
}

/// The text between the quotes of a JSON string.
private enum JSONString {
  static func text(_ bytes: [UInt8], in range: Range<Int>, limit: Int) -> String {
    var units: [UInt16] = []
    var out = ""
    var offset = range.lowerBound
    let end = range.count > limit ? range.lowerBound + limit : range.upperBound
    var runStart = offset
    while offset < end {
      guard bytes[offset] == UInt8(ascii: "\\"), offset + 1 < end else {
        offset += 1
        continue
      }
      out += String(decoding: bytes[runStart..<offset], as: UTF8.self)
      if bytes[offset + 1] == UInt8(ascii: "u") {
        // Escapes in a row belong together: two may make one character.
        units.removeAll(keepingCapacity: true)
        while let unit = unit(bytes, at: offset, end: end) {
          units.append(unit)
          offset += 6
        }
        if units.isEmpty { offset += 2 }
        out += String(decoding: units, as: UTF16.self)
      } else {
        out.unicodeScalars.append(character(bytes[offset + 1]))
        offset += 2
      }
      runStart = offset
    }
    return out + String(decoding: bytes[min(runStart, end)..<end], as: UTF8.self)
  }

  private static func unit(_ bytes: [UInt8], at offset: Int, end: Int) -> UInt16? {
    guard offset + 6 <= end, bytes[offset] == UInt8(ascii: "\\"),
      bytes[offset + 1] == UInt8(ascii: "u")
    else { return nil }
    return UInt16(
      String(decoding: bytes[(offset + 2)..<(offset + 6)], as: UTF8.self), radix: 16)
  }

  private static func character(_ byte: UInt8) -> Unicode.Scalar {
    switch byte {
    case UInt8(ascii: "n"): "\n"
    case UInt8(ascii: "r"): "\r"
    case UInt8(ascii: "t"): "\t"
    case UInt8(ascii: "b"), UInt8(ascii: "f"): " "
    default: byte < 0x80 ? Unicode.Scalar(byte) : "\u{FFFD}"
    }
  }
}
