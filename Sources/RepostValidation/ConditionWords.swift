import RepostCore

/// What the words of a condition say beside its parameters.
struct ConditionWords {
  /// The places of the condition and its exceptions, in lower case.
  private let text: String
  private let exceptions: [String]

  init(_ condition: Condition) {
    let parameters = condition.parameters.sorted { $0.key < $1.key }.flatMap(\.value.strings)
    text = (condition.places.map(\.text) + parameters).joined(separator: " ").lowercased()
    exceptions = condition.unless
  }

  /// Whether one of `stems` begins a word of it; stems of scripts without spaces stand anywhere.
  func speak(of stems: [String]) -> Bool {
    stems.contains { Self.holds(text, $0) }
  }

  /// Exceptions of another kind than a permission: whether one of them is the case is for a person.
  var otherExceptions: [String] {
    exceptions.filter { exception in
      !Self.permissionStems.contains { Self.holds(exception.lowercased(), $0) }
    }
  }

  private static func holds(_ text: String, _ stem: String) -> Bool {
    text.ranges(of: stem).contains { range in
      guard range.lowerBound > text.startIndex else { return true }
      let before = text[text.index(before: range.lowerBound)]
      return !before.isLetter || TextWords.isUnspaced(stem)
    }
  }

  private static let permissionStems = [
    "permission", "consent", "authori", "approv", "agreement", "licen", "erlaubnis", "zustimmung",
    "genehmigung", "einwilligung", "einverständnis", "autoris", "accord", "permiso", "autoriz",
    "consentimiento", "permissão", "consenso", "разреш", "соглас", "дозвол", "згод", "zgod",
    "zezwol", "izin", "許可", "许可", "授权", "同意", "허락", "동의", "إذن", "موافقة",
  ]
}
