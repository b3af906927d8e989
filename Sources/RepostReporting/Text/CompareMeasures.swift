package import RepostCore

/// The measures of a comparison in words, a row each; the same rows for a terminal and for a page.
package struct CompareMeasures {
  /// A measure: what was counted, and what came of it, a line each.
  package struct Row: Hashable, Sendable {
    package let name: String
    package let values: [String]
  }

  private let report: ComparisonReport

  /// Prepares the rows of a report.
  package init(_ report: ComparisonReport) {
    self.report = report
  }

  /// The rows; where the texts could not be measured, only what is known of each alone.
  package func rows(isMeasured: Bool) -> [Row] {
    let measure = report.measure
    guard isMeasured else {
      return [
        Row(
          name: "Words",
          values: [
            "\(measure.repostWords) in the repost", "\(measure.originalWords) in the original",
          ])
      ] + languages
    }
    var rows = [
      Row(
        name: "Copied word for word",
        values: [
          share(measure.copiedOriginalWords, measure.originalWords, "original"),
          share(measure.copiedWords, measure.repostWords, "repost"),
        ]),
      Row(
        name: "Longest verbatim run", values: [Wording.count(measure.longestRunWords, "word")]),
      Row(name: "Own words", values: ["\(measure.ownWords) of the repost"]),
      Row(name: "Runs", values: runs),
      Row(name: "Quoted", values: [part(measure.copiedWords { $0.quotation != nil }, "none")]),
      Row(
        name: "Source named beside",
        values: [part(measure.copiedWords { $0.attribution != nil }, "none")]),
      Row(
        name: "Order",
        values: [
          measure.copiedWords { $0.order == .moved } == 0
            ? "as in the original"
            : "\(Wording.count(measure.copiedWords { $0.order == .moved }, "word")) moved"
        ]),
    ]
    let repeated = measure.copiedWords { $0.order == .repeated }
    if repeated > 0 {
      rows.append(Row(name: "Repeated", values: [Wording.count(repeated, "word")]))
    }
    rows.append(Row(name: "Changes", values: [changes]))
    if !measure.isComplete {
      rows.append(Row(name: "Incomplete", values: ["The comparison did not run to its end."]))
    }
    return rows + languages
  }

  /// A reason for leaving text out, as lists of them name it.
  package static func name(of reason: IgnoredText.Reason) -> String {
    switch reason {
    case .notice: "notices"
    case .besideArticle: "text beside the article"
    case .heading: "headings"
    case .byline: "bylines"
    case .caption: "captions"
    case .code: "code"
    case .header: "the head of the page"
    case .footer: "its foot"
    case .navigation: "navigation"
    case .aside: "boxes"
    case .comment: "comments"
    case .hidden: "hidden text"
    }
  }

  private var languages: [Row] {
    guard let repost = report.repostLanguage, let original = report.originalLanguage else {
      return []
    }
    let value = repost == original ? repost : "\(repost) repost, \(original) original"
    return [Row(name: "Language", values: [value])]
  }

  private var runs: [String] {
    let passages = report.measure.passages
    guard !passages.isEmpty else { return ["none"] }
    let exact = passages.count(where: \.isExact)
    let changed = passages.count - exact
    var out = [
      changed == 0
        ? "\(Wording.count(passages.count, "run")), without a change inside"
        : "\(Wording.count(passages.count, "run")), \(changed) with changes inside"
    ]
    if report.measure.passageWords != report.measure.copiedWords {
      out.append(
        "with their changes \(report.measure.passageOriginalWords) words of the original and"
          + " \(report.measure.passageWords) of the repost")
    }
    return out
  }

  private var changes: String {
    let edits = report.measure.edits
    guard !edits.isEmpty else { return "none between the first copied word and the last" }
    let out = edits.lazy.filter { $0.kind == .words }.reduce(0) { $0 + $1.removedWords }
    let added = edits.lazy.filter { $0.kind == .words }.reduce(0) { $0 + $1.addedWords }
    return "\(edits.count) (\(Wording.count(out, "word")) left out or replaced,"
      + " \(Wording.count(added, "word")) put in)"
  }

  private func share(_ words: Int, _ all: Int, _ side: String) -> String {
    guard all > 0 else { return "none: the \(side) holds no text to compare" }
    return "\(words) of \(Wording.count(all, "word")) of the \(side)"
      + " (\(Wording.percent(Double(words) / Double(all))))"
  }

  private func part(_ words: Int, _ none: String) -> String {
    words == 0 ? none : "\(words) of the copied words"
  }
}
