import RepostCore
import RepostDocuments
import RepostReuse
import RepostTerms
import RepostValidation

/// Judges reposts of one original: the pipeline from two pages to one report.
struct RepostJudge {
  private let original: Page?
  private let context: RepostContext
  private let terms: Terms?
  private let isStated: Bool
  private let language: TextLanguage?

  /// Reads the terms of `original` once, for all of its reposts; terms that the caller states stand in
  /// their place.
  init(original: Page?, stated: Terms? = nil, context: RepostContext) {
    self.original = original
    self.context = context
    isStated = stated != nil
    let language = original.map { TextLanguage($0.document) }
    self.language = language
    terms =
      stated.map { $0.addressed(by: context.originalURL) }
      ?? original.map { Terms($0, address: context.originalURL, language: language) }
  }

  /// The report on one repost.
  func report(on copy: Page) -> RepostReport {
    let terms = terms ?? retainedTerms(of: copy)
    let reuse = original.map { original in
      TextComparison().measure(
        original: original.document, repost: copy.document,
        ignoring: ComparisonExclusions(
          original: NoticeText(original).spans, repost: NoticeText(copy).spans))
    }
    let isOtherLanguage =
      language.map { $0.differs(from: TextLanguage(copy.document)) } ?? false
    let measured = reuse.flatMap { reuse in
      Self.isMeasurable(reuse, of: copy) && !(isOtherLanguage && reuse.copiedWords == 0)
        ? reuse : nil
    }
    let judgement = RepostValidator().judgement(
      of: RepostCase(
        terms: terms, original: original?.document, originalFindings: original?.findings ?? [],
        copy: copy.document, copyFindings: copy.findings, reuse: measured, context: context,
        takesStoryAsCopied: measured == nil))
    var notes = judgement.notes + terms.conflicts + copy.document.notes
    if isOtherLanguage {
      notes.append(
        "The two texts are in different languages, so what was copied could not be measured.")
    }
    let origin: RepostReport.TermsOrigin =
      isStated ? .file : original == nil ? .retainedNotice : .original
    if original == nil { notes.append(Self.note(on: origin, judgement)) }
    return RepostReport(
      path: copy.document.path, original: original?.document.path, basis: context.basis,
      conditions: judgement.conditions, permission: judgement.permission,
      verdicts: judgement.verdicts, reuse: measured, findings: copy.findings,
      outcome: copy.incidents.isEmpty ? .judged : .partial, notes: notes, terms: terms,
      termsOrigin: origin)
  }

  /// What a reader has to know where no original was at hand.
  private static func note(
    on origin: RepostReport.TermsOrigin, _ judgement: RepostValidator.Judgement
  ) -> String {
    if origin == .file {
      return "No original was given; judged by the terms as stated, without comparing the texts."
    }
    return judgement.verdicts.isEmpty
      ? "No original was given, and the repost carries no notice that says what it owes."
      : "No original was given; judged by the notice that the repost itself carries."
  }

  /// Below how many words outside its notices a page has nothing to compare.
  private static let fewestWords = 20

  /// Whether the texts are long enough for a share of copied words to mean something.
  ///
  /// An entry of a feed or a chapter is one of many, and mostly not the repost: that it is short or
  /// holds no words at all says that it copies nothing.
  private static func isMeasurable(_ reuse: ReuseMeasure, of copy: Page) -> Bool {
    if case .part = copy.standing { return reuse.originalWords > 0 }
    return reuse.originalWords > 0 && reuse.repostWords >= min(fewestWords, reuse.originalWords)
  }

  /// The terms that a repost carries with it; its own name and address are not the original's.
  private func retainedTerms(of copy: Page) -> Terms {
    TermsBuilder(
      findings: copy.findings, metadata: PageMetadata(), originalURL: context.originalURL
    ).terms
  }
}

extension Terms {
  /// The terms of an original.
  init(_ page: Page, address: WebAddress?, language: TextLanguage? = nil) {
    self =
      TermsBuilder(
        findings: page.speaking, metadata: page.document.metadata, originalURL: address
      ).terms
    work.language =
      page.document.metadata.language ?? (language ?? TextLanguage(page.document)).code
  }
}
