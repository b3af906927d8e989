/// A tag that stands in Markdown or in plain text.
struct LooseTag {
  /// How strictly a tag must be written.
  enum Grammar {
    /// As CommonMark wants raw HTML inside a paragraph.
    case strict
    /// As strict, with dots in the names of components: `<Tabs.Item>`.
    case component
    /// As browsers read tags.
    case lenient
  }

  /// The name in lower case.
  private(set) var name: String
  /// Whether it closes an element.
  let isClosing: Bool
  /// Whether it ends in `/>`.
  private(set) var isSelfClosing = false
  /// Whether the name starts with a capital, as components do.
  let isComponent: Bool
  /// Attributes by name in lower case, entities in their values decoded; the first of a name wins.
  private(set) var attributes: [String: String] = [:]
  /// Where the tag ends, just past `>`.
  private(set) var end: Int

  private static let maximumAttributes = 64

  /// Reads the tag whose `<` stands at `start`, or gives nil where there is none.
  init?(_ bytes: [UInt8], at start: Int, limit: Int, grammar: Grammar) {
    var index = start + 1
    guard index < limit else { return nil }
    isClosing = bytes[index] == UInt8(ascii: "/")
    if isClosing { index += 1 }
    guard index < limit, bytes[index].isASCIILetter else { return nil }
    isComponent = bytes[index] < 0x60
    let nameStart = index
    while index < limit, Self.isNameByte(bytes[index], grammar) { index += 1 }
    name = String(decoding: bytes[nameStart..<index], as: UTF8.self).lowercased()
    end = index
    let isRead =
      grammar == .lenient
      ? readLeniently(bytes, from: index, limit: limit)
      : readStrictly(bytes, from: index, limit: limit)
    guard isRead else { return nil }
  }

  private static func isNameByte(_ byte: UInt8, _ grammar: Grammar) -> Bool {
    if byte.isASCIIAlphanumeric || byte == UInt8(ascii: "-") { return true }
    guard grammar != .strict else { return false }
    return byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
  }

  private mutating func readStrictly(_ bytes: [UInt8], from start: Int, limit: Int) -> Bool {
    var index = start
    while true {
      let spaceStart = index
      while index < limit, bytes[index].isHTMLSpace { index += 1 }
      guard index < limit else { return false }
      switch bytes[index] {
      case UInt8(ascii: ">"):
        end = index + 1
        return true
      case UInt8(ascii: "/"):
        guard !isClosing, index + 1 < limit, bytes[index + 1] == UInt8(ascii: ">") else {
          return false
        }
        isSelfClosing = true
        end = index + 2
        return true
      default:
        guard !isClosing, index > spaceStart,
          let next = readStrictAttribute(bytes, from: index, limit: limit)
        else { return false }
        index = next
      }
    }
  }

  private mutating func readStrictAttribute(
    _ bytes: [UInt8], from start: Int, limit: Int
  ) -> Int? {
    guard bytes[start].isASCIILetter || [0x5F, 0x3A].contains(bytes[start]) else { return nil }
    var index = start
    while index < limit,
      bytes[index].isASCIIAlphanumeric || [0x5F, 0x2E, 0x3A, 0x2D].contains(bytes[index])
    {
      index += 1
    }
    let name = start..<index
    var next = index
    while next < limit, bytes[next].isHTMLSpace { next += 1 }
    guard next < limit, bytes[next] == UInt8(ascii: "=") else {
      keep(bytes, name: name, value: index..<index)
      return index
    }
    next += 1
    while next < limit, bytes[next].isHTMLSpace { next += 1 }
    guard next < limit else { return nil }
    if bytes[next] == UInt8(ascii: "\"") || bytes[next] == UInt8(ascii: "'") {
      guard let quote = bytes[(next + 1)..<limit].firstIndex(of: bytes[next]) else { return nil }
      keep(bytes, name: name, value: (next + 1)..<quote)
      return quote + 1
    }
    let valueStart = next
    while next < limit, !bytes[next].isHTMLSpace,
      ![0x22, 0x27, 0x3C, 0x3D, 0x3E, 0x60].contains(bytes[next])
    {
      next += 1
    }
    guard next > valueStart else { return nil }
    keep(bytes, name: name, value: valueStart..<next)
    return next
  }

  private mutating func readLeniently(_ bytes: [UInt8], from start: Int, limit: Int) -> Bool {
    var index = start
    while index < limit {
      let byte = bytes[index]
      if byte == UInt8(ascii: ">") {
        isSelfClosing = bytes[index - 1] == UInt8(ascii: "/")
        end = index + 1
        return true
      }
      guard !byte.isHTMLSpace, byte != UInt8(ascii: "/") else {
        index += 1
        continue
      }
      let nameStart = index
      index += 1
      while index < limit, !bytes[index].isHTMLSpace,
        ![0x2F, 0x3D, 0x3E].contains(bytes[index])
      {
        index += 1
      }
      let name = nameStart..<index
      var next = index
      while next < limit, bytes[next].isHTMLSpace { next += 1 }
      guard next < limit, bytes[next] == UInt8(ascii: "=") else {
        keep(bytes, name: name, value: index..<index)
        continue
      }
      next += 1
      while next < limit, bytes[next].isHTMLSpace { next += 1 }
      guard next < limit else { return false }
      if bytes[next] == UInt8(ascii: "\"") || bytes[next] == UInt8(ascii: "'") {
        guard let quote = bytes[(next + 1)..<limit].firstIndex(of: bytes[next]) else {
          return false
        }
        keep(bytes, name: name, value: (next + 1)..<quote)
        index = quote + 1
      } else {
        let valueStart = next
        while next < limit, !bytes[next].isHTMLSpace, bytes[next] != UInt8(ascii: ">") {
          next += 1
        }
        keep(bytes, name: name, value: valueStart..<next)
        index = next
      }
    }
    return false
  }

  private mutating func keep(_ bytes: [UInt8], name: Range<Int>, value: Range<Int>) {
    guard attributes.count < Self.maximumAttributes else { return }
    let name = String(decoding: bytes[name], as: UTF8.self).lowercased()
    if attributes[name] == nil {
      attributes[name] = PlainEntity.decoded(bytes[value])
    }
  }
}
