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

  /// Reads the terms of `original` once, for all of its reposts.
  init(original: Page?, context: RepostContext) {
    self.original = original
    self.context = context
    terms = original.map {
      TermsBuilder(
        findings: $0.speaking, metadata: $0.document.metadata, originalURL: context.originalURL
      ).terms
    }
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
      original.map { TextLanguage($0.document).differs(from: TextLanguage(copy.document)) } ?? false
    let measured = reuse.flatMap { reuse in
      Self.isMeasurable(reuse, of: copy) && !(isOtherLanguage && reuse.copiedWords == 0)
        ? reuse : nil
    }
    let judgement = RepostValidator().judgement(
      of: RepostCase(
        terms: terms, original: original?.document, originalFindings: original?.findings ?? [],
        copy: copy.document, copyFindings: copy.findings, reuse: measured, context: context,
        isTranslation: isOtherLanguage))
    var notes = judgement.notes + terms.conflicts + copy.document.notes
    if isOtherLanguage {
      notes.append(
        "The two texts are in different languages, so what was copied could not be measured.")
    }
    if original == nil {
      notes.append("No original was given; judged by the notice that the repost itself carries.")
    }
    return RepostReport(
      path: copy.document.path, original: original?.document.path, basis: context.basis,
      conditions: judgement.conditions, permission: judgement.permission,
      verdicts: judgement.verdicts, reuse: measured, findings: copy.findings,
      outcome: copy.incidents.isEmpty ? .judged : .partial, notes: notes, terms: terms)
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
