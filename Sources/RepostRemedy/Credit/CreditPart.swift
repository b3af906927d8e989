/// What a credit can be asked to say.
package enum CreditPart: Hashable, Sendable, CaseIterable {
  /// The words that the original prescribes.
  case phrase
  /// Who wrote it.
  case author
  /// Who published it, or grants it.
  case source
  /// A link to the article.
  case articleLink
  /// A link to the publisher's site.
  case homeLink
  /// When it was published.
  case date
  /// Who else asks to be named.
  case partners
  /// The copyright line.
  case copyright
  /// The licence, with its link.
  case licence

  /// Why it could not be filled in, as a sentence.
  package var absence: String {
    switch self {
    case .phrase: "The words that the original prescribes have places that a person has to fill in."
    case .author: "The author of the original is not known."
    case .source: "Nobody is named whom to credit as the source."
    case .articleLink: "The address of the original is not known; give it with --original-url."
    case .homeLink: "The address of the publisher's site is not known."
    case .date: "The date of the original is not known."
    case .partners: "The partners to credit are not named."
    case .copyright: "The original names no holder of its copyright."
    case .licence: "The address of the licence is not known."
    }
  }
}
