import RepostCore
import RepostDocuments

/// Credits and copyright lines that speak of a picture, and so say nothing of the text.
///
///     Photo: Example Wire            names Example Wire for the photo alone
///     Photo © Example Wire 2024      so does this
struct PictureCredits {
  private let copy: Document
  /// The spans of picture credits, ascending.
  private let spans: [TextSpan]

  init(_ repost: RepostCase) {
    copy = repost.copy
    spans = repost.copyFindings.compactMap { finding in
      guard case .attribution(let credit) = finding.detail, credit.kind == .imageCredit else {
        return nil
      }
      return finding.textSpan
    }.sorted()
  }

  /// Whether the words at `span` stand in the credit of a picture.
  func holds(_ span: TextSpan, zone: Zone) -> Bool {
    if zone == .caption { return true }
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].start <= span.start { low = middle + 1 } else { high = middle }
    }
    return low > 0 && span.end <= spans[low - 1].end
  }

  /// Whether a copyright line is that of a picture: it stands in a caption, or behind "Photo".
  func holds(_ finding: Finding) -> Bool {
    if finding.zone == .caption { return true }
    guard let span = finding.textSpan, let block = copy.blockIndex(at: span.start) else {
      return false
    }
    if holds(span, zone: finding.zone) { return true }
    let start = max(copy.blocks[block].text.start, span.start - Self.longestLead)
    let lead = String(decoding: copy.text[start..<span.start], as: UTF8.self)
    return lead.lowercased().split { !$0.isLetter }.last.map { Self.words.contains(String($0)) }
      ?? false
  }

  /// Whether a finding stands in a line that a picture's credit opens: "Photo: Ana Example, CC BY".
  func isFollowed(by finding: Finding) -> Bool {
    guard let span = finding.textSpan, let block = copy.blockIndex(at: span.start) else {
      return false
    }
    let words = TextWords(copy, in: TextSpan(copy.blocks[block].text.start, span.start)).words
    return words.count <= Self.longestCredit
      && words.first.map { Self.words.contains($0.folded) } ?? false
  }

  /// Up to how many words stand between "Photo" and the licence of the photo.
  private static let longestCredit = 12
  /// How many bytes before a line are looked at for what it speaks of.
  private static let longestLead = 40

  private static let words: Set<String> = [
    "photo", "photos", "photograph", "photographs", "photography", "image", "images", "picture",
    "pictures", "illustration", "illustrations", "map", "chart", "foto", "fotos", "bild", "bilder",
    "imagen", "фото", "фотография", "иллюстрация", "изображение",
  ]
}
