/// What the caller says of the reposts to check; nothing of it can be read from the pages.
public struct CheckRequest: Hashable, Sendable {
  /// The kinds of sites.
  public enum SiteKind: String, Hashable, Sendable, CaseIterable {
    case unknown, community, commercial, nonprofit, personal
  }

  /// What a repost may appear in.
  public enum Medium: String, Hashable, Sendable, CaseIterable {
    case web, print, broadcast, newsletter, app
  }

  /// Why the caller thinks that it may repost.
  public enum Basis: String, Hashable, Sendable, CaseIterable {
    case permission, licence, quotation
    case fairUse = "fair-use"
  }

  /// The original, or nil to judge by the notice that the repost itself carries.
  public var original: Input?
  /// A file that states the terms, in place of what the original says.
  public var terms: String?
  /// The address of the original.
  public var originalURL: String?
  /// The address of the repost, to resolve its links against.
  public var repostURL: String?
  public var siteKind: SiteKind
  public var medium: Medium
  public var basis: Basis
  /// A file of permissions on record.
  public var permissionRecord: String?
  /// Today as `YYYY-MM-DD`, to tell records that have run out; nil leaves their end unasked.
  public var today: String?
  /// The day on which the repost was or will be published, such as `2024-05-30`.
  public var repostDate: String?

  /// Creates a request in which nothing is declared.
  public init(
    original: Input? = nil, terms: String? = nil, originalURL: String? = nil,
    repostURL: String? = nil,
    siteKind: SiteKind = .unknown, medium: Medium = .web, basis: Basis = .permission,
    permissionRecord: String? = nil, today: String? = nil, repostDate: String? = nil
  ) {
    self.original = original
    self.terms = terms
    self.originalURL = originalURL
    self.repostURL = repostURL
    self.siteKind = siteKind
    self.medium = medium
    self.basis = basis
    self.permissionRecord = permissionRecord
    self.today = today
    self.repostDate = repostDate
  }
}
