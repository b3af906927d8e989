import RepostCore

extension PageMetadata {
  /// All that is stated, by the name of the field.
  var fields: [(name: String, items: [Item])] {
    [
      ("title", titles), ("author", authors), ("publisher", publishers), ("published", published),
      ("copyrightHolder", copyrightHolders), ("copyrightYear", copyrightYears),
      ("address", addresses), ("licence", licences), ("rights", rights), ("other", others),
    ]
  }
}
