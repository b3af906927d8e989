/// Every target.
package enum FuzzTargets {
  /// The targets in the order they run.
  package static let all: [any FuzzTarget] = [
    HTMLTarget(), StyleSheetTarget(), LinkedDataTarget(), MarkdownTarget(), FrontMatterTarget(),
    TextTarget(), EncodingTarget(), WARCTarget(), GzipTarget(), ZIPTarget(), FeedTarget(),
    BookTarget(), LetterTarget(), RuleTarget(), SettingsTarget(), RepostTarget(),
  ]

  /// The target of that name.
  package static func named(_ name: String) -> (any FuzzTarget)? {
    all.first { $0.name == name }
  }
}
