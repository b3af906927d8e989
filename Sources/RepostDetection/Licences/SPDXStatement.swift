internal import RepostCore

/// Reads the licence that words state as an expression of SPDX.
struct SPDXStatement {
  /// The words of the expression.
  let words: String
  /// Whether the tag of SPDX stands before them, so that they can be nothing else.
  let isTagged: Bool
  /// Whether the expression goes on behind what the rule read of it.
  let goesOn: Bool

  /// What the words come to.
  enum Reading {
    case licence(LicenceStatement)
    /// They are an expression, and name nothing that could be a licence.
    case nothing
    /// They are none; names are for the grammar of names.
    case name
  }

  /// The tag that files carry.
  private static let tag = "spdx-license-identifier"

  /// Whether a match starts with the tag.
  static func isTagged(_ match: String) -> Bool {
    match.prefix(tag.count).lowercased() == tag
  }

  /// Whether an operator is the next word of a text.
  static func startsWithOperator(_ text: String) -> Bool {
    guard let word = text.split(separator: " ").first, text.hasPrefix(" ") else { return false }
    return ["AND", "OR", "WITH", "and", "or", "with"].contains(word)
  }

  /// The reading, its scope left open.
  var reading: Reading {
    if !goesOn, let expression = SPDXExpression(balanced) {
      let licence = LicenceStatement(expression, url: nil, scope: .page)
      // The names of single licences are read with their links.
      let isPlain =
        expression.single?.exception == nil && licence.family != nil
        && LicenceGrammar.statement(words: words, url: nil, scope: .page)?.spdx == licence.spdx
      return isPlain ? .name : .licence(licence)
    }
    guard isTagged || hasOperator else { return .name }
    // What cannot be read whole says nothing of its parts: which of them hold is not known.
    return SPDXExpression.namesLicence(words) || isTagged && isLikeID
      ? .licence(
        LicenceStatement(
          family: nil, version: nil, port: nil, spdx: nil, url: nil, scope: .page))
      : .nothing
  }

  /// The words without the full stop behind them, and without a bracket that was opened before.
  private var balanced: Substring {
    var text = words[...].trimmed { $0 == "." }
    var surplus = text.count { $0 == ")" } - text.count { $0 == "(" }
    while surplus > 0, text.hasSuffix(")") {
      text = text.dropLast()
      surplus -= 1
    }
    return text
  }

  private var hasOperator: Bool {
    words.split(separator: " ").dropFirst().contains { ["AND", "OR", "WITH"].contains($0) }
  }

  /// Whether the words are one that is written as ids are: `NewLicence-1.0`.
  private var isLikeID: Bool {
    !words.contains(" ") && words.contains("-") && words.contains(where: \.isNumber)
  }
}
