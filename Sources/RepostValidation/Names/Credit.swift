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
  /// Whether the party is named for a picture, and nowhere else outside the copied text.
  let isOnlyForPicture: Bool
  /// A longer name that holds the party's name, where no plain one was found.
  let longerName: (text: String, place: Place)?

  /// Looks for any of `names` in what readers of the repost see.
  init(of names: [String], in repost: RepostCase) {
    var hits = NameSearch(names: names, known: repost.knownNames).hits(in: repost)
    let copied = repost.copiedText
    if !hits.contains(where: {
      $0.quality != .longerName && !copied.holds($0.span, block: $0.block)
    }) {
      for reading in [NameReading.inflected, .transliterated] {
        hits += NameSearch(names: names, known: repost.knownNames, reading: reading)
          .hits(in: repost)
      }
    }
    let named = hits.filter { $0.quality != .longerName }
    let pictures = PictureCredits(repost)
    let outside = named.filter { !copied.holds($0.span, block: $0.block) }
    let credits = outside.filter { !pictures.holds($0.span, zone: $0.zone) }
    // A name in the body of the page counts more than the same name beside it.
    let best =
      credits.first { $0.quality == .exact && !$0.zone.isBesideStory && $0.role != .code }
      ?? credits.first { $0.quality == .exact && !$0.zone.isBesideStory }
      ?? credits.first { !$0.zone.isBesideStory }
      ?? credits.first { repost.isCreditLine($0.block) } ?? credits.first
    let picture = best == nil ? Self.picture(naming: names, in: repost) : nil
    place = best.map { repost.copy.place(of: $0.span) } ?? picture
    block = best?.block
    reservations =
      best.map { Self.reservations(on: $0, in: repost) }
      ?? (picture == nil ? [] : ["only the words behind a picture name it, which few readers see"])
    isOnlyInCopiedText = outside.isEmpty && !named.isEmpty
    isOnlyForPicture = best == nil && !outside.isEmpty
    longerName = hits.first { $0.quality == .longerName }.map {
      ($0.longer ?? $0.name, repost.copy.place(of: $0.span))
    }
  }

  /// Whether the party is named outside the copied text.
  var isGiven: Bool { place != nil }

  /// A picture whose alternative text is one of the names and no more, such as a logo.
  private static func picture(naming names: [String], in repost: RepostCase) -> Place? {
    let wanted = Set(names.map { FoldedName($0).words }.filter { !$0.isEmpty })
    let picture = repost.copy.images.first { image in
      guard image.element == .image, image.hidden == nil, !image.isCounterSized,
        ![.comment, .noscript, .hidden, .meta].contains(image.zone),
        let words = image.alternative.map({ FoldedName($0).words })
      else { return false }
      return wanted.contains(words.filter { !pictureWords.contains($0) }) || wanted.contains(words)
    }
    return picture.map { repost.copy.place(of: $0.source, text: $0.alternative ?? "") }
  }

  private static let pictureWords: Set<String> = [
    "logo", "logotype", "banner", "badge", "источник", "логотип", "source", "quelle", "fuente",
  ]

  private static func reservations(
    on hit: NameSearch.Hit, in repost: RepostCase
  ) -> [String] {
    var reservations: [String] = []
    switch hit.quality {
    case .lookAlike:
      reservations.append("the name is written with look-alike letters of another script")
    case .inflected:
      let text = repost.copy.string(of: hit.span)
      reservations.append("“\(text)” is taken for a case of “\(hit.name)”")
    case .transliterated:
      let text = repost.copy.string(of: hit.span)
      reservations.append("“\(text)” is “\(hit.name)” in the letters of another script")
    case .exact, .afterName, .longerName: break
    }
    reservations += repost.concealments(in: hit.span)
    if hit.quality == .afterName, let longer = hit.longer {
      reservations.append("“\(longer)” may be another, longer name")
    }
    if !repost.isCreditLine(hit.block), let reservation = hit.zone.reservation {
      reservations.append(reservation)
    }
    if hit.role == .code { reservations.append("it stands in a block of code") }
    return reservations
  }
}

extension RepostCase {
  /// Whether a block counts as navigation only because most of it is a link, and says by its words
  /// that it is a credit: "Source: Example Wire".
  func isCreditLine(_ block: Int) -> Bool {
    copy.blocks[block].zone == .nav && copy.blocks[block].zoneReason == .links
      && creditBlocks.contains(block)
  }

  /// What a person would want to know of how a piece of the repost is shown: characters in it that
  /// do not show, a frame around it.
  func concealments(in span: TextSpan) -> [String] {
    var reservations: [String] = []
    if copy.isInFrame(span) { reservations.append(Document.frameReservation) }
    if copy.hidesCharacters(inside: span) {
      reservations.append("characters that show nothing stand inside the name")
    }
    let isTurned = copyFindings.contains {
      $0.rule == Finding.turnedText && ($0.textSpan?.overlaps(span) ?? false)
    }
    if isTurned {
      reservations.append("control characters turn the name round, so that it looks otherwise")
    }
    return reservations
  }
}

extension Document {
  /// What a person would want to know of something that stands only in the document of a frame.
  static let frameReservation =
    "it stands in a document of its own inside a frame, which need not show all of it"
}

extension Zone {
  /// Whether what stands here belongs to the site or to other stories rather than to the story.
  var isBesideStory: Bool { self == .nav || self == .aside }

  /// What a person would want to know of a credit that stands nowhere else.
  var reservation: String? {
    switch self {
    case .nav: "it stands only in the navigation"
    case .aside: "it stands only beside the story, where other stories are announced"
    default: nil
    }
  }
}
