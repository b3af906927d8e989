internal import RepostCore
internal import RepostDocuments
internal import RepostRules

/// Tells what a page states from what it only quotes, reports or asks.
///
/// "The agency says its photos may not be reproduced" forbids nothing here, nor does "May I republish
/// this?". Rules open the regions for it, sentence by sentence:
///
/// - `reported`: the sentence tells what others say, once said, or have decided;
/// - `own-words`: the sentence speaks of this page or its publisher, so it states something after all;
/// - `others`: the sentence tells what a named party allows or forbids, see ``PageParties``;
/// - `quotation`: the sentence introduces words of somebody else, see ``Quotations``;
/// - `unstated`: a question or a supposition, whoever speaks.
///
/// Only conditions and reserved rights are taken for reports or questions, since a ban that is lost is
/// worse than one too many, and only those whose words all stand in such a sentence. A prescribed
/// sentence may itself tell something ("add the line: First told by …") and is no report for that. A
/// quotation speaks of nothing that is the page's own, licences and contacts included; but whom it
/// credits, and whose copyright it names, is read all the same, since reposts quote such lines. A
/// licence that is only reported or asked about is another work's.
struct StatedWords {
  private let reported: [BlockSlice]
  private let own: [BlockSlice]
  private let unstated: [BlockSlice]
  private let quoted: [BlockSlice]
  private let quotations: Quotations
  private let links: [Link]

  init(_ document: Document, regions: RegionMap, matches: [RuleMatch]) {
    var others: [BlockSlice] = []
    if !regions.slices(of: ["others"]).isEmpty {
      others = PageParties(document, matches: matches).sentencesOfOthers(matches, regions)
    }
    reported = RegionMap.merged(regions.slices(of: ["reported"]) + others)
    own = regions.slices(of: ["own-words"])
    unstated = regions.slices(of: ["unstated"])
    quoted = regions.slices(of: ["quotation"])
    links = document.links
    quotations = Quotations(
      document,
      introductions: quoted.isEmpty
        ? [] : matches.filter { $0.rule.opens?.name == "quotation" })
  }

  /// Who says the words of a match, or nil where the page does.
  func voice(of match: RuleMatch) -> Voice? {
    guard let id = match.rule.emits else { return nil }
    if match.rule.credit == nil, id != .copyrightNotice, let span = span(of: match) {
      if let voice = quotations.voice(of: span) { return voice }
      if match.isCondition, RegionMap.encloses(span, quoted) { return .quoted }
    }
    guard match.isCondition, case .text(let span, _) = match.site else { return nil }
    if RegionMap.encloses(span, unstated) { return .asked }
    if id == .phrase { return nil }
    guard RegionMap.encloses(span, reported), !RegionMap.holds(span, own) else { return nil }
    return .reported
  }

  /// The match, with whether it names a licence that the page only reports or asks about.
  func marked(_ match: RuleMatch) -> RuleMatch {
    guard match.rule.emits == .licence, let span = match.capture("licence")?.span ?? span(of: match)
    else { return match }
    var match = match
    match.isReported =
      RegionMap.encloses(span, unstated)
      || RegionMap.encloses(span, reported) && !RegionMap.holds(span, own)
    return match
  }

  /// Where a match stands in the text, if it does: with the words of the link that it is.
  private func span(of match: RuleMatch) -> TextSpan? {
    switch match.site {
    case .text(let span, _): span
    case .link(let index): links[index].anchor.isEmpty ? nil : links[index].anchor
    case .meta: nil
    }
  }
}

extension RuleMatch {
  /// Whether it asks, allows or forbids something, or reserves all rights.
  fileprivate var isCondition: Bool {
    guard let id = rule.emits else { return false }
    return id.kind != .statement || id == .allRightsReserved
  }
}
