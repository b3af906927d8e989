internal import RepostCore
internal import RepostDocuments
internal import RepostRules

/// Tells what a page states from what it only reports or asks.
///
/// "The agency says its photos may not be reproduced" forbids nothing here, nor does "May I republish
/// this?". Rules open the regions for it, sentence by sentence:
///
/// - `reported`: the sentence tells what others say, once said, or have decided;
/// - `own-words`: the sentence speaks of this page or its publisher, so it states something after all;
/// - `unstated`: a question or a supposition, whoever speaks.
///
/// A licence that is only reported or asked about is another work's.
///
/// Only conditions and reserved rights are left out, since a ban that is lost is worse than one too
/// many, and only those whose words all stand in such a sentence. A prescribed sentence may itself tell
/// something ("add the line: First told by …") and is no report for that.
struct StatedWords {
  private let reported: [BlockSlice]
  private let own: [BlockSlice]
  private let unstated: [BlockSlice]

  init(_ regions: RegionMap) {
    reported = regions.slices(of: ["reported"])
    own = regions.slices(of: ["own-words"])
    unstated = regions.slices(of: ["unstated"])
  }

  /// The matches that the page states; links are known by where their words stand.
  func stated(_ matches: [RuleMatch], _ links: [Link]) -> [RuleMatch] {
    if reported.isEmpty, unstated.isEmpty { return matches }
    return matches.map { match in
      guard match.rule.emits == .licence else { return match }
      var match = match
      match.isReported =
        switch match.site {
        case .text(let span, _): isReported(match.capture("licence")?.span ?? span)
        case .link(let index): isReported(links[index].anchor)
        case .meta: false
        }
      return match
    }.filter { match in
      guard let id = match.rule.emits, id.kind != .statement || id == .allRightsReserved,
        case .text(let span, _) = match.site
      else { return true }
      if RegionMap.encloses(span, unstated) { return false }
      if id == .phrase { return true }
      return !RegionMap.encloses(span, reported) || RegionMap.holds(span, own)
    }
  }

  private func isReported(_ span: TextSpan) -> Bool {
    guard !span.isEmpty else { return false }
    return RegionMap.encloses(span, unstated)
      || RegionMap.encloses(span, reported) && !RegionMap.holds(span, own)
  }
}
