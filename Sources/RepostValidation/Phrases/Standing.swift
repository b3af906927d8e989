import RepostCore
import RepostDocuments

/// Whose words a piece of the repost is: what stands in the copied text, in the credit of a picture
/// or in a notice that is quoted is not said by whoever reposts.
enum Standing {
  /// The repost's own words, with what a person would want to know of how they are shown.
  case own(reservations: [String])
  /// Part of the copied text.
  case copied
  /// Of a picture.
  case picture
  /// In a notice that asks for the words, rather than says them.
  case asked
  /// Quoted as code.
  case code
}

extension RepostCase {
  /// The standing of a piece of the text for a condition with the given ids.
  ///
  /// With `copiedForSure`, a story that could not be compared does not count as copied: for callers that
  /// tell lines of their own from it by where they stand.
  func standing(
    of span: TextSpan, block: Int, asking ids: Set<ConditionID> = [], pictures: PictureCredits,
    copiedForSure: Bool = false
  ) -> Standing {
    let isAsked = copyFindings.contains { finding in
      guard let id = finding.id, ids.contains(id) else { return false }
      return finding.textSpan?.overlaps(span) ?? false
    }
    if isAsked { return .asked }
    if copy.blocks[block].role == .code || copy.codeSpan(over: span)?.contains(span) == true {
      return .code
    }
    let zone = copy.blocks[block].zone
    if pictures.holds(span, zone: zone) { return .picture }
    if copiedText.holds(span, block: block, forSure: copiedForSure) { return .copied }
    return .own(reservations: [zone.reservation].compactMap { $0 } + concealments(in: span))
  }
}

extension Standing {
  /// Why the words do not count, to follow "it stands", or nil where they do.
  var obstacle: String? {
    switch self {
    case .own: nil
    case .copied: "only inside the copied text"
    case .picture: "only in the credit of a picture"
    case .asked: "only in the notice that asks for it"
    case .code: "only in code"
    }
  }

  var reservations: [String] {
    if case .own(let reservations) = self { reservations } else { [] }
  }

  var isOwn: Bool {
    if case .own = self { true } else { false }
  }
}
