package import RepostCore
package import RepostDocuments
internal import RepostValidation

/// Works out from the verdicts over a repost what it misses and where that belongs.
///
///     let plan = RemedyPlanner(document, report, draft: draft, wording: wording).plan()
///
/// A change is only made for an obligation that is not kept, so that what is complete stays as it is.
/// Whether a change does what it is for has to be seen by judging the changed repost; what does not is
/// given back in `leavingOut` and is for a person.
package struct RemedyPlanner {
  private let document: Document
  private let report: RepostReport
  private let draft: SourceDraft
  private let facts: CreditFacts
  private let wording: CreditWording
  private let style: CreditStyle
  private let outline: MarkupOutline?
  private let leftOut: Set<ConditionID>

  /// Creates a planner; nil for a document of a format that nothing can be inserted into.
  package init?(
    _ document: Document, _ report: RepostReport, draft: SourceDraft, wording: CreditWording,
    leavingOut: Set<ConditionID> = []
  ) {
    guard let style = CreditStyle(draft.format) else { return nil }
    self.document = document
    self.report = report
    self.draft = draft
    self.wording = wording
    self.style = style
    facts = CreditFacts(report.terms)
    outline = draft.format == .html ? MarkupOutline(page: draft.text) : nil
    leftOut = leavingOut
  }

  /// The changes.
  package func plan() -> RemedyPlan {
    let contradicting = contradicting
    let open = report.verdicts.filter {
      ($0.outcome == .failed || $0.outcome == .cantTell) && !leftOut.contains($0.id)
        && !contradicting.contains($0.id)
    }
    var changes = canonical(open)
    var released: Set<ConditionID> = []
    for verdict in open where verdict.id == .linkFollowable {
      guard let edit = LinkRelease.edit(verdict, in: document, draft, outline) else { continue }
      changes.append(change(.rel, [verdict.id], [edit]))
      released.insert(verdict.id)
    }
    let needs = needs(open.filter { !released.contains($0.id) })
    let story = StoryText(document, reuse: report.reuse, draft: draft)
    if let story { changes += credits(needs, beside: story) }
    return RemedyPlan(
      changes: changes.filter { !$0.edits.isEmpty }.sorted { $0.line < $1.line },
      obstacle: story == nil && !needs.isEmpty
        ? "The text of the article was not found, so there is no place for a credit." : nil)
  }

  /// The obligations that what is written already contradicts: a changed text that is offered under one
  /// licence is not put in order by naming another.
  private var contradicting: Set<ConditionID> {
    let isOffered = report.verdicts.contains {
      $0.id == .shareAlike && $0.outcome == .failed && !$0.evidence.isEmpty
    }
    return isOffered ? [.shareAlike, .licenceName, .licenceLink] : []
  }

  private func change(
    _ kind: RemedyChange.Kind, _ ids: [ConditionID], _ edits: [SourceEdit]
  ) -> RemedyChange {
    let lines = SourceLines(draft)
    let first = edits.min { $0.range.lowerBound < $1.range.lowerBound }
    // What is inserted behind a line stands on the next one.
    let breaks = first?.replacement.prefix { $0.isWhitespace }.filter(\.isNewline).count ?? 0
    return RemedyChange(
      kind: kind, obligations: ids, edits: edits,
      line: lines.number(of: first?.range.lowerBound ?? 0) + breaks)
  }

  private func canonical(_ open: [Verdict]) -> [RemedyChange] {
    let asking = open.map(\.id).filter {
      $0 == .canonical || $0.rawValue == "duty.canonical-or-noindex"
    }
    guard !asking.isEmpty, let article = facts.article else { return [] }
    return [
      change(
        .canonical, asking, HeadPlacement(draft, outline: outline).edits(article, in: document))
    ]
  }

  /// What a credit in one place has to say, and for which obligations.
  private typealias Need = (parts: Set<CreditPart>, ids: [ConditionID])

  /// What credits have to say, by their place: one credit where all of it may stand in one place.
  private func needs(_ open: [Verdict]) -> [CreditPlace: Need] {
    var wanted: [CreditPlace?: Need] = [:]
    for verdict in open {
      let parts = self.parts(for: verdict.id).filter(facts.known.contains)
      guard !parts.isEmpty else { continue }
      let place = place(for: verdict.id)
      wanted[place, default: ([], [])].parts.formUnion(parts)
      wanted[place, default: ([], [])].ids.append(verdict.id)
    }
    // What may stand anywhere goes with what has its place.
    if let free = wanted.removeValue(forKey: nil) {
      let place = wanted.keys.compactMap { $0 }.min() ?? .bottom
      wanted[place, default: ([], [])].parts.formUnion(free.parts)
      wanted[place, default: ([], [])].ids += free.ids
    }
    return Dictionary(
      wanted.compactMap { place, need in place.map { ($0, need) } },
      uniquingKeysWith: { first, _ in first })
  }

  private func credits(_ needs: [CreditPlace: Need], beside story: StoryText) -> [RemedyChange] {
    let placement = CreditPlacement(draft, story: story, outline: outline)
    return needs.compactMap { place, need in
      let credit = CreditBlock(need.parts, facts: facts, wording: wording)
      guard !credit.isEmpty else { return nil }
      let text = style.text(of: credit, lineEnd: draft.lineEnd)
      return change(.credit, need.ids, [placement.edit(text, at: place)])
    }
  }

  /// What a credit has to say to keep an obligation.
  private func parts(for id: ConditionID) -> Set<CreditPart> {
    if id.isAboutLink { return [link] }
    if id == .creditPosition {
      let asked = facts.asked.intersection([.author, .source])
      return asked.isEmpty ? [.source] : asked
    }
    if id == .linkAny { return facts.article == nil ? [.homeLink] : [.articleLink] }
    return CreditPart(id).map { [$0] } ?? []
  }

  /// The link that duties about the manner of a link speak of.
  private var link: CreditPart {
    let asked = report.terms.conditions.first {
      [.linkArticle, .linkHome, .linkAny].contains($0.id)
    }
    return asked?.id == .linkHome ? .homeLink : .articleLink
  }

  /// Where the terms want what keeps an obligation to stand, or nil for anywhere.
  private func place(for id: ConditionID) -> CreditPlace? {
    func asked(_ id: ConditionID) -> CreditPlace? {
      CreditPlace(report.terms.conditions.first { $0.id == id })
    }
    switch CreditPart(id) {
    case .author, .source: return asked(.creditPosition)
    case .articleLink, .homeLink: return asked(.linkPosition)
    default:
      if id == .creditPosition { return asked(.creditPosition) }
      return id.isAboutLink ? asked(.linkPosition) : nil
    }
  }
}
