internal import RepostCore

extension PageMetadata {
  /// The metadata of a document, with what holds for it because its feed or book says so.
  ///
  /// What the document says itself outweighs it, kind by kind: an entry with a licence of its own
  /// does not have the feed's. Titles and addresses are always its own.
  func completed(by series: Self) -> Self {
    func chosen(_ own: [Item], _ series: [Item]) -> [Item] {
      own.isEmpty ? Array(series.prefix(Self.maximumOfSeries)) : own
    }
    var metadata = self
    metadata.authors = chosen(authors, series.authors)
    metadata.publishers = chosen(publishers, series.publishers)
    metadata.copyrightHolders = chosen(copyrightHolders, series.copyrightHolders)
    metadata.licences = chosen(licences, series.licences)
    metadata.rights = chosen(rights, series.rights)
    metadata.language = language ?? series.language
    return metadata
  }

  /// The most values of one kind that a document has from its feed or book.
  private static let maximumOfSeries = 16

  /// The metadata with what the text itself states behind it.
  func joined(with text: Self) -> Self {
    Self(
      titles: titles + text.titles, authors: authors + text.authors,
      publishers: publishers + text.publishers, published: published + text.published,
      copyrightHolders: copyrightHolders + text.copyrightHolders,
      copyrightYears: copyrightYears + text.copyrightYears,
      addresses: addresses + text.addresses, licences: licences + text.licences,
      rights: rights + text.rights, others: others + text.others,
      language: language ?? text.language)
  }
}
