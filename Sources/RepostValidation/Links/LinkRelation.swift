import RepostCore

/// How the target of a link relates to the address of the original, best first.
enum LinkRelation: Hashable, Comparable {
  /// The article itself, however spelt.
  case same
  /// Another view of the article on its own host: print, PDF, AMP.
  case sameVariant
  /// The article, by way of a redirector, a cache, an archive or the repost's own host.
  case wrapped(by: String)
  /// A shortener's address, which tells nothing offline.
  case opaque(host: String)
  /// The home page of the original's site.
  case home
  /// Another page of the original's site.
  case site
  /// Somewhere else, with a hint where it looks close.
  case different(hint: String?)

  private var rank: Int {
    switch self {
    case .same: 0
    case .sameVariant: 1
    case .wrapped: 2
    case .opaque: 3
    case .home: 4
    case .site: 5
    case .different(let hint): hint == nil ? 7 : 6
    }
  }

  static func < (lhs: Self, rhs: Self) -> Bool { lhs.rank < rhs.rank }

  /// Whether following the link leads to the article.
  var leadsToArticle: Bool {
    switch self {
    case .same, .sameVariant, .wrapped: true
    case .opaque, .home, .site, .different: false
    }
  }

  /// Whether following the link leads to the original's site.
  var leadsToSite: Bool {
    switch self {
    case .home, .site: true
    case .same, .sameVariant, .wrapped: true
    case .opaque, .different: false
    }
  }
}
