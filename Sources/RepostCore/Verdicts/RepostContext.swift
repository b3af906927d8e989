/// What the caller declares about a repost; nothing of it can be read from the page.
package struct RepostContext: Hashable, Sendable {
  /// What kind of site reposts.
  package enum SiteKind: String, Sendable, Hashable, CaseIterable {
    case unknown, community, commercial, nonprofit, personal
  }

  /// In what the repost appears.
  package enum Medium: String, Sendable, Hashable, CaseIterable {
    case web, print, broadcast, newsletter, app
  }

  /// Why the caller thinks that it may repost.
  package enum Basis: String, Sendable, Hashable, CaseIterable {
    case permission, licence, quotation
    case fairUse = "fair-use"
  }

  package var siteKind: SiteKind
  package var medium: Medium
  package var basis: Basis
  /// The address the repost has or will have, to resolve its links against.
  package var repostURL: WebAddress?
  /// Addresses the caller gives for the original.
  package var originalURL: WebAddress?
  /// Permissions on record.
  package var records: [PermissionRecord]
  /// Today, `YYYY-MM-DD`, to tell an expired record; nil where the caller gives no clock.
  package var today: String?
  /// The day on which the repost was or will be published, `YYYY-MM-DD`, or nil.
  package var repostDate: String?

  /// Creates a context in which nothing is declared.
  package init(
    siteKind: SiteKind = .unknown, medium: Medium = .web, basis: Basis = .permission,
    repostURL: WebAddress? = nil, originalURL: WebAddress? = nil,
    records: [PermissionRecord] = [], today: String? = nil,
    repostDate: String? = nil
  ) {
    self.siteKind = siteKind
    self.medium = medium
    self.basis = basis
    self.repostURL = repostURL
    self.originalURL = originalURL
    self.records = records
    self.today = today
    self.repostDate = repostDate
  }
}
