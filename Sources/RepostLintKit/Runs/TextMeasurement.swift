import RepostCore
import RepostDocuments
import RepostReuse

/// What one page copies of another, and whether that can be measured at all.
struct TextMeasurement {
  /// What was counted.
  let measure: ReuseMeasure
  /// Why the counts say nothing about the two together, as a sentence, or nil where they do.
  let obstacle: String?
  /// The language of the original in words, as far as it is known.
  let originalLanguage: String?
  /// The language of the repost, likewise.
  let repostLanguage: String?

  /// Below how many words outside its notices a page has nothing to compare.
  private static let fewestWords = 20
  /// From which share or longest run on a text is copied, whatever the languages seem to be.
  private static let clearShare = 0.2
  private static let clearRun = 40

  /// Measures how much of `original` stands in `copy`.
  init(original: Page, copy: Page, crediting credits: CreditMarks = CreditMarks()) {
    let theirNotices = NoticeText(original)
    let ourNotices = NoticeText(copy)
    measure = TextComparison().measure(
      original: original.document, repost: copy.document,
      ignoring: ComparisonExclusions(
        original: theirNotices.spans, repost: ourNotices.spans,
        originalCredits: theirNotices.credits, repostCredits: ourNotices.credits),
      crediting: credits)
    let theirs = TextLanguage(original.document)
    let ours = TextLanguage(copy.document)
    originalLanguage = theirs.name
    repostLanguage = ours.name
    obstacle =
      Self.lack(in: measure, of: copy)
      ?? (theirs.differs(from: ours) && !Self.isClear(measure) ? Self.otherLanguage : nil)
  }

  /// The measure, or nil where it says nothing.
  var valid: ReuseMeasure? { obstacle == nil ? measure : nil }

  /// What is said of texts in different languages.
  static let otherLanguage =
    "The two texts are in different languages, so what was copied could not be measured."

  /// What is said of a comparison that reached one of its bounds.
  static func limit(path: String) -> Incident {
    Incident(
      path: path, outcome: .partial, code: .comparisonLimit,
      detail:
        "Of the two texts only the first million words, or the first million runs, were compared.")
  }

  /// A copy in another language shares a name or a title; more than that was copied.
  private static func isClear(_ measure: ReuseMeasure) -> Bool {
    (measure.copiedOfOriginal ?? 0) >= clearShare || measure.longestRunWords >= clearRun
  }

  /// Whether the texts are too short for a share of copied words to mean something, and why.
  ///
  /// An entry of a feed or a chapter is one of many, and mostly not the repost: that it is short or
  /// holds no words at all says that it copies nothing.
  private static func lack(in measure: ReuseMeasure, of copy: Page) -> String? {
    guard measure.originalWords > 0 else {
      return "The original holds no words outside of its notices."
    }
    if case .part = copy.standing { return nil }
    guard measure.repostWords < min(fewestWords, measure.originalWords) else { return nil }
    return measure.repostWords == 0
      ? "The repost holds no words outside of its notices."
      : "The repost holds too few words outside of its notices."
  }
}

extension CreditMarks {
  /// The names and sites by which a repost may name the source of a work.
  init(_ terms: Terms) {
    let work = terms.work
    let parties = [work.source, terms.assigner].compactMap { $0 }
    let names = parties.flatMap(\.allNames) + work.authors + work.holders.map(\.name)
    let addresses =
      [work.url].compactMap { $0 } + work.equivalents + parties.compactMap(\.url)
    self.init(
      names: names.filter { $0.utf8.count > 2 },
      hosts: Set(addresses.compactMap { WebAddress($0).bareHost }))
  }
}
