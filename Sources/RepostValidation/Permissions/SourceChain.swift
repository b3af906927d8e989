import RepostCore

/// Where the original itself has its text from: "originally published by A", which B reposted.
///
/// Of A → B → C the terms at hand are B's alone. Whoever B names has terms of their own, which were
/// not seen, and most of them ask to be named.
struct SourceChain {
  /// An earlier source that the original names.
  struct Source {
    let name: String
    let url: String?
    let place: Place
    /// Whether the words say that the text was taken from there, and not only found there.
    let isTaken: Bool
  }

  /// The earlier sources, the earliest first.
  let earlier: [Source]
  private let repost: RepostCase

  /// A text passes through a handful of hands.
  private static let maximum = 8

  init(_ repost: RepostCase) {
    self.repost = repost
    let parties = [repost.terms.assigner, repost.terms.work.source].compactMap { $0 }
    let findings =
      repost.originalFindings.isEmpty
      ? repost.terms.statements.map(\.finding) : repost.originalFindings
    var found: [(rank: Int, source: Source)] = []
    for finding in findings where finding.isVisible {
      guard case .attribution(let credit) = finding.detail, let rank = Self.rank(credit.kind),
        let name = credit.name, ![.comment, .caption, .nav, .aside].contains(finding.zone),
        !FoldedName(name).isEmpty, !parties.contains(where: { $0.isNamed(name) }),
        !repost.terms.work.authors.contains(where: { Party(name: $0).isNamed(name) }),
        !found.contains(where: { Party(name: $0.source.name).isNamed(name) })
      else { continue }
      found.append(
        (
          rank,
          Source(
            name: name, url: credit.url, place: finding.place,
            isTaken: credit.kind != .via)
        ))
      if found.count == Self.maximum { break }
    }
    earlier = found.enumerated().sorted {
      ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
    }.map(\.element.source)
  }

  /// What each link of the chain owes, in sentences; empty where the original names no earlier one.
  var notes: [String] {
    guard let first = earlier.first else { return [] }
    let here = repost.terms.work.source?.name ?? repost.terms.assigner?.name ?? "the original"
    let names = (earlier.map(\.name) + [here, "this repost"]).joined(separator: " → ")
    var notes = [
      "The original names an earlier source: \(names). The conditions above are those of \(here); "
        + "those of \(Self.list(earlier.map(\.name))) were not seen"
        + (first.url.map { " (look at \($0))." } ?? ".")
    ]
    for source in earlier where source.isTaken {
      let credit = Credit(of: [source.name], in: repost)
      notes.append(
        credit.isGiven
          ? "Of the earlier source, \(source.name) is named in the repost."
          : "Of the earlier source, \(source.name) is not named in the repost; name it beside \(here)."
      )
    }
    return notes
  }

  /// The earliest hand first; nil for credits that speak of pictures or of thanks.
  private static func rank(_ kind: Attribution.Kind) -> Int? {
    switch kind {
    case .originalSource: 0
    case .originallyPublished: 1
    case .agencyByline: 2
    case .reprintedFrom: 3
    case .via: 4
    case .courtesy, .imageCredit: nil
    }
  }

  private static func list(_ names: [String]) -> String {
    names.count < 2
      ? names.joined()
      : names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
  }
}
