import RepostCore
import RepostDocuments

/// Checks that the repost names every author of the original, in words that readers see.
struct CreditAuthorCheck: ObligationCheck {
  let id = ConditionID.creditAuthor

  func verdict(on condition: Condition, in repost: RepostCase) -> Verdict {
    let authors = Self.names(condition, repost.terms)
    guard !authors.isEmpty else {
      return condition.verdict(
        .cantTell, "The original asks for the author's name, but names no author that was found.",
        remedy: "Look for the author in the original and in the repost.")
    }
    guard authors.count <= Self.maximumAuthors else {
      return condition.verdict(
        .cantTell,
        "The original names \(authors.count) authors, more than are looked for "
          + "(\(Self.maximumAuthors)).", remedy: "Compare the authors by eye.")
    }
    var places: [Place] = []
    var reservations: [String] = []
    for author in authors {
      let credit = Credit(of: [author], in: repost)
      guard let place = credit.place else {
        if let stated = Self.frontMatter(author, repost) {
          places.append(stated.place)
          reservations.append("the front matter names “\(author)”; the theme has to show it")
          continue
        }
        let remedy = "Add a byline: “By \(author)”."
        if credit.isOnlyInCopiedText {
          return condition.verdict(
            .cantTell, "“\(author)” stands only in the copied text itself.", remedy: remedy)
        }
        if credit.isOnlyForPicture {
          return condition.verdict(
            .cantTell, "“\(author)” is named for a picture, not for the text.", remedy: remedy)
        }
        let near = credit.longerName
        return condition.verdict(
          .failed,
          near.map { "The repost names “\($0.text)”, which is another name than “\(author)”." }
            ?? "The repost does not name the author, “\(author)”.",
          remedy: remedy, evidence: near.map { [$0.place] } ?? [])
      }
      places.append(place)
      reservations += credit.reservations
    }
    return condition.verdict(
      .passed, "The repost names \(authors.map { "“\($0)”" }.joined(separator: " and ")).",
      reservations: reservations, evidence: places)
  }

  /// The author as the front matter names them, for the site's theme to show.
  private static func frontMatter(_ author: String, _ repost: RepostCase) -> PageMetadata.Item? {
    let wanted = FoldedName(author)
    return repost.copy.metadata.authors.first {
      $0.carrier.hasPrefix("front-matter") && FoldedName($0.value) == wanted
    }
  }

  /// The most authors that are looked for, each over the whole page.
  private static let maximumAuthors = 64

  /// The authors that the notice names, else those of the work.
  static func names(_ condition: Condition, _ terms: Terms) -> [String] {
    let asked = condition.parameters["names"]?.strings ?? []
    return asked.isEmpty ? terms.work.authors : asked
  }
}
