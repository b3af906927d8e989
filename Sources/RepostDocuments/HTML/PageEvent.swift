internal import RepostCore

/// Something on a page that matters to its text, in the order of the source.
struct PageEvent: Sendable {
  enum Kind: UInt8, Sendable {
    /// Text with character references, or as it stands.
    case text, rawText
    /// A `br` element.
    case lineBreak
    /// The start or the end of an element that stands apart.
    case boundary
    case comment
    /// The text of a `title` element.
    case title
    /// The start of a link; `range` starts with its number.
    case linkStart
    /// The end of a link; `range` starts with its number.
    case linkEnd
  }

  let kind: Kind
  /// The row of the element it stands in.
  let row: Int32
  private let place: SourceRange

  /// Notes what stands in `range` of the source, or has it for its number.
  @inline(__always)
  init(kind: Kind, row: Int32, range: Range<Int>) {
    self.kind = kind
    self.row = row
    place = SourceRange(range)
  }

  /// Where it stands in the source.
  @inline(__always)
  var range: Range<Int> { place.range }
}

/// A link as it was met, its text still to be found.
struct LinkRecord: Sendable {
  let element: Link.Element
  let target: Range<Int>
  let rel: Range<Int>?
  /// What the target is to the page, in microdata or RDFa.
  let property: Range<Int>?
  let row: Int32
  let start: Int
  var end: Int
  let isInNoindex: Bool
  let isInHead: Bool
  let bearing: Link.Bearing
  /// The first alternative text inside that is not empty.
  var alternative: Range<Int>?
}

/// A picture, script or frame as it was met.
struct ImageRecord: Sendable {
  let element: Image.Element
  let target: Range<Int>
  let alternative: Range<Int>?
  let width: Int?
  let height: Int?
  let source: Range<Int>
  let row: Int32
  let isInHead: Bool
}

/// A value for machines as it was met.
struct MetadataRecord: Sendable {
  /// The name that the page gives it, or nil for a `time` element.
  let name: Range<Int>?
  let value: Range<Int>
  let source: Range<Int>
  /// Whether it is said of a picture, a sound or a film.
  var isOfPicture = false
}
