import RepostCore
import RepostDocuments

/// The ways in which a page lets its readers reach whoever runs it.
struct ContactWays {
  /// One way, and what a person would want to know of it.
  struct Way {
    let place: Place
    let reservations: [String]
  }

  /// The ways, the surest first.
  let ways: [Way]

  init(_ repost: RepostCase) {
    let copy = repost.copy
    let theirs = TheirAddresses(repost)
    var ways: [Way] = []
    for link in copy.links where link.isVisible && link.zone != .comment {
      guard !link.anchor.isEmpty || link.imageText != nil, !Self.isInCode(link, copy) else {
        continue
      }
      let words = link.anchor.isEmpty ? (link.imageText ?? "") : copy.string(of: link.anchor)
      let isCopied = link.block.map {
        !link.anchor.isEmpty && repost.copiedText.holds(link.anchor, block: $0)
      }
      guard isCopied != true else { continue }
      let address = link.address
      let place = copy.place(of: link.source, text: words)
      if address.scheme == "mailto" || address.scheme == "tel" {
        guard !theirs.include(address.path) else { continue }
        ways.append(Way(place: place, reservations: Self.doubts(link.zone)))
      } else if Self.isContact(words, address) {
        guard let reservations = theirs.reservations(on: address) else { continue }
        let isAmongStories = link.zone == .article || link.zone == .aside
        ways.append(
          Way(
            place: place,
            reservations: reservations
              + (isAmongStories ? ["the link stands among stories, and may lead to one"] : [])))
      }
    }
    for text in repost.visibleText where text.block.role != .code {
      guard let mail = Self.mail(in: text, copy), !theirs.include(copy.string(of: mail)),
        !repost.copiedText.holds(mail, block: text.index), copy.codeSpan(over: mail) == nil
      else { continue }
      let doubts =
        text.words.contains { ContactWords.contains($0.folded) } ? [] : Self.doubts(text.block.zone)
      ways.append(Way(place: copy.place(of: mail), reservations: doubts))
    }
    self.ways = ways.enumerated().sorted {
      ($0.element.reservations.count, $0.offset) < ($1.element.reservations.count, $1.offset)
    }.map(\.element)
  }

  private static func isInCode(_ link: Link, _ copy: Document) -> Bool {
    link.block.map { copy.blocks[$0].role == .code } ?? false
  }

  /// An address inside the story may be anybody's.
  private static func doubts(_ zone: Zone) -> [String] {
    zone == .article || zone == .aside
      ? ["whether the address is that of the site cannot be told from where it stands"] : []
  }

  /// Whether a link leads to a page for contact, by its few words and by its address.
  private static func isContact(_ words: String, _ address: WebAddress) -> Bool {
    guard address.isWeb || address.scheme == nil else { return false }
    let folded = FoldedName(words).words
    let last = address.path.split(separator: "/").last.map { FoldedName(String($0)).words } ?? []
    let isNamed = folded.contains(where: ContactWords.contains)
    let isAddressed = last.count <= 3 && last.contains(where: ContactWords.contains)
    return (isNamed && folded.count <= 3) || (isAddressed && folded.count <= 6)
  }

  /// The e-mail address in a block, if it holds one.
  private static func mail(in text: VisibleText, _ copy: Document) -> TextSpan? {
    let span = text.block.text
    guard let at = copy.text[span.range].firstIndex(of: UInt8(ascii: "@")) else { return nil }
    func isPart(_ byte: UInt8) -> Bool {
      (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x2E || byte == 0x2D
        || byte == 0x5F || byte == 0x2B
    }
    var start = at
    while start > span.start, isPart(copy.text[start - 1]) { start -= 1 }
    var end = at + 1
    while end < span.end, isPart(copy.text[end]) { end += 1 }
    while end > at + 1, copy.text[end - 1] == 0x2E { end -= 1 }
    guard start < at, copy.text[(at + 1)..<end].contains(UInt8(ascii: ".")) else { return nil }
    return TextSpan(start, end)
  }
}

/// Addresses that are the original publisher's and so reach nobody at the reposting site.
private struct TheirAddresses {
  private let domains: Set<String>
  private let contacts: Set<String>
  private let own: String?

  init(_ repost: RepostCase) {
    let hosts =
      repost.originalAddresses.compactMap(\.host)
      + ([repost.terms.assigner, repost.terms.work.source].compactMap { $0 })
      .flatMap(\.allNames).filter { $0.contains(".") && !$0.contains(" ") }
    own = repost.context.repostURL?.host.map { RegistrableDomain.domain(of: $0) }
    let known = Set(hosts.map { RegistrableDomain.domain(of: $0) })
    domains = own.map { known.subtracting([$0]) } ?? known
    contacts = Set(repost.terms.contacts.map { $0.text.lowercased() })
  }

  /// Whether a mail address or a number is theirs.
  func include(_ text: String) -> Bool {
    if contacts.contains(text.lowercased()) { return true }
    guard let host = text.split(separator: "@").last, text.contains("@") else { return false }
    return domains.contains(RegistrableDomain.domain(of: String(host)))
  }

  /// What a person would want to know of a page for contact, or nil where it is theirs.
  func reservations(on address: WebAddress) -> [String]? {
    guard let host = address.host else { return [] }
    let domain = RegistrableDomain.domain(of: host)
    if domains.contains(domain) { return nil }
    return domain == own ? [] : ["the page stands on another site, \(host)"]
  }
}
