package import RepostCore

/// Derives the terms of a page from what was found on it.
///
///     let terms = TermsBuilder(findings: findings, metadata: document.metadata).terms
///
/// Only what readers of the page can see speaks, and what the page says itself: hidden findings,
/// readers' comments, text for browsers without scripts, and what is quoted or told of others are left
/// out, and the notes say so. Metadata is the publisher's own word
/// and counts for licences, names and addresses.
package struct TermsBuilder: Sendable {
  private let findings: [Finding]
  private let metadata: PageMetadata
  private let originalURL: WebAddress?
  private let leftOut: [Finding]

  /// Creates a builder; `originalURL` is the address that the caller gives for the page.
  package init(findings: [Finding], metadata: PageMetadata, originalURL: WebAddress? = nil) {
    let speaks = Self.withoutGrantsInBans(findings.filter(Self.speaksForThePage))
    self.findings = speaks
    self.metadata = metadata
    self.originalURL = originalURL
    leftOut = findings.filter { !Self.speaksForThePage($0) && $0.id != nil }
  }

  /// The terms.
  package var terms: Terms {
    let parties = PartyResolver(findings: findings, metadata: metadata, originalURL: originalURL)
    let licences = LicenceMerge(findings).licences
    let conditions = ConditionMerge(findings).conditions
    return Terms(
      work: work(parties),
      assigner: conditions.isEmpty ? nil : parties.assigner,
      conditions: conditions,
      statements: StatementMerge(findings, licences: licences).statements,
      licences: licences,
      contacts: contacts,
      conflicts: Conflicts(
        conditions: conditions, licences: licences,
        reservesAllRights: findings.contains { $0.id == .allRightsReserved }
      ).sentences,
      notes: notes + LicenceNotes(licences).notes)
  }

  private static func speaksForThePage(_ finding: Finding) -> Bool {
    guard finding.voice == nil, finding.hidden == nil else { return false }
    guard finding.zone != .noscript, finding.zone != .comment else { return false }
    // A picture's copyright and credit say nothing about the text.
    return finding.zone != .caption || finding.kind == "licence"
  }

  /// Leaves out a grant whose words are those of a ban: "Reproduction without consent is forbidden".
  private static func withoutGrantsInBans(_ findings: [Finding]) -> [Finding] {
    var bans: [TextSpan] = []
    for span in findings.filter({ $0.id == .noReproduction }).compactMap(\.textSpan).sorted() {
      if let last = bans.last, span.start < last.end {
        bans[bans.count - 1] = TextSpan(last.start, max(last.end, span.end))
      } else {
        bans.append(span)
      }
    }
    guard !bans.isEmpty else { return findings }
    return findings.filter { finding in
      guard finding.id == .republish, let span = finding.textSpan else { return true }
      let before = bans.partitioningIndex { $0.end > span.start }
      return before == bans.count || bans[before].start >= span.end
    }
  }

  private func work(_ parties: PartyResolver) -> Work {
    let addresses = WorkAddresses(metadata: metadata, caller: originalURL)
    return Work(
      title: metadata.titles.first?.value,
      authors: parties.authors,
      source: parties.publisher,
      url: addresses.best,
      equivalents: addresses.equivalents,
      published: published,
      holders: HolderMerge(findings, metadata: metadata).holders)
  }

  private var published: String? {
    for item in metadata.published {
      if let date = CivilDate.iso(item.value) { return date }
    }
    for byline in findings.compactMap({ Byline($0) }) {
      if let date = byline.date.flatMap({ CivilDate.iso($0) }) { return date }
    }
    return nil
  }

  private var contacts: [Contact] {
    var seen: Set<String> = []
    return findings.compactMap {
      guard case .contact(let contact) = $0.detail,
        seen.insert(contact.text.lowercased()).inserted
      else { return nil }
      return contact
    }
  }

  private var notes: [String] {
    let groups = Dictionary(grouping: leftOut) { finding in
      if let hidden = finding.hidden { return "stands \(hidden.phrase)" }
      if let voice = finding.voice { return voice.phrase }
      return finding.zone == .caption
        ? "stands in a caption" : "stands in the \(finding.zone.rawValue) zone"
    }
    return groups.sorted { $0.key < $1.key }.map { place, findings in
      let ids = Set(findings.compactMap { $0.id?.rawValue }).sorted().joined(separator: ", ")
      return "Left out, because it \(place): \(ids)."
    }
  }
}

extension Array {
  /// The first index whose element satisfies `predicate`, where those that do come last.
  fileprivate func partitioningIndex(_ predicate: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if predicate(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
