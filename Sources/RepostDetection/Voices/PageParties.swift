internal import RepostCore
internal import RepostDocuments
internal import RepostRules

/// The parties that a page itself names as its own: publisher, site, holders, and whoever is credited.
///
/// "The Harbour Herald lets anyone republish its stories" is a grant on the Herald's own page, and news on
/// anybody else's. So a named party that allows or forbids is taken for somebody else only in the main
/// text of a page that says who publishes it, and where nothing on the page gives it that name.
struct PageParties {
  private let document: Document
  private let names: [String]
  /// Whether the page says who publishes it.
  private let isKnown: Bool

  /// The most names that are compared.
  private static let maximum = 64
  /// The shortest name that counts inside a longer one, in letters.
  private static let shortest = 4

  init(_ document: Document, matches: [RuleMatch]) {
    self.document = document
    let metadata = document.metadata
    let publishers = metadata.publishers.map(\.value) + metadata.copyrightHolders.map(\.value)
    let hosts = metadata.addresses.compactMap { WebAddress($0.value).bareHost }
    let credited = matches.flatMap { match in
      match.rule.credit != nil || match.rule.emits == ConditionID.copyrightNotice
        ? match.captures.filter { $0.name == "name" || $0.name == "holders" } : []
    }
    isKnown = !publishers.isEmpty || !hosts.isEmpty
    let others = metadata.titles.map(\.value) + metadata.authors.map(\.value)
    names = (publishers + hosts + others + credited.map(\.text)).prefix(Self.maximum)
      .map(Self.letters).filter { !$0.isEmpty }
  }

  /// The sentences that tell what a party allows or forbids that is nobody of this page.
  func sentencesOfOthers(_ matches: [RuleMatch], _ regions: RegionMap) -> [BlockSlice] {
    guard isKnown else { return [] }
    let sentences = regions.slices(of: ["others"])
    var told: Set<BlockSlice> = []
    for match in matches where match.rule.opens?.name == "others" {
      guard case .text(let span, let block) = match.site, let party = match.capture("party"),
        document.blocks[block].zone == .article, !isOwn(party.text),
        let slice = RegionMap.slice(holding: span.start, sentences)
      else { continue }
      told.insert(slice)
      guard told.count < Self.maximum else { break }
    }
    return told.sorted { $0.span < $1.span }
  }

  /// Whether a name is one of the page's, wholly or as a part of it, or its initials.
  private func isOwn(_ name: String) -> Bool {
    let party = Self.letters(name)
    let initials = String(FoldedName(name).significantWords.compactMap(\.first))
    return names.contains {
      $0.contains(party) || ($0.count >= Self.shortest && party.contains($0))
        || (initials.count >= 2 && $0.hasPrefix(initials))
    }
  }

  private static func letters(_ name: String) -> String {
    FoldedName(String(name.prefix(200))).words.joined()
  }
}
