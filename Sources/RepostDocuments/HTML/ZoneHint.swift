/// The zone that an element claims for what is inside, by its name, role, class or id.
struct ZoneHint: Hashable, Sendable {
  enum Kind: UInt8, Sendable {
    case article, articleBody, main, nav, header, footer, aside, comment, caption
  }

  let kind: Kind
  /// Whether only a class or id says so; those are believed of parts of a page, not of most of it.
  let isFromClass: Bool

  /// Creates a hint.
  init(kind: Kind, isFromClass: Bool) {
    self.kind = kind
    self.isFromClass = isFromClass
  }

  /// What the name of an element says.
  init?(element: ElementName) {
    switch element {
    case .article: kind = .article
    case .main: kind = .main
    case .nav, .menu: kind = .nav
    case .header: kind = .header
    case .footer: kind = .footer
    case .aside: kind = .aside
    case .figcaption, .caption: kind = .caption
    default: return nil
    }
    isFromClass = false
  }

  /// What the role that stands in `range` says.
  init?(role bytes: SourceBytes, _ range: Range<Int>) {
    guard let kind = Self.roles.value(bytes, range) else { return nil }
    self.kind = kind
    isFromClass = false
  }

  private static let roles = NameTable<Kind>([
    ("article", .article), ("main", .main), ("navigation", .nav), ("banner", .header),
    ("contentinfo", .footer), ("complementary", .aside),
  ])
}

/// The words of classes and ids that tell zones.
///
/// `main-nav`, `mainNav` and `main_nav` are two words each. A word that only says in what state the
/// page is (`has-sidebar`, `no-comments`) or what a post is filed under (`tag-advertising`) tells
/// nothing.
struct ZoneWords: Sendable {
  /// The zone named first; a comment section outranks the others.
  private(set) var kind: ZoneHint.Kind?
  private(set) var namesByline = false
  private(set) var namesCaption = false
  /// Whether it is the class that WordPress gives to captions alone.
  private(set) var isWholeCaption = false
  private(set) var namesPost = false
  /// Something beside the text, as classes of page builders call it.
  private(set) var namesBeside = false
  /// A part of a page about somebody: a box, a profile.
  private(set) var namesBox = false
  /// Something from elsewhere that is shown inside the text.
  private(set) var namesEmbed = false
  private(set) var namesFigure = false

  /// Whether it tells nothing.
  var isEmpty: Bool { kind == nil && !namesByline && !namesCaption && !namesPost && !namesBeside }

  private enum Meaning: Sendable {
    case zone(ZoneHint.Kind)
    case byline, caption, post, beside, box, embed, figure
    /// The rest of the class says something about the page, not about the element.
    case modifier
  }

  /// Reads the words that stand in `range`.
  mutating func read(_ bytes: SourceBytes, _ range: Range<Int>) {
    bytes.forEachWord(in: range) { readClass(bytes, $0) }
  }

  private mutating func readClass(_ bytes: SourceBytes, _ range: Range<Int>) {
    if bytes.isWord("wp-caption-text", in: range) {
      namesCaption = true
      isWholeCaption = true
      return
    }
    let (words, lengths) = (Self.words, Self.lengths)
    var offset = range.lowerBound
    while offset < range.upperBound {
      guard bytes[offset].isASCIILetter else {
        offset += 1
        continue
      }
      let start = offset
      offset += 1
      while offset < range.upperBound, bytes[offset].isASCIILetter,
        !(Self.isCapital(bytes[offset]) && !Self.isCapital(bytes[offset - 1]))
      {
        offset += 1
      }
      // Few words have the length that one of ours with the same first letter has.
      guard lengths[Int(bytes[start] & 0x1F)] & 1 << UInt32(min(offset - start, 31)) != 0 else {
        continue
      }
      switch words.value(bytes, start..<offset) {
      case .zone(let named): if kind == nil || named == .comment { kind = named }
      case .byline: namesByline = true
      case .caption: namesCaption = true
      case .post: namesPost = true
      case .beside: namesBeside = true
      case .box: namesBox = true
      case .embed: namesEmbed = true
      case .figure: namesFigure = true
      case .modifier: return
      case nil: break
      }
    }
  }

  private static func isCapital(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

  private static let words = NameTable(listed)

  /// The lengths of the words with each first letter, one bit for each.
  private static let lengths: [UInt32] = {
    var lengths = Array(repeating: UInt32(0), count: 32)
    for (word, _) in listed {
      for first in word.utf8.prefix(1) {
        lengths[Int(first & 0x1F)] |= 1 << UInt32(word.utf8.count)
      }
    }
    return lengths
  }()

  private static let listed: [(String, Meaning)] =
    entries(
      .zone(.nav),
      "nav navbar navigation menu menus submenu breadcrumb breadcrumbs pagination pager toolbar")
    + entries(
      .zone(.aside),
      """
      sidebar sidebars sidenav related recommended recommendations promo promos promotion ad ads \
      advert adverts advertisement advertising sponsor sponsored share sharing sharedaddy social \
      trending popular outbrain taboola newsletter subscribe cookie cookies consent popup modal \
      widget widgets
      """)
    + entries(
      .zone(.comment),
      "comment comments commentlist disqus respond reply replies kommentar kommentare")
    + entries(.zone(.footer), "footer colophon")
    + entries(.zone(.header), "header masthead")
    + entries(.byline, "byline author authors")
    + entries(.caption, "caption captions credit credits figcaption")
    + entries(.post, "post entry article story hentry")
    + entries(.box, "bio box info desc description card profile about container")
    + entries(.embed, "embed embedded")
    + entries(.figure, "figure")
    + entries(
      .beside,
      """
      recommendation relateds recirc adsense banner sharebar shares socials addthis newsletters \
      subscription signup signin login register gdpr overlay tooltip teaser teasers cta donation \
      donate paywall feedback rating ratings survey poll tags tagcloud keywords topics bookmark \
      bookmarks toolbox tools readmore carousel slider playlist upsell upnext mostread shariff \
      printfriendly feedburner rss nocomments authorbox prefooter likebox latest print printer \
      resizer textresizer fontsize prevnext disclaimer disclosure copyright infobox meta metadata \
      adblock skip skiplink legal
      """)
    + entries(.modifier, "has no not with without is hide show tag category type format")

  private static func entries(_ meaning: Meaning, _ words: String) -> [(String, Meaning)] {
    words.split(separator: " ").map { (String($0), meaning) }
  }
}
