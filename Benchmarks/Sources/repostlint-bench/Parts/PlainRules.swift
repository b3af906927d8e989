internal import PlainPatterns
internal import RepostCore
internal import RepostDocuments
internal import RepostPatterns
internal import RepostRules

/// The patterns of the rules that read text, each run over everything.
struct PlainRules {
  /// What a pattern gets to see at once.
  enum Piece {
    /// The text of a whole page.
    case page
    /// One block, which is what the product's patterns see.
    case block
  }

  /// What was found, as a proof of work.
  struct Outcome {
    var matches = 0
    var errors = 0
  }

  private let patterns: [PlainPattern]

  /// Compiles the patterns.
  init(_ rules: [Rule]) throws {
    patterns = try rules.filter { $0.subject == .text }.map { try PlainPattern($0.pattern.source) }
  }

  /// How many patterns there are.
  var count: Int { patterns.count }

  /// Runs each pattern over every piece of every document.
  func outcome(of documents: [Document], by piece: Piece) -> Outcome {
    var matcher = PlainMatcher()
    for document in documents {
      let ranges =
        switch piece {
        case .page: [0..<document.text.count]
        case .block: document.blocks.map(\.text.range)
        }
      for pattern in patterns {
        for range in ranges { matcher.count(pattern, in: document.text, range) }
      }
    }
    return Outcome(matches: matcher.matches, errors: matcher.errors)
  }
}
