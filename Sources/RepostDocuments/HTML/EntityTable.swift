/// The names of characters that HTML knows, from `EntityTableData`.
struct EntityTable: Sendable {
  /// One name.
  struct Entity: Sendable {
    let first: Unicode.Scalar
    let second: Unicode.Scalar?
    /// Whether the name counts without its semicolon too, as it did before there was a standard.
    let isOld: Bool
    fileprivate let name: Range<Int>
  }

  /// The table; it is made from the data when the first reference is met.
  static let shared = EntityTable(entityTableData)

  /// The length of the longest name, without `&` and `;`.
  static let longestName = 31
  /// The length of the longest name that needs no semicolon.
  static let longestOldName = 6

  private let names: [UInt8]
  /// In the order of their names.
  private let entities: [Entity]
  /// Where the names with a given first byte start.
  private let firstWith: [Int]

  private init(_ data: StaticString) {
    let names = data.withUTF8Buffer { Array($0) }
    var entities: [Entity] = []
    entities.reserveCapacity(2_200)
    var offset = 0
    while offset < names.count {
      if names[offset].isHTMLSpace {
        offset += 1
        continue
      }
      let start = offset
      while offset < names.count, names[offset].isASCIILetter || names[offset].isASCIIDigit {
        offset += 1
      }
      let name = start..<offset
      let isOld = offset < names.count && names[offset] == UInt8(ascii: "!")
      if isOld { offset += 1 }
      var values: [UInt32] = []
      while offset < names.count, !names[offset].isHTMLSpace {
        if names[offset] == UInt8(ascii: "=") || names[offset] == UInt8(ascii: "+") {
          values.append(0)
        } else if let last = values.indices.last {
          let byte = names[offset]
          values[last] = values[last] << 4 | UInt32(byte.isASCIIDigit ? byte - 0x30 : byte - 0x57)
        }
        offset += 1
      }
      guard let first = values.first.flatMap(Unicode.Scalar.init) else { continue }
      let second = values.count > 1 ? Unicode.Scalar(values[1]) : nil
      entities.append(Entity(first: first, second: second, isOld: isOld, name: name))
    }
    var firstWith = [Int](repeating: 0, count: 129)
    for entity in entities { firstWith[Int(names[entity.name.lowerBound] & 0x7F) + 1] += 1 }
    for index in 1..<firstWith.count { firstWith[index] += firstWith[index - 1] }
    self.names = names
    self.entities = entities
    self.firstWith = firstWith
  }

  /// How many names the table holds.
  var count: Int { entities.count }

  /// The entity whose name, without `&` and `;`, stands in `range`.
  func entity(named bytes: some ByteText, _ range: Range<Int>) -> Entity? {
    guard let start = range.first, bytes[start] < 0x80 else { return nil }
    var low = firstWith[Int(bytes[start])]
    var high = firstWith[Int(bytes[start]) + 1]
    while low < high {
      let middle = (low + high) / 2
      switch order(entities[middle].name, bytes, range) {
      case 0: return entities[middle]
      case ..<0: low = middle + 1
      default: high = middle
      }
    }
    return nil
  }

  /// Less than 0 where the name in the table comes before the other, 0 where they are the same.
  private func order(_ name: Range<Int>, _ bytes: some ByteText, _ range: Range<Int>) -> Int {
    for index in 0..<min(name.count, range.count) {
      let difference = Int(names[name.lowerBound + index]) - Int(bytes[range.lowerBound + index])
      if difference != 0 { return difference }
    }
    return name.count - range.count
  }
}
