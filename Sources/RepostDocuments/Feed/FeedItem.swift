/// What a feed states of itself, or of one of its entries.
struct FeedItem: Sendable {
  /// How the words of an entry are written.
  enum Form: Hashable, Sendable {
    /// Text in which every character is one.
    case plain
    /// A page, escaped or in a CDATA section.
    case escaped
    /// A page that is part of the feed's own markup.
    case markup
  }

  /// Words for readers.
  struct Words: Hashable, Sendable {
    let form: Form
    let text: XMLElementText
  }

  /// What is stated for machines.
  var fields: [StatedField] = []
  var title: Words?
  /// The whole text, or nil where there is only a summary.
  var content: Words?
  var summary: Words?
  /// The credits and copyright lines of pictures.
  var pictureCredits: [XMLElementText] = []
  /// The id that the feed gives it.
  var id: XMLElementText?
  /// The element.
  var source = 0..<0
  /// What of it was not read as it was meant, and where first.
  var problem: XMLProblem = []
  var firstFault: Int?
  /// The address that relative links are resolved against, as written.
  var base: Range<Int>?
  var language: Range<Int>?

  /// The longest value that is looked at, in bytes.
  private static let longestValue = 8 << 10

  /// The values of a field as text, the best first.
  func values(_ field: MetadataDraft.Field, in bytes: [UInt8]) -> [String] {
    let found = fields.enumerated().filter { $0.element.field == field }
    return found.sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
      .map { $0.element.value(in: bytes, limit: Self.longestValue).folded }
      .filter { !$0.isEmpty }
  }

}
