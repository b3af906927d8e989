package import RepostCore
package import RepostDocuments

/// Everything there is to judge one repost by.
package struct RepostCase: Sendable {
  /// The terms it is judged by.
  package let terms: Terms
  /// The original, or nil where only its terms are at hand.
  package let original: Document?
  /// What was found in the original.
  package let originalFindings: [Finding]
  /// The repost.
  package let copy: Document
  /// What was found in the repost.
  package let copyFindings: [Finding]
  /// How much of the original stands in the repost, or nil where that was not measured.
  package let reuse: ReuseMeasure?
  /// What the caller declares.
  package let context: RepostContext
  /// Whether the two texts are in different languages, as far as that could be told.
  package let isTranslation: Bool
  /// What a person sees of the repost but readers' comments, which are nobody's credit.
  let visibleText: [VisibleText]
  /// Where the copied text stands.
  let copiedText: CopiedText
  /// The blocks in which the repost credits somebody for more than a picture.
  let creditBlocks: Set<Int>

  /// Creates a case.
  ///
  /// Where the two texts could not be compared, any paragraph of the story may be copied; with
  /// `takesStoryAsCopied` a name in one credits nobody.
  package init(
    terms: Terms, original: Document?, originalFindings: [Finding], copy: Document,
    copyFindings: [Finding], reuse: ReuseMeasure?, context: RepostContext,
    isTranslation: Bool = false, takesStoryAsCopied: Bool = false
  ) {
    self.terms = terms
    self.original = original
    self.originalFindings = originalFindings
    self.copy = copy
    self.copyFindings = copyFindings
    self.reuse = reuse
    self.context = context
    self.isTranslation = isTranslation
    let visible = copy.blocks.enumerated().filter {
      $0.element.isVisible && $0.element.zone != .comment
    }.map { VisibleText(copy, index: $0.offset) }
    visibleText = visible
    copiedText = CopiedText(
      copy, reuse: reuse, words: visible, notices: takesStoryAsCopied ? copyFindings : nil)
    creditBlocks = Set(
      copyFindings.compactMap { finding in
        guard case .attribution(let credit) = finding.detail, credit.kind != .imageCredit,
          finding.isVisible, let span = finding.textSpan
        else { return nil }
        return copy.blockIndex(at: span.start)
      })
  }
}

extension RepostCase {
  /// The addresses that mean the original, the caller's or the canonical one first.
  ///
  /// A page that is no home page is not made one by a canonical link that leads there, as templates
  /// sometimes write it, and an address on another site is only declared.
  var originalAddresses: [WebAddress] {
    let stated = statedAddresses
    guard let first = stated.first, let host = first.host.map(HostName.init) else { return [] }
    return stated.filter { $0.host.map { HostName($0).sharesDomain(with: host) } ?? false }
  }

  /// The web addresses that the caller and the original give for it, home pages last.
  private var statedAddresses: [WebAddress] {
    let all = terms.work.equivalents.map { WebAddress($0) }.filter(\.isWeb)
    let articles = all.filter { ComparableAddress($0)?.isHome == false }
    return articles.isEmpty ? all : articles
  }

  /// What the original declares to be other addresses of it, beside `originalAddresses`.
  var declaredAddresses: [DeclaredAddresses.Item] {
    let own = originalAddresses
    let elsewhere = statedAddresses.filter { !own.contains($0) }.map { address in
      DeclaredAddresses.Item(
        address: address,
        relation: .declared(
          "the link leads to \(address.host ?? ""), where the original says that it stands too"))
    }
    return elsewhere + DeclaredAddresses(original, base: own.first).items
  }

  /// Every name that the terms know, to tell a neighbour of a name from a part of it.
  var knownNames: [String] {
    let credited = terms.statements.compactMap { statement -> String? in
      if case .attribution(let credit) = statement.finding.detail { credit.name } else { nil }
    }
    return (terms.assigner?.allNames ?? []) + (terms.work.source?.allNames ?? [])
      + terms.work.authors + terms.work.holders.map(\.name) + credited
  }

  /// Where the original source is named that the terms speak of ("the original source is …").
  var originalSources: [String] {
    terms.statements.compactMap { statement in
      guard statement.id == .originalSource,
        case .attribution(let credit) = statement.finding.detail
      else { return nil }
      return credit.name
    }
  }
}

extension Condition {
  /// A verdict on this condition.
  func verdict(
    _ outcome: Outcome, _ why: String, reservations: [String] = [], remedy: String? = nil,
    evidence: [Place] = []
  ) -> Verdict {
    Verdict(
      id: id, outcome: outcome, strength: strength, reservations: reservations, why: why,
      remedy: remedy, evidence: evidence, requiredBy: places)
  }
}
