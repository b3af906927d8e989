package import RepostCore

/// The way from decoded text back to the bytes it was read from.
///
/// The map holds a point only where text and source stop running in step; between two points both
/// advance byte by byte. The end of a span is mapped by its last code unit, so that a span never
/// swallows markup that follows it.
package struct SourceMap: Sendable {
  private struct Point {
    let text: Int
    let source: Int
    /// How many source bytes the text stands for as a whole, or 0 where both run byte by byte.
    ///
    /// A decoded entity is one unit: all of its text maps to all of its source.
    let unit: Int
  }

  private var points: [Point] = []
  private let sourceCount: Int
  /// The texts the source was decoded from, innermost first.
  private var layers: [DecodedText] = []
  /// The characters of the source that show nothing and were left out, in order.
  package private(set) var dropped: [InvisibleCharacter] = []
  /// The most of them that are noted.
  package static let maximumDropped = 65_536

  /// Creates an empty map for a source of `sourceCount` bytes.
  package init(sourceCount: Int) {
    self.sourceCount = sourceCount
  }

  /// Makes room for points.
  mutating func reserveCapacity(_ count: Int) { points.reserveCapacity(count) }

  /// Notes that from `text` on, text was copied from `source` on.
  package mutating func run(text: Int, source: Int) {
    if let last = points.last, last.unit == 0, text - last.text == source - last.source { return }
    append(Point(text: text, source: source, unit: 0))
  }

  /// Notes that the text from `text` on, to the next point, stands for `count` bytes at `source`.
  package mutating func unit(text: Int, source: Int, count: Int) {
    append(Point(text: text, source: source, unit: count))
  }

  /// The same map for a source that was itself decoded: it leads on to what `text` was decoded from.
  package func decoded(from text: DecodedText) -> Self {
    var map = self
    map.layers.append(text)
    return map
  }

  /// Notes that a character was left out of the text at `text`.
  ///
  /// NUL is left out without a note: nobody hides anything with it.
  package mutating func drop(_ scalar: Unicode.Scalar, text: Int) {
    guard scalar != "\0", dropped.count < Self.maximumDropped else { return }
    dropped.append(InvisibleCharacter(scalar, at: text))
  }

  /// The source bytes of a piece of text.
  package func bytes(of span: TextSpan) -> ByteSpan {
    layers.reduce(ownBytes(of: span)) { $1.source(of: $0) }
  }

  private func ownBytes(of span: TextSpan) -> ByteSpan {
    let start = source(of: span.start).start
    guard !span.isEmpty else { return ByteSpan(start, start) }
    return ByteSpan(start, max(start, source(of: span.end - 1).end))
  }

  private mutating func append(_ point: Point) {
    if let last = points.last, last.text == point.text { points.removeLast() }
    points.append(point)
  }

  /// The source bytes of one code unit of text.
  private func source(of offset: Int) -> (start: Int, end: Int) {
    var low = 0
    var high = points.count
    while low < high {
      let middle = (low + high) / 2
      if points[middle].text <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return (min(offset, sourceCount), min(offset + 1, sourceCount)) }
    let point = points[low - 1]
    if point.unit > 0 { return (point.source, point.source + point.unit) }
    let start = min(point.source + offset - point.text, sourceCount)
    return (start, min(start + 1, sourceCount))
  }
}
