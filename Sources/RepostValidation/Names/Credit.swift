import RepostCore
import RepostDocuments

/// How a repost names a party: where, how surely, and what is to be said about it.
struct Credit {
  /// The place that counts most, or nil where the party is not named.
  let place: Place?
  /// The block of that place.
  let block: Int?
  /// What a person would want to know of it.
  let reservations: [String]
  /// Whether the only places are inside the copied text itself.
  let isOnlyInCopiedText: Bool
  /// A longer name that holds the party's name, where no plain one was found.
  let longerName: (text: String, place: Place)?

  /// Looks for any of `names` in what readers of the repost see.
  init(of names: [String], in repost: RepostCase) {
    let hits = NameSearch(names: names, known: repost.knownNames).hits(in: repost)
    let copied = CopiedText(repost)
    let named = hits.filter { $0.quality != .longerName }
    let credits = named.filter { !copied.holds($0.span, block: $0.block) }
    // A name in the body of the page counts more than the same name in its navigation.
    let best =
      credits.first { $0.quality == .exact && $0.zone != .nav } ?? credits.first {
        $0.zone != .nav
      } ?? credits.first
    place = best.map { repost.copy.place(of: $0.span) }
    block = best?.block
    reservations = best.map { Self.reservations(on: $0) } ?? []
    isOnlyInCopiedText = best == nil && !named.isEmpty
    longerName = hits.first { $0.quality == .longerName }.map {
      ($0.longer ?? $0.name, repost.copy.place(of: $0.span))
    }
  }

  /// Whether the party is named outside the copied text.
  var isGiven: Bool { place != nil }

  private static func reservations(on hit: NameSearch.Hit) -> [String] {
    var reservations: [String] = []
    if hit.quality == .lookAlike {
      reservations.append("the name is written with look-alike letters of another script")
    }
    if hit.quality == .afterName, let longer = hit.longer {
      reservations.append("“\(longer)” may be another, longer name")
    }
    if hit.zone == .nav { reservations.append("it stands only in the navigation") }
    return reservations
  }
}
