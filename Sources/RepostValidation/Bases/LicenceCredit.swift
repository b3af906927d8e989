import RepostCore
import RepostDocuments

/// The parts of a credit that a Creative Commons licence asks for (TASL: title, author, source,
/// licence), and a word about changes.
///
/// The versions differ (https://wiki.creativecommons.org/wiki/License_Versions, the chart of
/// attribution, and the notes of the deeds, https://creativecommons.org/licenses/by/4.0/deed):
///
/// - The title, where the work has one: 1.0 to 3.0 ask for it (section 4), 4.0 does not.
/// - The address of the work: 2.0 and later, "to the extent reasonably practicable"; 1.0 does not.
/// - Changes: 4.0 asks for a word about any change (section 3(a)(1)(B)); before it only an
///   adaptation has to be marked.
/// - The licence: its address or its text goes with every copy, in all versions.
struct LicenceCredit {
  private let repost: RepostCase
  private let licence: LicenceStatement

  /// The credit for the licence of the original's text, or nil where it asks for none.
  init?(_ repost: RepostCase) {
    guard
      let licence = repost.terms.textLicences.flatMap(\.members)
        .first(where: \.asksForAttribution)
    else {
      return nil
    }
    self.repost = repost
    self.licence = licence
  }

  /// The parts, each in a sentence that says whether it was found.
  var notes: [String] {
    var parts = [title, address, changes].compactMap { $0 }
    if version == nil {
      parts.append(
        "which version it is the original does not say, and the versions ask for more or less")
    }
    guard !parts.isEmpty else { return [] }
    return [
      "\(licence.name) asks for title, author, source and licence as its version does: "
        + parts.joined(separator: "; ") + "."
    ]
  }

  private var version: Int? { licence.version.flatMap { $0.first?.wholeNumberValue } }

  private var title: String? {
    guard let title = repost.terms.work.title else { return nil }
    if let version, version >= 4 { return "the title need not be given" }
    let wanted = FoldedName(title).words
    let isGiven = repost.visibleText.contains { text in
      text.words.count >= wanted.count
        && text.words.map(\.folded).firstRange(of: wanted) != nil
    }
    return isGiven
      ? "the title is given"
      : "the title, “\(title)”, is not given, and versions before 4.0 ask for it"
  }

  private var address: String? {
    guard version != 1 else { return "the address of the work need not be given" }
    guard let address = repost.originalAddresses.first else { return nil }
    return CreditLinks(repost).toArticle.isEmpty
      ? "no link leads to the work (\(address.text))" : "a link leads to the work"
  }

  private var changes: String? {
    guard let reuse = repost.reuse, !reuse.edits.isEmpty, !licence.forbidsEdits else { return nil }
    guard let version else { return nil }
    return version >= 4
      ? "any change has to be indicated"
      : "changes have to be indicated where they make an adaptation, which is for a person to say"
  }
}
