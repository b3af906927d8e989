package import RepostCore

/// Collects decoded text block by block, folds its white space, and keeps the way back to the bytes.
///
/// Readers of every format feed it; what it folds and drops is said at `Document.text`.
package struct TextBuilder: Sendable {
  /// The text so far: closed blocks, each followed by a line feed, then the open one.
  package private(set) var text: [UInt8] = []
  /// The way back to the bytes.
  package private(set) var sourceMap: SourceMap
  /// How many sequences were not valid UTF-8 and became U+FFFD.
  package private(set) var invalidSequences = 0

  private var blockStart = 0
  /// Where the white space that waits to be written starts in the source, if any waits.
  private var pendingSpace: (source: Int, count: Int)?

  /// Creates a builder for a source of `sourceCount` bytes.
  package init(sourceCount: Int) {
    sourceMap = SourceMap(sourceCount: sourceCount)
    text.reserveCapacity(sourceCount / 2)
    sourceMap.reserveCapacity(sourceCount / 256)
  }

  /// Where the next character will stand, for a link or an element to remember.
  package var position: Int { text.count + (pendingSpace != nil && !isAtBlockStart ? 1 : 0) }

  /// Whether the open block has no text yet.
  package var isAtBlockStart: Bool { text.count == blockStart }

  /// Appends bytes of the source, a slice of it with its own indices.
  ///
  /// What is not valid UTF-8 becomes U+FFFD, one for each sequence that a decoder would reject
  /// (Unicode 16, section 3.9, "maximal subpart"), and is counted.
  package mutating func append(_ source: ArraySlice<UInt8>) {
    source.withUnsafeBytes { append($0, at: source.startIndex) }
  }

  /// Appends a piece of a page.
  mutating func append(_ source: SourceBytes, _ range: Range<Int>) {
    source.withMemory {
      append(UnsafeRawBufferPointer(rebasing: $0[range]), at: range.lowerBound)
    }
  }

  /// Appends bytes that stand at `start` in the source.
  private mutating func append(_ source: UnsafeRawBufferPointer, at start: Int) {
    let source = source.present
    var index = 0
    let end = source.count
    while index < end {
      let byte = source[index]
      let plain = Self.plainLength(source, at: index)
      if plain > 0 {
        writePendingSpace()
        sourceMap.run(text: text.count, source: start + index)
        let runEnd = Self.plainRunEnd(source, from: index + plain)
        text.append(contentsOf: source[index..<runEnd].assumingBytes)
        index = runEnd
        continue
      }
      if byte.isPlainSpace {
        let runEnd = Self.spaceRunEnd(source, from: index)
        noteSpace(source: start + index, count: runEnd - index)
        index = runEnd
        continue
      }
      let slice = source[index...]
      guard let length = UTF8Sequence.validLength(slice, at: index) else {
        let length = UTF8Sequence.rejectedLength(slice, at: index)
        append(decoded: "\u{FFFD}", source: start + index, count: length)
        invalidSequences += 1
        index += length
        continue
      }
      switch CharacterFold(source[index..<(index + length)]) {
      case .keep:
        writePendingSpace()
        sourceMap.run(text: text.count, source: start + index)
        text.append(
          contentsOf: source[index..<(index + length)].assumingBytes)
      case .space: noteSpace(source: start + index, count: length)
      case .drop(let scalar): sourceMap.drop(scalar, text: position)
      case .replace(let plain): write(plain.utf8, source: start + index, count: length)
      }
      index += length
    }
  }

  /// Where plain text ends that goes on at `start`: words with a single space between them, of characters
  /// that are kept as they are.
  private static func plainRunEnd(_ source: UnsafeRawBufferPointer, from start: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let high = ones &* 0x80
    var index = start
    while index < source.count {
      while index + 8 <= source.count {
        let word = UInt64(
          littleEndian: source.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        // Printable ASCII: no high bit, none below a space, no delete.
        guard (word | (word &+ ones)) & high == 0, ((word | high) &- ones &* 0x20) & high == high
        else { break }
        let others = word ^ (ones &* 0x20)
        let spaces = ~((others &+ ones &* 0x7F) | others) & high
        guard spaces & (spaces >> 8) == 0 else { break }
        // What a space at the end has behind it is seen with the next eight.
        index += spaces >> 63 == 0 ? 8 : 7
      }
      guard index < source.count else { break }
      let length = plainLength(source, at: index)
      if length > 0 {
        index += length
      } else if source[index] == 0x20, index + 1 < source.count {
        let next = plainLength(source, at: index + 1)
        guard next > 0 else { break }
        index += 1 + next
      } else {
        break
      }
    }
    return index
  }

  /// Where white space ends that starts at `start`; what indents a line is passed over eight bytes at
  /// a time.
  private static func spaceRunEnd(_ source: UnsafeRawBufferPointer, from start: Int) -> Int {
    let source = source.present
    var index = start + 1
    while index < source.count, source[index].isPlainSpace {
      index &+= 1
      while index &+ 8 <= source.count {
        let word = source.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        guard word == 0x2020_2020_2020_2020 || word == 0x0909_0909_0909_0909 else { break }
        index &+= 8
      }
    }
    return index
  }

  /// How long the character at `index` is if it is told at once that it is kept as it is, or 0.
  ///
  /// So are printable ASCII but the space, and all that starts with a lead byte that `CharacterFold`
  /// keeps and whose second byte may be any.
  @inline(__always)
  private static func plainLength(_ source: UnsafeRawBufferPointer, at index: Int) -> Int {
    let lead = source[index]
    switch lead {
    case 0x21...0x7E: return 1
    case 0xC3...0xCC, 0xCE...0xD7, 0xD9...0xDF:
      return index + 1 < source.count && source[index + 1] & 0xC0 == 0x80 ? 2 : 0
    case 0xE4...0xEC, 0xEE:
      let isValid =
        index + 2 < source.count && source[index + 1] & 0xC0 == 0x80
        && source[index + 2] & 0xC0 == 0x80
      return isValid ? 3 : 0
    default: return 0
    }
  }

  /// Appends text that stands for `count` bytes at `source`: a decoded entity or escape.
  package mutating func append(decoded: String, source: Int, count: Int) {
    for scalar in decoded.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      switch CharacterFold(bytes) {
      case .keep: write(bytes, source: source, count: count)
      case .space: noteSpace(source: source, count: count)
      case .drop(let scalar): sourceMap.drop(scalar, text: position)
      case .replace(let plain): write(plain.utf8, source: source, count: count)
      }
    }
  }

  /// Appends a space that the source shows as something else (a line break element, say).
  package mutating func appendSpace(source: Int, count: Int) {
    noteSpace(source: source, count: count)
  }

  /// Closes the open block and returns its span, or nil where it has no text.
  package mutating func endBlock() -> TextSpan? {
    pendingSpace = nil
    guard !isAtBlockStart else { return nil }
    let span = TextSpan(blockStart, text.count)
    text.append(UInt8(ascii: "\n"))
    blockStart = text.count
    return span
  }

  /// Writes what stands for `count` bytes of the source as a whole.
  private mutating func write(_ bytes: some Sequence<UInt8>, source: Int, count: Int) {
    writePendingSpace()
    sourceMap.unit(text: text.count, source: source, count: count)
    text.append(contentsOf: bytes)
  }

  private mutating func noteSpace(source: Int, count: Int) {
    guard !isAtBlockStart else { return }
    if let pending = pendingSpace {
      pendingSpace = (pending.source, max(pending.count, source + count - pending.source))
    } else {
      pendingSpace = (source, count)
    }
  }

  private mutating func writePendingSpace() {
    guard let pending = pendingSpace else { return }
    pendingSpace = nil
    if pending.count == 1 {
      sourceMap.run(text: text.count, source: pending.source)
    } else {
      sourceMap.unit(text: text.count, source: pending.source, count: pending.count)
    }
    text.append(UInt8(ascii: " "))
  }
}

extension Slice<UnsafeRawBufferPointer> {
  /// The same memory as bytes that an array copies at once; it copies raw memory byte by byte.
  fileprivate var assumingBytes: UnsafeBufferPointer<UInt8> {
    UnsafeRawBufferPointer(rebasing: self).assumingMemoryBound(to: UInt8.self)
  }
}

extension UInt8 {
  /// Whether it is white space of ASCII.
  @inline(__always)
  fileprivate var isPlainSpace: Bool { self == 0x20 || self &- 0x09 < 5 }
}
