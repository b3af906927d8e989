/// What a page says about itself for machines, each item with its place.
package struct PageMetadata: Hashable, Sendable {
  /// One stated value and where it stands.
  package struct Item: Hashable, Sendable {
    /// The value, decoded.
    package let value: String
    /// What carried it, such as `title`, `og:title`, `json-ld:author` or `front-matter:author`.
    package let carrier: String
    /// Where it stands.
    package let place: Place

    /// Creates an item.
    package init(_ value: String, carrier: String, place: Place) {
      self.value = value
      self.carrier = carrier
      self.place = place
    }
  }

  /// Titles, best first.
  package var titles: [Item]
  /// Authors' names.
  package var authors: [Item]
  /// The publisher or site name, best first.
  package var publishers: [Item]
  /// Dates of publication as written, best first.
  package var published: [Item]
  /// Copyright holders.
  package var copyrightHolders: [Item]
  /// Copyright years.
  package var copyrightYears: [Item]
  /// Addresses the page gives as its own: canonical, og:url, JSON-LD url.
  package var addresses: [Item]
  /// Licence addresses.
  package var licences: [Item]
  /// Free-text rights statements (`meta name=copyright`, `dc.rights`).
  package var rights: [Item]
  /// Everything else worth keeping, by carrier.
  package var others: [Item]
  /// The language the page declares (`lang`), or nil.
  package var language: String?

  /// Creates metadata; all of it empty unless given.
  package init(
    titles: [Item] = [], authors: [Item] = [], publishers: [Item] = [], published: [Item] = [],
    copyrightHolders: [Item] = [], copyrightYears: [Item] = [], addresses: [Item] = [],
    licences: [Item] = [], rights: [Item] = [], others: [Item] = [], language: String? = nil
  ) {
    self.titles = titles
    self.authors = authors
    self.publishers = publishers
    self.published = published
    self.copyrightHolders = copyrightHolders
    self.copyrightYears = copyrightYears
    self.addresses = addresses
    self.licences = licences
    self.rights = rights
    self.others = others
    self.language = language
  }
}
