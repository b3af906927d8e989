internal import RepostCore

/// Collects what a page says about itself and puts the best first.
struct MetadataDraft {
  /// The list of `PageMetadata` that a value belongs to.
  enum Field: Int, CaseIterable, Sendable {
    case title, author, publisher, published, copyrightHolder, copyrightYear, address, licence
    case rights, other
  }

  private let path: String
  private let lines: LineIndex
  private let limit: Int
  /// The values of each field, in the order of the source.
  private var lists: [[(rank: Int, item: PageMetadata.Item)]] = Array(
    repeating: [], count: Field.allCases.count)
  private var count = 0
  private(set) var hasReachedLimit = false
  private(set) var hasCutValue = false

  /// The most values that one page may state.
  static let maximumItems = 4_000

  /// Creates an empty draft; values are cut after `limit` bytes.
  init(path: String, lines: LineIndex, limit: Int) {
    self.path = path
    self.lines = lines
    self.limit = limit
  }

  /// Adds a value, its white space folded; of one field, lower ranks come first.
  mutating func add(
    _ value: String, to field: Field, rank: Int = 0, carrier: String, source: Range<Int>
  ) {
    let folded = value.folded
    guard !folded.isEmpty else { return }
    guard count < Self.maximumItems else {
      hasReachedLimit = true
      return
    }
    let span = ByteSpan(source.lowerBound, source.upperBound)
    let place = Place(
      path: path, span: span, start: lines.position(of: span.start),
      end: lines.position(of: span.end), text: folded)
    count += 1
    lists[field.rawValue].append(
      (rank, PageMetadata.Item(folded, carrier: carrier, place: place)))
  }

  /// Notes that a value was longer than is kept.
  mutating func noteLength(_ count: Int) {
    if count > limit { hasCutValue = true }
  }

  /// The metadata, each list with the best first; of the same rank in the order of the source.
  func metadata(language: String?) -> PageMetadata {
    func list(_ field: Field) -> [PageMetadata.Item] {
      let found = lists[field.rawValue]
      guard found.count > 1 else { return found.map(\.item) }
      return found.enumerated().sorted {
        ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
      }.map(\.element.item)
    }
    return PageMetadata(
      titles: list(.title), authors: list(.author), publishers: list(.publisher),
      published: list(.published), copyrightHolders: list(.copyrightHolder),
      copyrightYears: list(.copyrightYear), addresses: list(.address), licences: list(.licence),
      rights: list(.rights), others: list(.other), language: language)
  }
}
