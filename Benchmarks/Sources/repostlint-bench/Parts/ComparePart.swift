internal import BenchmarkCorpus
internal import RepostCore
internal import RepostDocuments
internal import RepostReuse

/// The time of one comparison in process, and how it grows with the texts.
///
/// The pairs are those of `CopyPair`.
struct ComparePart: BenchmarkPart {
  let options: BenchOptions

  /// The sizes that growth is measured over, in bytes.
  private static let sizes = [62_500, 125_000, 250_000, 500_000, 1_000_000]
  private static let pageWords = 1_000

  func run() throws {
    for pair in CopyPair.Kind.allCases {
      let (original, repost) = Self.documents(pair, bytes: Self.pageWords * 6)
      var words = 0
      let contest = try Contest(
        rounds: options.rounds,
        [
          {
            words = Self.measure(original, repost).originalWords
          }
        ])
      ResultTable.printRow(
        "\(pair.rawValue), \(words) words", ours: Figure.time(contest.median(0)),
        figure: contest.median(0) * 1e3, wanted: .atMost(5, unit: " ms"))
    }
    for pair in CopyPair.Kind.allCases { try printGrowth(pair) }
    ResultTable.printNote(
      "growth: how many times as long twice the text takes; n log n comes to 2.1 at these sizes, and"
        + " a square to 4")
  }

  private func printGrowth(_ pair: CopyPair.Kind) throws {
    let documents = Self.sizes.map { Self.documents(pair, bytes: $0) }
    var isComplete = true
    let contest = try Contest(
      rounds: options.rounds,
      documents.map { original, repost in
        { isComplete = Self.measure(original, repost).isComplete && isComplete }
      })
    for index in Self.sizes.indices.dropFirst() {
      let bytes = Figure.decimal(Double(Self.sizes[index]) / 1e6, places: 3)
      ResultTable.printRow(
        "\(pair.rawValue), \(bytes) MB", ours: Figure.time(contest.median(index)),
        against: "\(Figure.time(contest.median(index - 1))) for half",
        ratio: contest.ratio(of: index, to: index - 1), wanted: .atMost(2.6))
    }
    if !isComplete { ResultTable.printNote("a bound was reached: \(pair.rawValue)") }
  }

  private static func measure(_ original: Document, _ repost: Document) -> ReuseMeasure {
    TextComparison().measure(
      original: original, repost: repost, ignoring: ComparisonExclusions())
  }

  private static func documents(_ kind: CopyPair.Kind, bytes: Int) -> (Document, Document) {
    let pair = CopyPair(kind, bytes: bytes, seed: 11)
    return (document(pair.original), document(pair.copy))
  }

  private static func document(_ text: String) -> Document {
    DocumentReader().document(path: "page.html", bytes: Array(text.utf8))
  }
}
