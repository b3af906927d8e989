internal import RepostCore
internal import RepostDocuments

/// Counts what of a page takes no part in a comparison, by the reason why.
struct IgnoredWords {
  /// The reasons that apply, in their order.
  let texts: [IgnoredText]

  /// How many places are named for each reason.
  private static let places = 8

  /// Counts the words of `sequence` that `exclusions` touch, and those of blocks that are not
  /// `compared`.
  init(
    _ sequence: WordSequence, side: IgnoredText.Side, compared: Set<Int>,
    exclusions: [TextSpan], limits: ComparisonLimits
  ) {
    let document = sequence.document
    var words: [IgnoredText.Reason: Int] = [:]
    var spans: [IgnoredText.Reason: [TextSpan]] = [:]
    var left = limits.words
    let notices = Set(exclusions.compactMap { document.blockIndex(at: $0.start) })
    func note(_ span: TextSpan, _ count: Int, as reason: IgnoredText.Reason) {
      words[reason, default: 0] += count
      if spans[reason, default: []].count < Self.places { spans[reason, default: []].append(span) }
    }
    for (index, block) in document.blocks.enumerated() {
      if compared.contains(index) {
        if let excluded = sequence.excluded[index] {
          note(excluded.span, excluded.words, as: .notice)
        }
        continue
      }
      guard var reason = Self.reason(for: block) else { continue }
      if reason == .besideArticle, notices.contains(index) { reason = .notice }
      var scanner = WordScanner(document.text, block: block.text)
      var count = 0
      while count < left, scanner.next() != nil { count += 1 }
      left -= count
      if count > 0 { note(block.text, count, as: reason) }
    }
    texts = IgnoredText.Reason.allCases.compactMap { reason in
      guard let count = words[reason], let found = spans[reason] else { return nil }
      let places = found.map { span in
        document.place(
          of: document.bytes(of: span),
          text: Excerpt.text(of: span, in: document, characters: limits.shownCharacters))
      }
      return IgnoredText(side: side, reason: reason, words: count, places: places)
    }
  }

  /// Why a block is not compared; what a page says for machines is no text of it.
  private static func reason(for block: Block) -> IgnoredText.Reason? {
    switch block.zone {
    case .meta: return nil
    case .hidden, .noscript: return .hidden
    case _ where block.hidden != nil: return .hidden
    case .header: return .header
    case .footer: return .footer
    case .nav: return .navigation
    case .aside: return .aside
    case .comment: return .comment
    case .caption: return .caption
    case .article, .adjacent: break
    }
    switch block.role {
    case .heading, .title: return .heading
    case .byline: return .byline
    case .code: return .code
    case .caption: return .caption
    case .comment: return .comment
    case .paragraph, .listItem, .quote, .cell: return .besideArticle
    }
  }
}
