/// The words the project uses for what notices state: 75 ids, counted over the stated terms of 106
/// real publishers.
///
/// The ids and the `check` column are fixed with the command line; titles and questions are for
/// reports.
package enum Vocabulary {
  /// How a condition can be decided.
  package enum CheckKind: String, Sendable, Hashable {
    /// From the two documents alone.
    case auto
    /// With a declaration of the caller: commercial? which audience? a permission on record?
    case assisted
    /// By a person only.
    case manual
  }

  /// One id of the vocabulary.
  package struct Entry: Sendable, Hashable {
    /// The id, `class.name`.
    package let id: String
    /// How it can be decided.
    package let check: CheckKind
    /// A few words for the head of a line in a report, in the imperative for duties.
    package let title: String
    /// What a person has to look at where the tool cannot decide; empty where it always can.
    package let question: String
  }

  /// Every entry by its id.
  package static let entries: [String: Entry] = Dictionary(
    uniqueKeysWithValues: table.map { ($0.id, $0) })

  /// Every entry, in the order of the vocabulary.
  package static let table: [Entry] = [
    // What may be done
    row("permission.republish", .auto, "Republishing the whole piece is allowed"),
    row("permission.excerpt", .auto, "Quoting a part is allowed"),
    row("permission.commercial", .auto, "Commercial reuse is allowed"),
    row("permission.ads-adjacent", .auto, "Pages with advertising are fine"),
    row("permission.print", .auto, "Print or broadcast is allowed"),
    row("permission.translate", .auto, "Translating is allowed"),
    row("permission.adapt", .auto, "Adapting is allowed"),
    row("permission.style-edits", .auto, "Edits for house style are allowed"),
    row("permission.headline-change", .auto, "A headline of one's own is allowed"),
    row("permission.localize", .auto, "Adding local reporting is allowed"),
    row("permission.images", .auto, "Images may go with the story"),
    row("permission.personal", .auto, "Personal or in-house use only"),

    // What must be done
    row("duty.credit-author", .auto, "Name the author"),
    row("duty.credit-source", .auto, "Name the source"),
    row(
      "duty.credit-partner", .auto, "Credit the partners",
      "Does the repost name the partners or the institution that the original asks for?"),
    row("duty.ack-copyright", .auto, "Acknowledge the copyright"),
    row("duty.link-article", .auto, "Link to the original article"),
    row("duty.link-home", .auto, "Link to the publisher's site"),
    row("duty.link-any", .auto, "Link to the article or the site"),
    row(
      "duty.link-author", .auto, "Link to the author's page",
      "Does the author's name link to the author's profile?"),
    row("duty.link-live", .auto, "Make the link active"),
    row("duty.link-followable", .auto, "Leave the link open to search engines"),
    row("duty.link-position", .auto, "Place the link where asked"),
    row(
      "duty.link-prominence", .manual, "Make the link as visible as asked",
      "Is the link set in the size or the prominence that the original asks for?"),
    row("duty.credit-position", .auto, "Place the credit where asked"),
    row(
      "duty.phrase", .auto, "Use the words given",
      "Does the repost carry the sentence that the original prescribes?"),
    row("duty.canonical", .auto, "Point rel=canonical at the original"),
    row(
      "duty.canonical-or-noindex", .auto, "Set rel=canonical or noindex",
      "Does the page point rel=canonical at the original, or ask search engines not to index it?"),
    row("duty.pixel", .auto, "Keep the counter"),
    row("duty.keep-links", .auto, "Keep the links in the text"),
    row(
      "duty.keep-notice", .auto, "Keep the notice",
      "Does the notice that the original asks to keep still stand in the repost?"),
    row(
      "duty.tagline", .auto, "Add the line about the publisher",
      "Does the repost carry the line about the publisher?"),
    row(
      "duty.logo", .auto, "Show the logo",
      "Does the repost show the logo that the original asks for?"),
    row("duty.licence-name", .auto, "Name the licence"),
    row("duty.licence-link", .auto, "Link the licence"),
    row(
      "duty.indicate-changes", .assisted, "Say what was changed",
      "Does the repost say that it was changed, and how?"),
    row(
      "duty.share-alike", .assisted, "Use the same licence",
      "Is the changed text offered under the same licence?"),
    row("duty.notify", .manual, "Tell the publisher", "Was the publisher told of the repost?"),
    row(
      "duty.social-tag", .manual, "Tag the publisher",
      "Are the publisher's accounts tagged where the repost is shared?"),
    row(
      "duty.site-contact", .auto, "Offer a way of contact",
      "Does the reposting site offer a way to contact it?"),
    row(
      "duty.translation-credit", .auto, "Say that it is a translation",
      "Does the repost say that it is a translation, and whose?"),
    row(
      "duty.permission-first", .assisted, "Ask first",
      "Was permission asked for and given? Record it with --permission-record."),
    row("duty.date", .auto, "Give the date", "Does the repost show the date of the original?"),

    // What must not be done
    row("prohibition.commercial", .assisted, "No commercial use"),
    row("prohibition.edit", .auto, "No edits"),
    row("prohibition.headline-change", .auto, "Keep the headline"),
    row(
      "prohibition.translate", .auto, "No translation without approval",
      "If the repost is a translation: was it approved?"),
    row("prohibition.print", .assisted, "No print"),
    row(
      "prohibition.images", .assisted, "No images",
      "Do the images on the repost come from the original, and may they be used?"),
    row(
      "prohibition.full-text", .auto, "No full copy",
      "Is the repost an excerpt, as the original asks?"),
    row(
      "prohibition.wholesale", .manual, "No wholesale or automatic copying",
      "Was this story picked by hand, and not copied by a feed or a scraper?"),
    row("prohibition.sell", .manual, "Do not sell the piece", "Is the piece sold on its own?"),
    row(
      "prohibition.ads-against", .manual, "No advertising sold against it",
      "Is advertising sold for this piece in particular?"),
    row(
      "prohibition.seo-farm", .manual, "Not for ranking or ad farms",
      "Does the reposting site exist only for search ranking or advertising?"),
    row(
      "prohibition.sublicense", .manual, "Do not pass the rights on",
      "Does the reposting site let others republish the piece?"),
    row(
      "prohibition.charge-access", .manual, "Do not charge readers",
      "Can the repost be read without paying?"),
    row(
      "prohibition.endorsement", .manual, "No suggestion of endorsement",
      "Does the repost suggest that the publisher supports the reposting site?"),
    row(
      "prohibition.donation-claim", .manual, "No claims about donations",
      "Does the reposting site suggest that gifts to it support the publisher?"),
    row(
      "prohibition.ai", .assisted, "No AI training or mining",
      "Is the text used to train or feed a machine-learning system?"),
    row(
      "prohibition.all", .auto, "No reproduction without permission",
      "Is there a permission of the publisher? Record it with --permission-record."),
    row(
      "prohibition.purpose", .manual, "Not for the purposes named",
      "Is the repost used for a purpose that the original rules out?"),

    // When a permission holds
    row("constraint.community-sites", .assisted, "Community sites only"),
    row(
      "constraint.audience", .assisted, "Only for those named",
      "Is the reposting site one of those that the permission is for?"),
    row(
      "constraint.excerpt-size", .auto, "Keep to the size of an excerpt",
      "Is the excerpt within the size that the original allows?"),
    row(
      "constraint.window", .assisted, "Only within the time given",
      "Was the repost made, and is it kept, within the time that the original allows?"),
    row(
      "constraint.marked-only", .assisted, "Only pieces marked for it",
      "Does this very piece carry the mark that the permission asks for?"),
    row("constraint.third-party", .assisted, "Material of others is outside"),

    // What is stated
    row("statement.copyright", .auto, "Copyright notice"),
    row("statement.arr", .auto, "All rights reserved"),
    row("statement.original-source", .auto, "Original source"),
    row("statement.licence", .auto, "Licence"),
    row("statement.public-domain", .auto, "Public domain"),
    row("statement.fair-use-claim", .auto, "Fair-use claim"),
    row("statement.disclaimer", .auto, "Disclaimer"),
    row("statement.contact", .auto, "Contact for rights"),
  ]

  private static func row(
    _ id: String, _ check: CheckKind, _ title: String, _ question: String = ""
  ) -> Entry {
    Entry(id: id, check: check, title: title, question: question)
  }
}
