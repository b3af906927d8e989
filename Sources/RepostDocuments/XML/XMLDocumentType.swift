/// A document type, of which nothing is read but its end.
struct XMLDocumentType: Sendable {
  /// Where the next token starts.
  let end: Int
  /// Whether it ends before the bytes do.
  let isFinished: Bool
  /// Where it declares the first entity, or nil; none is ever expanded.
  let firstEntity: Int?

  /// Passes over the declaration whose `<!` stands at `start`.
  init(_ bytes: [UInt8], at start: Int, end limit: Int) {
    var offset = start + 2
    var isInSubset = false
    var firstEntity: Int?
    while offset < limit {
      let byte = bytes[offset]
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        offset = bytes.firstOffset(of: byte, from: offset + 1, limit: limit)
      case UInt8(ascii: "["): isInSubset = true
      case UInt8(ascii: "]"): isInSubset = false
      case UInt8(ascii: "<"):
        if bytes.has("<!ENTITY", at: offset) { firstEntity = firstEntity ?? offset }
        if bytes.has("<!--", at: offset) {
          offset = (bytes.offset(of: "-->", from: offset + 4, limit: limit) ?? limit) + 2
        }
      case UInt8(ascii: ">") where !isInSubset:
        self.firstEntity = firstEntity
        end = offset + 1
        isFinished = true
        return
      default: break
      }
      offset += 1
    }
    self.firstEntity = firstEntity
    end = limit
    isFinished = false
  }
}

extension [UInt8] {
  /// Whether `word` stands at `offset`, in this case.
  func has(_ word: StaticString, at offset: Int) -> Bool {
    guard offset >= 0, offset + word.utf8CodeUnitCount <= count else { return false }
    for index in 0..<word.utf8CodeUnitCount
    where self[offset + index] != (word.utf8Start + index).pointee { return false }
    return true
  }

  /// Where `mark` stands from `start` on, or nil where it does not before `limit`.
  func offset(of mark: StaticString, from start: Int, limit: Int) -> Int? {
    let first = mark.utf8Start.pointee
    var offset = start
    while true {
      offset = firstOffset(of: first, from: offset, limit: limit)
      guard offset + mark.utf8CodeUnitCount <= limit else { return nil }
      if has(mark, at: offset) { return offset }
      offset += 1
    }
  }
}
