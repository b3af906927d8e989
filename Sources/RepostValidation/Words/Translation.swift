import RepostCore
import RepostDocuments

/// Whether a repost is a translation, as far as the two texts tell.
enum Translation {
  case yes, no, unknown
}

extension RepostCase {
  /// From which share of copied words on a text is no translation.
  private static let fewestCopied = 0.2

  /// Whether the repost is a translation of the original.
  var translation: Translation {
    if isTranslation { return .yes }
    if let share = reuse?.copiedOfOriginal, share >= Self.fewestCopied { return .no }
    return .unknown
  }

  /// What was changed in the text.
  var changes: TextChanges {
    if isTranslation { return .translated }
    guard let reuse, reuse.originalWords > 0, reuse.isComplete, original?.isComplete ?? false else {
      return .unknown
    }
    return reuse.edits.isEmpty ? .none : .edited(reuse.edits)
  }
}

/// What was changed in the text of a repost.
enum TextChanges {
  case none
  case edited([ReuseMeasure.Edit])
  case translated
  case unknown

  /// Why a condition on changed texts does not apply, or nil.
  var exemption: String? {
    if case .none = self { "The text was not changed." } else { nil }
  }

  /// The changes in words.
  var phrase: String {
    switch self {
    case .none: "the text was not changed"
    case .edited(let edits):
      edits.count == 1
        ? "the text was changed in 1 place"
        : "the text was changed in \(edits.count) places"
    case .translated: "the text was translated"
    case .unknown: "whether the text was changed could not be measured"
    }
  }

  /// Where the repost shows the changes.
  var places: [Place] {
    if case .edited(let edits) = self { edits.prefix(20).map(\.repost) } else { [] }
  }
}
