import RepostCore

/// How an obligation is checked, in words that an editor understands.
struct CheckMethod {
  /// What is looked at.
  let surfaces: [Surface]
  /// What passes, what fails, what a person has to say.
  let rule: String
  /// To which reposts it applies, or nil where to all.
  var scope: String?

  /// The method for an id; that of a person where no check decides it.
  static func method(for id: ConditionID) -> CheckMethod {
    table[id.rawValue]
      ?? CheckMethod(
        surfaces: [.person], rule: "Only a person can answer: \(id.entry.question)")
  }

  private static let table: [String: CheckMethod] = credits.merging(links) { one, _ in one }
    .merging(texts) { one, _ in one }.merging(uses) { one, _ in one }

  private static let credits: [String: CheckMethod] = [
    "duty.credit-source": .init(
      surfaces: [.words],
      rule: "Any name of the party that grants passes, whole and outside the copied text; a longer "
        + "name is another one."),
    "duty.credit-author": .init(
      surfaces: [.words], rule: "Every author has to be named, whole and outside the copied text."),
    "duty.credit-partner": .init(
      surfaces: [.words],
      rule: "Every partner that the notice names has to be named outside the copied text; where it "
        + "names none, a person has to look."),
    "duty.ack-copyright": .init(
      surfaces: [.words],
      rule: "A copyright line for the holder passes; a missing or another year is a reservation."),
    "duty.credit-position": .init(
      surfaces: [.words],
      rule:
        "Every credit asked for has to stand at the place asked for, measured against the copied "
        + "text."),
    "duty.phrase": .init(
      surfaces: [.words],
      rule: "The sentence word for word passes, whatever its quotes, dashes and case; a small word "
        + "more or less is a reservation; another name or number fails; half of it is for a person."
    ),
    "duty.tagline": .init(
      surfaces: [.words, .links],
      rule:
        "The words given by the original pass; where it gives none, a repost that never speaks of "
        + "the publisher fails, and any other is for a person."),
    "duty.keep-notice": .init(
      surfaces: [.words],
      rule: "Every paragraph of the notice has to stand in the repost, word for word."),
    "duty.date": .init(
      surfaces: [.words],
      rule:
        "The day of the original passes, however it is written; another day fails; a date whose "
        + "day and month cannot be told apart is a reservation."),
    "duty.translation-credit": .init(
      surfaces: [.words],
      rule:
        "A line that says so and names the translator passes; without a name it is a reservation.",
      scope: "It is asked of translations."),
    "duty.licence-name": .init(
      surfaces: [.words],
      rule:
        "The licence of the original passes; without its version it is a reservation; another one "
        + "fails."),
    "duty.indicate-changes": .init(
      surfaces: [.comparison, .words],
      rule: "A line of the repost's own that says that the text was changed passes.",
      scope: "It is asked of texts that were changed."),
    "duty.share-alike": .init(
      surfaces: [.comparison, .words, .links],
      rule: "The same licence passes, another version of it with a reservation; another licence or "
        + "none fails.",
      scope: "It is asked of texts that were changed."),
  ]

  private static let links: [String: CheckMethod] = [
    "duty.link-article": .init(
      surfaces: [.links],
      rule: "A link to the article passes, wherever it stands; a redirector is a reservation, a "
        + "shortener is for a person, the home page fails."),
    "duty.link-home": .init(
      surfaces: [.links],
      rule: "A link to the home page passes; another page of the site is a reservation."),
    "duty.link-any": .init(
      surfaces: [.links], rule: "A link to the article or to any page of its site passes."),
    "duty.link-author": .init(
      surfaces: [.links],
      rule: "A link on the author's name to the page that the original links it to passes; another "
        + "page of its site is a reservation, the article fails."),
    "duty.link-live": .init(
      surfaces: [.links], rule: "A link that can be clicked passes; an address written out fails."),
    "duty.link-followable": .init(
      surfaces: [.links, .head],
      rule: "A link without nofollow, ugc, sponsored, noindex, redirector or shortener passes."),
    "duty.link-position": .init(
      surfaces: [.links],
      rule: "The link has to stand at the place asked for, measured against the copied text."),
    "duty.keep-links": .init(
      surfaces: [.links],
      rule: "Every link of the original's text has to be there.",
      scope: "It is asked where the text of the original has links."),
    "duty.licence-link": .init(
      surfaces: [.links], rule: "A link to the very licence passes; one to another version fails."),
    "duty.canonical": .init(
      surfaces: [.head],
      rule: "One rel=canonical in the head that points at the original passes."),
    "duty.canonical-or-noindex": .init(
      surfaces: [.head],
      rule:
        "rel=canonical to the original passes, and so does noindex for all robots; noindex for one "
        + "of them is a reservation."),
    "duty.pixel": .init(
      surfaces: [.pictures],
      rule: "The counter of the original passes, or a tiny picture from its domain."),
    "duty.logo": .init(
      surfaces: [.pictures],
      rule: "A picture that is called a logo and is the publisher's passes; pictures that nothing "
        + "describes are for a person."),
    "duty.site-contact": .init(
      surfaces: [.links, .words],
      rule:
        "A page for contact or an address of the site's own passes; a page that comes without the "
        + "frame of its site is for a person."),
  ]

  private static let texts: [String: CheckMethod] = [
    "prohibition.edit": .init(
      surfaces: [.comparison],
      rule: "Unchanged words pass; small changes of an allowed kind are for a person; others fail."),
    "prohibition.headline-change": .init(
      surfaces: [.words, .head], rule: "A heading with the original's words passes."),
    "prohibition.translate": .init(
      surfaces: [.comparison], rule: "A text in the language of the original passes."),
    "prohibition.images": .init(
      surfaces: [.pictures],
      rule: "No picture, or none of the original's, passes; a file of the original's name fails."),
    "prohibition.full-text": .init(
      surfaces: [.comparison], rule: "A part of the text passes; nearly all of it fails."),
    "constraint.excerpt-size": .init(
      surfaces: [.comparison], rule: "As much as is allowed, or less, passes."),
    "prohibition.all": .init(
      surfaces: [.record], rule: "A permission on record passes."),
  ]

  private static let uses: [String: CheckMethod] = [
    "duty.permission-first": .init(
      surfaces: [.record, .declaration],
      rule: "A permission on record passes with a reservation; without one a person has to say.",
      scope: "It is asked for the uses that the notice names, or for all."),
    "prohibition.commercial": .init(
      surfaces: [.declaration], rule: "What the caller declares of the site decides."),
    "prohibition.print": .init(
      surfaces: [.declaration], rule: "What the caller declares of the medium decides."),
    "prohibition.ai": .init(
      surfaces: [.declaration], rule: "What the caller declares decides, or a person."),
    "constraint.community-sites": .init(
      surfaces: [.declaration], rule: "What the caller declares of the site decides."),
    "constraint.audience": .init(
      surfaces: [.declaration], rule: "What the caller declares decides, or a person."),
    "constraint.window": .init(
      surfaces: [.declaration], rule: "The dates decide where they are known, or a person."),
    "constraint.marked-only": .init(
      surfaces: [.words], rule: "A mark on the original decides, or a person."),
  ]

  /// The ids that the table knows.
  static var ids: [String] { table.keys.sorted() }
}
