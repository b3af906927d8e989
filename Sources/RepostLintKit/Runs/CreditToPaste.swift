import RepostCore
import RepostDocuments
import RepostRemedy

extension RepostReport {
  /// The credit that would meet what the repost misses, in the format it is written in; nil where no
  /// credit is missing or nobody is known to credit.
  var creditToPaste: String? {
    let ids: Set<ConditionID> = [
      .creditSource, .creditAuthor, .linkArticle, .linkHome, .linkAny, .linkLive,
      .acknowledgeCopyright, .licenceName, .licenceLink,
    ]
    let isMissing = verdicts.contains { ids.contains($0.id) && $0.outcome != .passed }
    guard isMissing, conditions != .notApplicable, terms.work.source ?? terms.assigner != nil else {
      return nil
    }
    let style = CreditStyle(DocumentReader.format(path: path, bytes: [])) ?? .html
    let credit = CreditBlock(
      whole: CreditFacts(terms), wording: CreditWording(language: terms.work.language))
    return credit.isEmpty ? nil : style.text(of: credit)
  }
}

extension CreditBlock {
  /// A credit that says all that is known and asked for.
  init(whole facts: CreditFacts, wording: CreditWording) {
    let courtesy: Set<CreditPart> = [.author, .source, .articleLink, .copyright, .licence]
    var parts = facts.asked.union(courtesy.intersection(facts.known))
    // The article is the better link, where both are known and only one is asked for.
    if parts.contains(.homeLink), !facts.asked.contains(.articleLink) { parts.remove(.articleLink) }
    self.init(parts, facts: facts, wording: wording)
  }
}
