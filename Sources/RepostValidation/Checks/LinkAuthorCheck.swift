import RepostCore
import RepostDocuments

/// Checks that the names of the authors link to their profiles.
///
/// The profile is the page that the original's byline links to. Where it links to none, a link on the
/// name to a page of the original's site passes with a reservation, and one to elsewhere is for a
/// person to look at:
///
///     <a href="https://example.org/people/ana">Ana Example</a>     passed
///     <a href="https://example.org/story">Ana Example</a>          failed: the article
///     Ana Example                                                 failed
struct LinkAuthorCheck: ObligationCheck {
  private static let maximumAuthors = 64

  let id = ConditionID.linkAuthor

  func verdict(on condition: Condition, in repost: RepostCase) -> Verdict {
    let authors = CreditAuthorCheck.names(condition, repost.terms)
    guard !authors.isEmpty, authors.count <= Self.maximumAuthors else {
      return condition.verdict(
        .cantTell, "The original asks to link its authors, but names none that was found.",
        remedy: id.entry.question)
    }
    let links = Dictionary(
      grouping: CreditLinks(repost).candidates.filter { !$0.isCopied },
      by: { AuthorAnchor.name($0.link, repost.copy) })
    let profiles = AuthorAnchor.profiles(repost)
    var places: [Place] = []
    var reservations: [String] = []
    for author in authors {
      let answer = Answer(
        author: author, links: links[AuthorAnchor.key(author)] ?? [],
        profiles: profiles[AuthorAnchor.key(author)] ?? [], repost)
      guard answer.outcome == .passed else {
        return condition.verdict(
          answer.outcome, answer.why, remedy: answer.remedy,
          evidence: [answer.place].compactMap { $0 })
      }
      places += [answer.place].compactMap { $0 }
      reservations += answer.reservations.filter { !reservations.contains($0) }
    }
    let names = authors.map { "“\($0)”" }.joined(separator: " and ")
    return condition.verdict(
      .passed, "\(names) \(authors.count == 1 ? "links" : "link") to a profile.",
      reservations: reservations, evidence: places)
  }
}

/// What the link on one author's name came to.
private struct Answer {
  var outcome = Outcome.failed
  var why: String
  var remedy: String?
  var place: Place?
  var reservations: [String] = []

  init(
    author: String, links: [CreditLinks.Candidate], profiles: [WebAddress], _ repost: RepostCase
  ) {
    let remedy =
      profiles.first.map { "Link “\(author)” to \($0.text)." }
      ?? "Link “\(author)” to the author's profile."
    self.remedy = remedy
    why = "“\(author)” links to no page."
    let pictures = PictureCredits(repost)
    let named = links.filter { candidate in
      !pictures.holds(candidate.link.anchor, zone: candidate.link.zone)
    }
    guard let first = named.first else { return }
    place = first.place
    let wanted = Set(profiles.compactMap { ComparableAddress($0) })
    if !wanted.isEmpty {
      let right = named.filter { candidate in
        let address = candidate.link.address.resolved(against: repost.context.repostURL)
        return ComparableAddress(address).map(wanted.contains) ?? false
      }.min { $0.doubts(in: repost.copy).count < $1.doubts(in: repost.copy).count }
      if let right {
        outcome = .passed
        why = "“\(author)” links to the profile."
        place = right.place
        reservations = right.doubts(in: repost.copy)
        return
      }
    }
    if named.allSatisfy({ $0.relation.leadsToArticle || $0.relation == .home }) {
      why = "“\(author)” links to the article or the home page, not to a profile."
      return
    }
    let others = named.filter { !$0.relation.leadsToArticle && $0.relation != .home }
    place = others.first?.place
    if let onSite = others.first(where: { $0.relation == .site }), wanted.isEmpty {
      outcome = .passed
      why = "“\(author)” links to a page of the original's site."
      place = onSite.place
      reservations =
        onSite.doubts(in: repost.copy)
        + ["whether the page is the author's profile cannot be told from its address"]
      return
    }
    outcome = .cantTell
    why =
      wanted.isEmpty
      ? "“\(author)” links to a page that may be a profile."
      : "“\(author)” links to another page than in the original."
  }
}

/// The name that the words of a link are.
private enum AuthorAnchor {
  /// The longest words of a link, in bytes, that are taken for a name.
  private static let longest = 200

  /// A name as names are compared.
  static func key(_ name: String) -> String { FoldedName(name).words.joined(separator: " ") }

  /// The name that readers click on, without "by"; empty where there is none.
  static func name(_ link: Link, _ document: Document) -> String {
    guard !link.anchor.isEmpty, link.element != .bareAddress, link.anchor.count <= longest else {
      return ""
    }
    var words = FoldedName(document.string(of: link.anchor)).words
    if let first = words.first, leaders.contains(first) { words.removeFirst() }
    return words.joined(separator: " ")
  }

  /// The pages that the original's byline links names to, by name.
  static func profiles(_ repost: RepostCase) -> [String: [WebAddress]] {
    guard let original = repost.original else { return [:] }
    let base = repost.originalAddresses.first
    let own = LinkIdentity(originals: repost.originalAddresses, repost: base)
    var profiles: [String: [WebAddress]] = [:]
    for link in original.links
    where link.isVisible && [.article, .adjacent, .header].contains(link.zone) {
      let name = name(link, original)
      let address = link.address.resolved(against: base)
      guard !name.isEmpty, address.isWeb else { continue }
      let relation = own.relation(of: address)
      if !relation.leadsToArticle, relation != .home { profiles[name, default: []].append(address) }
    }
    return profiles
  }

  private static let leaders: Set<String> = ["by", "von", "par", "por", "автор", "di", "door"]
}

extension CreditLinks.Candidate {
  /// What a person would want to know of a link on an author's name.
  fileprivate func doubts(in copy: Document) -> [String] {
    reservations(in: copy).filter { !$0.contains("copied text") }
  }
}
