import Foundation
import RepostLintKit
import Testing

/// What `terms` prints says all that `check` needs: judging by it comes to the same.
@Suite struct TermsFixtureTests {
  private static let names = FixtureFolder.names(in: "reposts")
  /// What only the text of the original can decide.
  private static let textual: Set<String> = [
    "prohibition.edit", "prohibition.images", "prohibition.headline-change", "duty.keep-links",
    "duty.indicate-changes", "duty.pixel", "prohibition.full-text", "constraint.excerpt-size",
    "prohibition.translate", "duty.translation-credit", "duty.keep-notice",
    "duty.share-alike", "constraint.marked-only",
  ]
  /// What an original's head says of its other addresses, which terms do not hand on.
  private static let declarations = ["amphtml", "shortlink", "hreflang"]

  @Test("terms given back as JSON and as YAML yield the same verdicts", arguments: names)
  func roundTrip(_ name: String) throws {
    let repost = try FixtureRepost(name)
    var request = try repost.request()
    let direct = try FixtureRepost.judgement(of: repost.copy, request)
    let printed = try FixtureFolder.tool().terms(
      of: .path(repost.original), originalURL: request.originalURL,
      options: OutputOptions(format: .json)
    ).output
    for suffix in ["json", "yaml"] {
      let file = FileManager.default.temporaryDirectory
        .appending(path: "repostlint-terms-\(UUID().uuidString).\(suffix)")
      try Data(printed).write(to: file)
      defer { try? FileManager.default.removeItem(at: file) }
      request.terms = file.path
      request.original = .path(repost.original)
      #expect(try FixtureRepost.judgement(of: repost.copy, request).summary == direct.summary)

      request.original = nil
      let alone = try FixtureRepost.judgement(of: repost.copy, request)
      // A quotation is none without the text it is taken from.
      guard direct.conditions != "not-applicable" else { continue }
      let source = try String(contentsOfFile: repost.original, encoding: .utf8)
      let hasOtherAddresses = Self.declarations.contains { source.contains($0) }
      func compared(_ judgement: ReportedJudgement) -> [String] {
        judgement.obligations.filter {
          !Self.textual.contains($0.id) && !(hasOtherAddresses && $0.id == "duty.link-article")
        }
        .map { "\($0.id) \($0.outcome)" }
      }
      #expect(compared(alone) == compared(direct))
      for obligation in alone.obligations where Self.textual.contains(obligation.id) {
        let known = direct.obligations.filter { $0.id == obligation.id }.map(\.outcome)
        #expect(
          known.contains(obligation.outcome)
            || ["cantTell", "inapplicable"].contains(obligation.outcome),
          "\(obligation.id): \(obligation.outcome), with the original \(known)")
      }
      #expect(alone.permission.state == direct.permission.state)
    }
  }
}

extension ReportedJudgement {
  /// All that was decided, with the reasons.
  fileprivate var summary: [String] {
    [conditions, permission.state, permission.why]
      + obligations.map { "\($0.id) \($0.outcome) \($0.why) \($0.reservations)" }
  }
}
