import Foundation
import RepostLintKit
import Testing

/// A credit that passes where readers see it never passes plainly where they do not.
///
/// Each repost whose credit passes is taken apart: the pieces that the verdicts stand on are cut out
/// and put back hidden, commented out, as code, into a script, a teaser, the menu or the readers'
/// comments.
@Suite struct ConcealedCreditTests {
  /// The duties that a credit, a link, a line or a date fulfils.
  static let duties: Set<String> = [
    "duty.credit-source", "duty.credit-author", "duty.credit-partner", "duty.ack-copyright",
    "duty.link-article", "duty.link-home", "duty.link-any", "duty.link-author", "duty.link-live",
    "duty.phrase", "duty.keep-notice", "duty.tagline", "duty.licence-name", "duty.licence-link",
    "duty.indicate-changes", "duty.share-alike", "duty.translation-credit", "duty.date",
  ]

  @Test("a hidden, quoted or misplaced credit never passes plainly", arguments: reposts)
  func concealed(_ name: String) throws {
    let repost = try ConcealableRepost(name)
    guard let cut = try repost.withoutCredit(duties: Self.duties) else { return }
    for concealment in Concealment.all(for: repost.format) {
      let page = concealment.page(cut.rest, cut.pieces)
      let passed = try repost.plainPasses(of: page).intersection(cut.duties)
      #expect(
        passed.isEmpty,
        "\(name), \(concealment.name): \(passed.sorted().joined(separator: ", ")) passed plainly")
    }
  }

  /// The fixtures to take apart: HTML and Markdown, but for those that differ from others in
  /// something else than the credit.
  private static let reposts = FixtureFolder.names(in: "reposts").filter { name in
    !differingElsewhere.contains { name.hasPrefix($0) }
      && FixtureFolder.names(in: "reposts/\(name)").contains {
        $0 == "copy.html" || $0 == "copy.md"
      }
  }

  private static let differingElsewhere = [
    "en-canonical", "en-cc-by-nc", "en-cc-by-nd", "en-counter", "en-headline", "en-hidden",
    "en-images", "en-link-o", "en-link-p", "en-link-s", "en-link-u", "en-links", "en-text",
  ]
}
