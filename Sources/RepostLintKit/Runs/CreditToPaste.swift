import RepostCore
import RepostDocuments
import RepostRemedy

extension RepostReport {
  /// The credit that would meet what the repost misses, in the format it is written in.
  ///
  /// - Parameter bytes: The file of the repost, which tells its format; nil is HTML.
  /// - Returns: The credit, or nil where none is missing or nobody is known to credit.
  func creditToPaste(_ bytes: [UInt8]?) -> String? {
    let ids: Set<ConditionID> = [
      .creditSource, .creditAuthor, .linkArticle, .linkHome, .linkAny, .linkLive,
      .acknowledgeCopyright, .licenceName, .licenceLink,
    ]
    let isMissing = verdicts.contains { ids.contains($0.id) && $0.outcome != .passed }
    guard isMissing, conditions != .notApplicable, terms.work.source ?? terms.assigner != nil else {
      return nil
    }
    let format = bytes.map { DocumentReader.format(path: path, bytes: $0) }
    let style = format.flatMap { CreditStyle($0) } ?? .html
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
