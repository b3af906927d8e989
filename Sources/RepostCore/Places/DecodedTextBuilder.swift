/// Builds a decoded text piece by piece, in the order of its source.
///
///     var builder = DecodedTextBuilder(pace: .same, sourceCount: feed.count)
///     builder.append(feed[120..<180])                          // copied as it stands
///     builder.append(decoded: [0x3C], source: 180, count: 4)   // `&lt;`
///     let page = builder.text()
///
/// What is left out between two pieces belongs to neither.
package struct DecodedTextBuilder: Sendable {
  /// How far a look-up counts characters at most, in bytes of text.
  private static let stride = 512

  /// The text so far.
  package private(set) var bytes: [UInt8] = []

  private let pace: DecodedText.Pace
  private let sourceCount: Int
  private var points: [DecodedText.Point] = []
  /// Where the source goes on if the next character keeps the step, or -1 behind a unit.
  private var nextSource = -1
  private var step = DecodedText.Step.paced
  /// Where the next point is due though nothing falls out of step.
  private var nextMark = 0

  /// Creates a builder for a source of `sourceCount` bytes.
  ///
  /// - Parameters:
  ///   - pace: How many source bytes characters take.
  ///   - sourceCount: How many bytes the source has.
  ///   - capacity: How many of them are likely to be read; all of them if not given.
  package init(pace: DecodedText.Pace, sourceCount: Int, capacity: Int? = nil) {
    self.pace = pace
    self.sourceCount = sourceCount
    let expected = capacity ?? sourceCount
    bytes.reserveCapacity(expected + expected / 4)
  }

  /// Appends one character that `count` bytes at `source` stand for.
  package mutating func append(_ scalar: Unicode.Scalar, source: Int, count: Int) {
    let code = scalar.value
    if code < 0x80 {
      note(source, count, count == pace.one ? .paced : .each(count))
      bytes.append(UInt8(truncatingIfNeeded: code))
    } else if code < 0x800 {
      note(source, count, count == pace.two ? .paced : .each(count))
      bytes.append(0xC0 | UInt8(truncatingIfNeeded: code >> 6))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: code & 0x3F))
    } else if code < 0x10000 {
      note(source, count, count == pace.three ? .paced : .each(count))
      bytes.append(0xE0 | UInt8(truncatingIfNeeded: code >> 12))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: code >> 6 & 0x3F))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: code & 0x3F))
    } else {
      note(source, count, count == pace.four ? .paced : .each(count))
      bytes.append(0xF0 | UInt8(truncatingIfNeeded: code >> 18))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: code >> 12 & 0x3F))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: code >> 6 & 0x3F))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: code & 0x3F))
    }
  }

  /// Appends text that `count` bytes at `source` stand for as a whole; it has to be valid UTF-8.
  package mutating func append(decoded text: [UInt8], source: Int, count: Int) {
    guard !text.isEmpty else { return }
    points.append(DecodedText.Point(text: bytes.count, source: source, step: .unit(count)))
    nextSource = -1
    bytes.append(contentsOf: text)
  }

  /// Appends a few hundred bytes of text at most, all of whose characters keep the pace.
  ///
  /// It costs as much as one character, for decoders that know their characters to be in step.
  package mutating func append(paced text: [UInt8], source: Int, count: Int) {
    note(source, count, .paced)
    bytes.append(contentsOf: text)
  }

  /// Appends bytes of the source as they stand, a slice of it with its own indices.
  ///
  /// They have to be whole characters of valid UTF-8, and the pace one in which those characters
  /// take as many bytes as here: `.same` for any, and every encoding's for ASCII in it.
  package mutating func append(_ source: ArraySlice<UInt8>) {
    var index = source.startIndex
    while index < source.endIndex {
      note(index, 1, .paced)
      var end = source.endIndex
      if pace != .same { end = min(end, index + Self.stride) }
      bytes.append(contentsOf: source[index..<end])
      nextSource = end
      index = end
    }
  }

  /// Takes back what was appended behind the first `count` bytes of text, the end of a character.
  package mutating func truncate(to count: Int) {
    guard count < bytes.count else { return }
    bytes.removeLast(bytes.count - count)
    while let last = points.last, last.text >= count { points.removeLast() }
    nextSource = -1
    nextMark = min(nextMark, count)
  }

  /// The text that was built.
  package consuming func text() -> DecodedText {
    DecodedText(bytes: bytes, sourceCount: sourceCount, pace: pace, points: points)
  }

  /// Sets a point where the next piece needs one.
  private mutating func note(_ source: Int, _ count: Int, _ step: DecodedText.Step) {
    let isLong = bytes.count >= nextMark && (pace != .same || step != .paced)
    if source != nextSource || step != self.step || isLong {
      points.append(DecodedText.Point(text: bytes.count, source: source, step: step))
      nextMark = bytes.count + Self.stride
      self.step = step
    }
    nextSource = source + count
  }
}
