internal import RepostCore

/// Tells the credits of single items from the credit of the whole.
///
/// A digest names the source of each thing it tells of, and none of them is where the digest itself comes
/// from. So where several blocks name several sources, no one of them is the page's.
enum ItemCredits {
  /// From how many different sources on a page is a digest.
  private static let several = 3

  /// The findings that credit single items, and the others, each in their order.
  static func split(_ findings: [Finding]) -> (items: [Finding], others: [Finding]) {
    var sources: Set<String> = []
    var blocks: Set<Int> = []
    for finding in findings {
      guard let credit = source(of: finding), let span = finding.textSpan else { continue }
      sources.insert((credit.name ?? credit.url ?? "").lowercased())
      blocks.insert(span.start)
    }
    guard sources.count >= several, blocks.count >= several else { return ([], findings) }
    return (
      findings.filter { source(of: $0) != nil }.map { $0.said(by: .item) },
      findings.filter { source(of: $0) == nil }
    )
  }

  /// The credit of a finding that names a source in the text.
  private static func source(of finding: Finding) -> Attribution? {
    guard case .attribution(let credit) = finding.detail, finding.carrier == .text,
      credit.kind == .originalSource || credit.kind == .via, finding.zone != .caption
    else { return nil }
    return credit
  }
}

extension Finding {
  /// The same finding as somebody else's word.
  fileprivate func said(by voice: Voice) -> Finding {
    Finding(
      rule: rule, id: id, detail: detail, place: place, carrier: carrier, textSpan: textSpan,
      zone: zone, hidden: hidden, captures: captures, parameters: parameters, strength: strength,
      voice: voice)
  }
}
