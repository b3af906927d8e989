import RepostCore

/// How the target of a link relates to the address of the original, best first.
enum LinkRelation: Hashable, Comparable {
  /// The article itself, however spelt.
  case same
  /// Another view of the article on its own host: print, PDF, AMP, for telephones.
  case sameVariant
  /// What the original declares to be another version of it, with what a person would want to know.
  case declared(String)
  /// The article, by way of a redirector, a cache, an archive or the repost's own host.
  case wrapped(by: String)
  /// A shortener's address, which tells nothing offline.
  case opaque(host: String)
  /// The home page of the original's site.
  case home
  /// Another page of the original's site.
  case site
  /// A page of another host in the original's registrable domain.
  case sibling(host: String)
  /// Somewhere else, with a hint where it looks close.
  case different(hint: String?)

  private var rank: Int {
    switch self {
    case .same: 0
    case .sameVariant: 1
    case .declared: 2
    case .wrapped: 3
    case .opaque: 4
    case .home: 5
    case .site: 6
    case .sibling: 7
    case .different(let hint): hint == nil ? 9 : 8
    }
  }

  static func < (lhs: Self, rhs: Self) -> Bool { lhs.rank < rhs.rank }

  /// Whether following the link leads to the article.
  var leadsToArticle: Bool {
    switch self {
    case .same, .sameVariant, .declared, .wrapped: true
    case .opaque, .home, .site, .sibling, .different: false
    }
  }

  /// Whether following the link leads to the original's site, on the host it stands on.
  var leadsToSite: Bool {
    switch self {
    case .home, .site, .same, .sameVariant, .declared, .wrapped: true
    case .opaque, .sibling, .different: false
    }
  }
}
