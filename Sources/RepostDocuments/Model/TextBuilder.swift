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
      if byte > 0x20 && byte < 0x7F {
        writePendingSpace()
        sourceMap.run(text: text.count, source: start + index)
        let runEnd = Self.plainRunEnd(source, from: index)
        text.append(contentsOf: UnsafeRawBufferPointer(rebasing: source[index..<runEnd]))
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
          contentsOf: UnsafeRawBufferPointer(rebasing: source[index..<(index + length)]))
      case .space: noteSpace(source: start + index, count: length)
      case .drop(let scalar): sourceMap.drop(scalar, text: position)
      case .replace(let plain): write(plain.utf8, source: start + index, count: length)
      }
      index += length
    }
  }

  /// Where plain ASCII ends that starts at `start`: words with a single space between them.
  private static func plainRunEnd(_ source: UnsafeRawBufferPointer, from start: Int) -> Int {
    let source = source.present
    var index = start + 1
    while index &+ 8 <= source.count {
      let word = UInt64(
        littleEndian: source.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let others = word.otherThanPlainText(isAfterSpace: source[index - 1] == 0x20)
      if others != 0 {
        index += others.trailingZeroBitCount / 8
        return source[index - 1] == 0x20 ? index - 1 : index
      }
      index &+= 8
    }
    while index < source.count {
      let byte = source[index]
      guard byte > 0x20 && byte < 0x7F || (byte == 0x20 && source[index - 1] != 0x20) else { break }
      index += 1
    }
    return source[index - 1] == 0x20 ? index - 1 : index
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

extension UInt8 {
  /// Whether it is white space of ASCII.
  @inline(__always)
  fileprivate var isPlainSpace: Bool { self == 0x20 || self &- 0x09 < 5 }
}

extension UInt64 {
  /// The highest bit of each of its eight bytes that is neither printable ASCII nor a single space.
  ///
  /// Bytes after the first such one may be marked without being one.
  @inline(__always)
  fileprivate func otherThanPlainText(isAfterSpace: Bool) -> UInt64 {
    let high: UInt64 = 0x8080_8080_8080_8080
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let ones: UInt64 = 0x0101_0101_0101_0101
    let controls = ~((self | high) &- (ones &* 0x20)) & high
    let deletes = ((self & low) &+ ones) & high
    let other = self ^ (ones &* 0x20)
    let spaces = ~(((other & low) &+ low) | other | low)
    let secondSpaces = spaces & (spaces << 8 | (isAfterSpace ? 0x80 : 0))
    return self & high | controls | deletes | secondSpaces
  }
}
