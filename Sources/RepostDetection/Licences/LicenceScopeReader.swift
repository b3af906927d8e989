internal import RepostCore
internal import RepostDocuments

/// Tells what a licence that stands on a page is for.
///
/// The words around it come first, then the pictures and headings near it, then the part of the page.
struct LicenceScopeReader {
  /// Where a licence stands.
  struct Site {
    /// Its words, or where the words of its link would be; nil for metadata.
    let text: TextSpan?
    let block: Int?
    let zone: Zone
    /// Whether it is said to be the licence of the page: by a link, by metadata, by a line for
    /// machines.
    let isDeclared: Bool
  }

  /// The longest stretch before a licence that is read, in bytes.
  private static let leadLength = 400
  /// The longest stretch behind it, in bytes.
  private static let tailLength = 80
  /// How far a heading reaches, in blocks.
  private static let headingReach = 30
  /// The longest block that speaks through the heading above it, in bytes.
  private static let entryLength = 300
  /// Where pictures under licences are found.
  private static let pictureHosts: Set<String> = [
    "flickr.com", "flic.kr", "commons.wikimedia.org", "unsplash.com", "pixabay.com", "pexels.com",
    "openverse.org", "ccsearch.creativecommons.org", "deviantart.com",
  ]
  /// Licences that are made for programs.
  private static let programFamilies: Set<String> = [
    "mit", "apache", "bsd-2-clause", "bsd-3-clause", "gpl", "lgpl", "agpl", "mpl",
  ]

  private let document: Document
  private let links: LinkIndex

  init(document: Document, links: LinkIndex) {
    self.document = document
    self.links = links
  }

  /// What a licence is for, or nil where the sentence denies it.
  func scope(of licence: LicenceStatement, at site: Site) -> LicenceStatement.Scope? {
    let role = site.block.map { document.blocks[$0].role }
    if site.zone == .caption || role == .caption { return .image }
    switch context(at: site) {
    case .image: return .image
    case .otherWork: return .otherWork
    case .denied: return nil
    // Who comments speaks of what they have elsewhere.
    case .text: return site.zone == .comment ? .otherWork : Self.standing(site.zone)
    case .unknownWork where site.zone == .article && !site.isDeclared: return .otherWork
    case .unknownWork, .silent:
      if site.zone == .comment || role == .comment { return .otherWork }
      let isOfProgram = licence.members.allSatisfy { member in
        member.family.map(Self.programFamilies.contains) ?? false
      }
      // A program's licence may stand on its page; what states the page's own licence means that.
      return isOfProgram && !(site.isDeclared && site.text == nil)
        ? .otherWork : Self.standing(site.zone)
    }
  }

  /// The scope that a part of the page gives by itself.
  private static func standing(_ zone: Zone) -> LicenceStatement.Scope {
    switch zone {
    case .footer, .header, .aside, .nav, .meta: .page
    case .article, .adjacent, .comment, .caption, .hidden, .noscript: .article
    }
  }

  // MARK: Words

  private func context(at site: Site) -> LicenceContext {
    guard let text = site.text, let block = site.block,
      document.blocks[block].text.start <= text.start
    else { return .silent }
    let lead = lead(to: text, in: block)
    let context = LicenceContext(lead: document.string(of: lead))
    switch context {
    case .denied, .otherWork, .image: return context
    case .text, .silent, .unknownWork:
      if !speaksOfItself(lead), leadsFromPicture(lead) || isFollowedByPicture(text, in: block) {
        return .image
      }
      return context == .text ? .text : heading(over: block) ?? context
    }
  }

  /// Whether a lead says "this" or "our", so that a picture in it says nothing.
  private func speaksOfItself(_ lead: TextSpan) -> Bool {
    document.string(of: lead).lowercased().split { !$0.isLetter }
      .contains { LicenceSubject.selves.contains(String($0)) }
  }

  /// The words of its sentence that stand before a piece of text.
  ///
  /// Where it has none of its own ("under their licence. (https://…)"), the sentence before speaks.
  private func lead(to span: TextSpan, in block: Int) -> TextSpan {
    // In a block without sentence ends, what is far away says nothing of this licence.
    var start = max(document.blocks[block].text.start, span.start - Self.leadLength)
    while start < span.start, document.text[start] & 0xC0 == 0x80 { start += 1 }
    let sentences = SentenceSplitter.sentences(
      in: document.text, of: TextSpan(start, max(start, span.end)))
    guard let index = sentences.lastIndex(where: { $0.start <= span.start }) else {
      return TextSpan(min(start, span.start), span.start)
    }
    let own = TextSpan(sentences[index].start, span.start)
    if index > 0, !document.string(of: own).contains(where: \.isLetter) {
      return TextSpan(sentences[index - 1].start, span.start)
    }
    return own
  }

  // MARK: Pictures

  private func leadsFromPicture(_ lead: TextSpan) -> Bool {
    links.first(over: lead) { link in
      link.address.bareHost.map(Self.pictureHosts.contains) ?? false
    } != nil
  }

  /// Whether "via Wikimedia Commons" or the like stands right behind.
  private func isFollowedByPicture(_ span: TextSpan, in block: Int) -> Bool {
    var end = min(document.blocks[block].text.end, span.end + Self.tailLength)
    while end > span.end, end < document.text.count, document.text[end] & 0xC0 == 0x80 { end -= 1 }
    guard span.end < end else { return false }
    let words = document.string(of: TextSpan(span.end, end)).lowercased()
      .split { !$0.isLetter }.prefix(3)
    guard let via = words.firstIndex(where: { $0 == "via" || $0 == "on" || $0 == "über" }) else {
      return false
    }
    return words[(via + 1)...].first.map { LicenceSubject.meaning(of: String($0)) == .image }
      ?? false
  }

  // MARK: Headings

  /// What the heading over an entry says, where it says that it is about pictures or other works.
  private func heading(over block: Int) -> LicenceContext? {
    let entry = document.blocks[block]
    guard entry.text.count <= Self.entryLength, entry.role != .heading else { return nil }
    for index in (max(0, block - Self.headingReach)..<block).reversed()
    where document.blocks[index].role == .heading {
      let heading = document.blocks[index]
      guard heading.zone == entry.zone, heading.text.count <= Self.entryLength else { return nil }
      let words = document.string(of: heading.text)
      let isOverEntries = words.lowercased().split { !$0.isLetter }
        .contains { LicenceSubject.entryHeadings.contains(String($0)) }
      if isOverEntries { return .otherWork }
      let meaning = LicenceLead(words).subject
      return meaning == .image || meaning == .otherWork ? meaning : nil
    }
    return nil
  }
}
