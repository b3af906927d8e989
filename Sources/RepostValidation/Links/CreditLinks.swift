import RepostCore
import RepostDocuments

/// The links of a repost that could lead readers to the original, with where they lead.
///
/// Links that readers cannot see or click are left out: hidden ones, `link` elements, anchors without
/// words or picture, links in readers' comments.
struct CreditLinks {
  /// A link and how its target relates to the original.
  struct Candidate {
    let link: Link
    let relation: LinkRelation
    let place: Place
    /// Whether it stands in a sentence of the copied text, and so is not the repost's own.
    let isCopied: Bool
    /// Whether it stands in a line that credits somebody, and counts as navigation only for its link.
    let isInCreditLine: Bool
  }

  /// Every usable link, the best first, then in the order of the page.
  let candidates: [Candidate]
  /// The best link that leads to the article but that readers cannot use.
  let unusable: Candidate?

  init(_ repost: RepostCase, originals: [WebAddress]? = nil) {
    let identity = LinkIdentity(
      originals: originals ?? repost.originalAddresses,
      declared: originals == nil ? repost.declaredAddresses : [], repost: repost.context.repostURL)
    var usable: [Candidate] = []
    var unusable: Candidate?
    for link in repost.copy.links {
      let relation = identity.relation(of: link.address)
      let words = link.anchor.isEmpty ? link.target : repost.copy.string(of: link.anchor)
      let isCopied = link.block.map {
        !link.anchor.isEmpty && repost.copiedText.holds(link.anchor, block: $0)
      }
      let candidate = Candidate(
        link: link, relation: relation,
        place: repost.copy.place(of: link.source, text: words), isCopied: isCopied ?? false,
        isInCreditLine: relation.leadsToSite && link.block.map(repost.isCreditLine) ?? false)
      if Self.isUsable(link) {
        usable.append(candidate)
      } else if relation.leadsToArticle, link.element != .link, unusable == nil {
        unusable = candidate
      }
    }
    candidates = usable.enumerated().sorted {
      ($0.element.relation, $0.offset) < ($1.element.relation, $1.offset)
    }.map(\.element)
    self.unusable = unusable
  }

  /// The best link to the article, or nil where none leads there.
  var toArticle: [Candidate] { candidates.filter { $0.relation.leadsToArticle } }

  /// The links that lead to the original's site, the article itself among them.
  var toSite: [Candidate] { candidates.filter { $0.relation.leadsToSite } }

  private static func isUsable(_ link: Link) -> Bool {
    link.isVisible && link.zone != .comment && (!link.anchor.isEmpty || link.imageText != nil)
  }
}

extension CreditLinks.Candidate {
  /// What a person would want to know of a link that counts.
  func reservations(in copy: Document) -> [String] {
    var reservations: [String] = []
    if case .wrapped(let wrapper) = relation {
      reservations.append("the link goes through \(wrapper)")
    }
    if case .declared(let reservation) = relation { reservations.append(reservation) }
    if link.zone == .nav, !isInCreditLine {
      reservations.append("the link stands only in the navigation")
    }
    if link.zone == .aside {
      reservations.append(
        "the link stands only beside the story, where other stories are announced")
    }
    if copy.isInFrame(link.anchor) { reservations.append(Document.frameReservation) }
    if isCopied { reservations.append("the link stands only inside the copied text") }
    if link.anchor.isEmpty { reservations.append("the link is a picture without words") }
    if link.element == .bareAddress, copy.format == .markdown {
      reservations.append("the address is written out; not every program makes a link of it")
    }
    return reservations
  }

  /// Why the link cannot be used, in words that follow "a link to the article is there, but".
  var obstacle: String {
    if let hidden = link.hidden { return "it is hidden \(hidden.phrase)" }
    if link.zone == .noscript { return "it shows only where scripts are off" }
    if link.zone == .comment { return "it stands in a reader's comment" }
    return "it has no words to click on"
  }
}
