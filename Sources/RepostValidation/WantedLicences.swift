import RepostCore

/// The licences that a repost has to name and link: those of the original that ask for it.
struct WantedLicences {
  /// The ways to keep to the original's licence, of each the licences to name.
  private let ways: [[LicenceStatement]]

  init(_ terms: Terms) {
    let licences = terms.textLicences
    guard let licence = licences.first(where: \.asksForAttribution) ?? licences.first else {
      ways = []
      return
    }
    guard licence.isComposite else {
      ways = [[licence]]
      return
    }
    let asking = licence.ways.map { $0.filter(\.asksForAttribution) }.filter { !$0.isEmpty }
    ways = asking.isEmpty ? licence.ways : asking
  }

  /// The verdict on the way that is kept best, where of each way all licences count; nil where the
  /// original has no licence.
  func verdict(_ verdict: (LicenceStatement) -> Verdict) -> Verdict? {
    let worst = ways.compactMap { way in
      way.map(verdict).min { Self.rank($0) < Self.rank($1) }
    }
    return worst.max { Self.rank($0) < Self.rank($1) }
  }

  private static func rank(_ verdict: Verdict) -> Int {
    switch verdict.outcome {
    case .failed: 0
    case .cantTell: 1
    case .passed: verdict.reservations.isEmpty ? 3 : 2
    case .inapplicable: 4
    }
  }
}
