internal import RepostCore

extension PageMetadata {
  /// The metadata of a document, with what holds for it because its feed or book says so.
  ///
  /// What the document says itself outweighs it, kind by kind: an entry with a licence of its own
  /// does not have the feed's. Titles and addresses are always its own.
  func completed(by series: Self) -> Self {
    var metadata = self
    if metadata.authors.isEmpty { metadata.authors = series.authors }
    if metadata.publishers.isEmpty { metadata.publishers = series.publishers }
    if metadata.copyrightHolders.isEmpty { metadata.copyrightHolders = series.copyrightHolders }
    if metadata.licences.isEmpty { metadata.licences = series.licences }
    if metadata.rights.isEmpty { metadata.rights = series.rights }
    if metadata.language == nil { metadata.language = series.language }
    return metadata
  }

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
