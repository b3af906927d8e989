internal import RepostCore
internal import RepostDocuments
internal import RepostPatterns
internal import RepostRules

extension Rule {
  /// Whether a match is quoted code and no statement, or a credit that names something in code.
  ///
  /// Conditions may speak of code: "add `rel=canonical`".
  func isQuoted(_ match: PatternMatch, in document: Document) -> Bool {
    guard let code = document.codeSpan(over: match.span) else { return false }
    if code.contains(match.span) { return true }
    return (credit != nil || emits == ConditionID.copyrightNotice)
      && match.groups.contains { document.codeSpan(over: $0.span) != nil }
  }
}
