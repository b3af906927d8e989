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

  /// Reads the terms of `original` once, for all of its reposts; terms that the caller states stand in
  /// their place.
  init(original: Page?, stated: Terms? = nil, context: RepostContext) {
    self.original = original
    self.context = context
    isStated = stated != nil
    let language = original.map { TextLanguage($0.document) }
    terms =
      stated.map { $0.addressed(by: context.originalURL) }
      ?? original.map { Terms($0, address: context.originalURL, language: language) }
  }

  /// The report on one repost.
  func report(on copy: Page) -> RepostReport {
    let terms = terms ?? retainedTerms(of: copy)
    let measurement = original.map {
      TextMeasurement(original: $0, copy: copy, crediting: CreditMarks(terms))
    }
    let measured = measurement?.valid
    let judgement = RepostValidator().judgement(
      of: RepostCase(
        terms: terms, original: original?.document, originalFindings: original?.findings ?? [],
        copy: copy.document, copyFindings: copy.carried, reuse: measured, context: context,
        isTranslation: measurement?.obstacle == TextMeasurement.otherLanguage,
        takesStoryAsCopied: measured == nil))
    var notes = judgement.notes + terms.conflicts + copy.document.notes
    if measurement?.obstacle == TextMeasurement.otherLanguage {
      notes.append(TextMeasurement.otherLanguage)
    }
    let origin: RepostReport.TermsOrigin =
      isStated ? .file : original == nil ? .retainedNotice : .original
    // What was left out of the terms is left out of the verdicts; a reader has to know.
    if original != nil, !isStated { notes += terms.notes.map { "Of the original: \($0)" } }
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

  /// The terms that a repost carries with it; its own name and address are not the original's.
  private func retainedTerms(of copy: Page) -> Terms {
    TermsBuilder(
      findings: copy.carried.map(\.retained) + copy.others.filter { $0.voice != .cited },
      metadata: PageMetadata(), originalURL: context.originalURL
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
