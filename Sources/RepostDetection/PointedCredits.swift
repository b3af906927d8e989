internal import RepostCore
internal import RepostDocuments

/// Puts words that only point to an original to the credit that names it.
///
/// "Originally published by Harbour Weekly. Read the original article." is one credit: the name is in the
/// first sentence, the link in the second.
enum PointedCredits {
  /// The findings, in their order, those that only point without a name put to the one with it.
  static func joined(_ findings: [Finding], in document: Document) -> [Finding] {
    guard findings.contains(where: { credit(of: $0).map { $0.name == nil } ?? false }) else {
      return findings
    }
    var named: [Int: Int] = [:]
    for (number, finding) in findings.enumerated() {
      guard let credit = credit(of: finding), credit.name != nil,
        let block = block(of: finding, in: document), named[block] == nil
      else { continue }
      named[block] = number
    }
    var joined = findings
    var needless: Set<Int> = []
    for (number, finding) in findings.enumerated() {
      guard let pointer = credit(of: finding), pointer.name == nil,
        let block = block(of: finding, in: document), let other = named[block],
        let credit = credit(of: joined[other])
      else { continue }
      needless.insert(number)
      guard credit.url == nil else { continue }
      joined[other] = joined[other].crediting(
        Attribution(name: credit.name, url: pointer.url, kind: credit.kind))
    }
    return joined.indices.filter { !needless.contains($0) }.map { joined[$0] }
  }

  /// The credit of a text that a finding gives in words and with a name or a link.
  private static func credit(of finding: Finding) -> Attribution? {
    guard case .attribution(let credit) = finding.detail, finding.carrier == .text,
      credit.kind != .imageCredit, credit.name != nil || credit.url != nil
    else { return nil }
    return credit
  }

  private static func block(of finding: Finding, in document: Document) -> Int? {
    finding.textSpan.flatMap { document.blockIndex(at: $0.start) }
  }
}

extension Finding {
  /// The same finding with another credit.
  fileprivate func crediting(_ credit: Attribution) -> Finding {
    Finding(
      rule: rule, id: id, detail: .attribution(credit), place: place, carrier: carrier,
      textSpan: textSpan, zone: zone, hidden: hidden, captures: captures, parameters: parameters,
      strength: strength, voice: voice)
  }
}
