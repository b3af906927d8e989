internal import BenchmarkCorpus
internal import PlainPatterns
internal import RepostCore
internal import RepostDocuments
internal import RepostPatterns
internal import RepostRules

/// What the deadline and the limits cost: the product's matcher against plain PCRE2 over the same blocks.
///
/// The blocks are those in which a literal of the rule stands, which is where the engine runs patterns.
/// The matcher's account of each match with its groups counts as a cost of safety here, so that the
/// figure is rather too high.
struct SafetyPart: BenchmarkPart {
  let options: BenchOptions

  /// The blocks that one pattern has to look at in one document.
  private struct Work {
    let rule: Int
    let text: [UInt8]
    let ranges: [Range<Int>]
  }

  func run() throws {
    let rules = try ShippedRules.all().filter { $0.subject == .text }
    let plain = try rules.map { try PlainPattern($0.pattern.source) }
    for density in PageRecipe.Density.allCases {
      let pages = try PageSet(folder: options.corpora.pages(density, bytes: options.engineBytes))
      let work = Self.work(rules, pages.documents)
      var safe = 0
      var bare = 0
      let contest = try Contest(
        rounds: options.rounds,
        [
          {
            safe = 0
            var matcher = Matcher()
            for piece in work {
              for range in piece.ranges {
                _ = matcher.matches(
                  of: rules[piece.rule].pattern, in: piece.text, range: range,
                  deadline: .now + .milliseconds(250), atMost: .max
                ) { _ in safe += 1 }
              }
            }
          },
          {
            var matcher = PlainMatcher()
            for piece in work {
              for range in piece.ranges { matcher.count(plain[piece.rule], in: piece.text, range) }
            }
            bare = matcher.matches
          },
        ])
      ResultTable.printRow(
        "\(density.rawValue): deadline and limits", ours: Figure.time(contest.median(0)),
        against: "\(Figure.time(contest.median(1))) without", ratio: contest.ratio(of: 0, to: 1),
        wanted: .atMost(1.25))
      let count = work.reduce(0) { $0 + $1.ranges.count }
      ResultTable.printNote(
        "\(density.rawValue): \(count) pairs of rule and block; \(safe) matches with, \(bare) without"
      )
    }
  }

  private static func work(_ rules: [Rule], _ documents: [Document]) -> [Work] {
    let index = LiteralIndex(
      rules.enumerated().compactMap { number, rule in
        guard let literals = rule.literals else { return nil }
        return (number, literals)
      })
    return documents.flatMap { document in
      var blocks = [[Int]](repeating: [], count: rules.count)
      index.scan(document.text, ranges: document.blocks.map(\.text.range)) { hit in
        guard case .rule(let rule, let place) = hit,
          let block = document.blockIndex(at: place.start), blocks[rule].last != block
        else { return }
        blocks[rule].append(block)
      }
      return blocks.enumerated().filter { !$1.isEmpty }.map { rule, blocks in
        Work(
          rule: rule, text: document.text, ranges: blocks.map { document.blocks[$0].text.range })
      }
    }
  }
}
