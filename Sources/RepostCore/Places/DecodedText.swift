/// Text in UTF-8 that was decoded from other bytes, with the way back to them.
///
///     let text = TextDecoder(.windows1251).decoded(bytes)?.text
///     text.source(of: ByteSpan(0, 2))  // the one byte that the first letter was
///
/// Whatever has to be decoded before it can be read goes through this type: a file in another
/// encoding, a page escaped inside a feed, the part of a package. Readers work on `bytes`, and what
/// they state in offsets of `bytes` is led back by `source(of:)`. Layers may be stacked: each leads
/// one step back.
///
/// Between two points, characters advance by the `pace`: how many source bytes a character of one,
/// two, three and four bytes of UTF-8 takes. So a text of one encoding needs points only where
/// characters fall out of step, and one every few hundred bytes to start counting from.
package struct DecodedText: Sendable {
  /// How many source bytes a character takes, by the length of its UTF-8.
  package struct Pace: Hashable, Sendable {
    let one: Int
    let two: Int
    let three: Int
    let four: Int

    /// Creates a pace.
    package init(_ one: Int, _ two: Int, _ three: Int, _ four: Int) {
      self.one = one
      self.two = two
      self.three = three
      self.four = four
    }

    /// Text and source are the same bytes.
    package static let same = Self(1, 2, 3, 4)

    /// The source bytes of a character whose UTF-8 starts with `lead`.
    func count(_ lead: UInt8) -> Int {
      lead < 0x80 ? one : lead < 0xE0 ? two : lead < 0xF0 ? three : four
    }
  }

  /// How the text from a point on stands for its source, up to the next point.
  enum Step: Hashable, Sendable {
    /// Both advance by the pace.
    case paced
    /// Each character stands for as many bytes.
    case each(Int)
    /// All of it stands for as many bytes.
    case unit(Int)
  }

  /// From where on text and source advance together.
  struct Point: Sendable {
    let text: Int
    let source: Int
    /// The step in four bytes: damaged text may have as many points as characters.
    private let packedStep: Int32

    init(text: Int, source: Int, step: Step) {
      self.text = text
      self.source = source
      packedStep =
        switch step {
        case .paced: -1
        case .each(let count): Int32(clamping: count)
        case .unit(let count): -2 - Int32(clamping: min(count, Int(Int32.max) - 2))
        }
    }

    var step: Step {
      if packedStep == -1 { return .paced }
      return packedStep >= 0 ? .each(Int(packedStep)) : .unit(-2 - Int(packedStep))
    }
  }

  /// The decoded text: valid UTF-8.
  package let bytes: [UInt8]
  /// How many bytes the source has.
  package let sourceCount: Int

  private let pace: Pace
  private let points: [Point]

  init(bytes: [UInt8], sourceCount: Int, pace: Pace, points: [Point]) {
    self.bytes = bytes
    self.sourceCount = sourceCount
    self.pace = pace
    self.points = points
  }

  /// The source bytes that a piece of the text was decoded from.
  ///
  /// The end is mapped by the last character of the piece, so that what was dropped behind it (the
  /// escape sequence of an encoding, the markup of a feed) is no part of it. A piece that starts or
  /// ends inside a character counts as holding all of it.
  package func source(of span: ByteSpan) -> ByteSpan {
    let start = character(at: span.start)
    guard span.start < span.end else { return ByteSpan(start.start, start.start) }
    return ByteSpan(start.start, max(start.start, character(at: span.end - 1).end))
  }

  /// Where the character stands in the text that the source byte at `offset` belongs to.
  ///
  /// For a byte that no character was decoded from it is the next character behind it.
  package func offset(ofSource offset: Int) -> Int {
    guard offset < sourceCount else { return bytes.count }
    guard let index = lastPoint(where: { $0.source <= offset }) else {
      return points.first?.text ?? min(offset, bytes.count)
    }
    let point = points[index]
    let next = index + 1 < points.count ? points[index + 1].text : bytes.count
    if case .unit(let count) = point.step {
      return offset < point.source + count ? point.text : next
    }
    if point.step == .paced, pace == .same {
      return min(point.text + offset - point.source, next)
    }
    var text = point.text
    var source = point.source
    while text < next {
      source += count(point.step, bytes[text])
      if source > offset { return text }
      text = end(ofCharacterAt: text)
    }
    return text
  }

  /// The source bytes of the character that holds the byte of text at `offset`.
  private func character(at offset: Int) -> (start: Int, end: Int) {
    guard offset < bytes.count else { return (sourceCount, sourceCount) }
    guard let index = lastPoint(where: { $0.text <= offset }) else {
      return (min(offset, sourceCount), min(offset + 1, sourceCount))
    }
    let point = points[index]
    if case .unit(let count) = point.step { return (point.source, point.source + count) }
    if point.step == .paced, pace == .same {
      let source = point.source + offset - point.text
      return (source, source + 1)
    }
    var text = point.text
    var source = point.source
    while true {
      let count = count(point.step, bytes[text])
      text = end(ofCharacterAt: text)
      if text > offset { return (source, source + count) }
      source += count
    }
  }

  private func count(_ step: Step, _ lead: UInt8) -> Int {
    if case .each(let count) = step { count } else { pace.count(lead) }
  }

  private func end(ofCharacterAt offset: Int) -> Int {
    let lead = bytes[offset]
    return min(bytes.count, offset + (lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4))
  }

  private func lastPoint(where isBefore: (Point) -> Bool) -> Int? {
    var low = 0
    var high = points.count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(points[middle]) { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }
}
