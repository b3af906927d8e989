import RepostCore
import RepostDocuments

/// Looks for a party's name in what readers see of a repost.
///
/// Names count whole: "Global Example Institute" does not name "Global Example", because the next
/// word goes on with a capital letter. A name spelt with look-alike letters of another script is
/// found, and marked.
struct NameSearch {
  /// A place where a name stands.
  struct Hit {
    /// How sure it is that the name is meant.
    enum Quality: Int, Comparable {
      /// Part of a longer name, which is another one.
      case longerName
      /// Only the same after look-alike letters are folded.
      case lookAlike
      /// Perhaps the tail of a longer name.
      case afterName
      case exact

      static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }
    }

    let name: String
    let span: TextSpan
    let block: Int
    let zone: Zone
    let role: BlockRole
    let quality: Quality
    /// The words around it that make a longer name of it, where they do.
    let longer: String?
  }

  private let names: [(text: String, words: [String], folded: [String])]
  private let knownNames: [[String]]

  init(names: [String], known: [String]) {
    self.names = names.map { name in
      let words = FoldedName(name).words
      return (name, words, words.map { LookAlikes.folded($0) })
    }.filter { !$0.words.isEmpty }
    knownNames = known.map { FoldedName($0).words.map { LookAlikes.folded($0) } }
      .filter { !$0.isEmpty }
  }

  /// Every place, the surest first, then in the order of the text.
  func hits(in repost: RepostCase) -> [Hit] {
    var hits: [Hit] = []
    for (index, block) in repost.visibleBlocks {
      let words = TextWords(repost.copy, in: block.text).words
      for name in names { hits += self.hits(of: name, in: words, block: index, block, repost.copy) }
    }
    return hits.sorted { ($1.quality, $0.span) < ($0.quality, $1.span) }
  }

  private func hits(
    of name: (text: String, words: [String], folded: [String]), in words: [TextWords.Word],
    block index: Int, _ block: Block, _ copy: Document
  ) -> [Hit] {
    if name.words.contains(where: TextWords.isUnspaced) {
      return unspacedHits(of: name.text, block: index, block, copy)
    }
    let count = name.words.count
    guard words.count >= count else { return [] }
    return (0...(words.count - count)).compactMap { start in
      let window = words[start..<(start + count)]
      let isExact = zip(window, name.words).allSatisfy { $0.folded == $1 }
      guard isExact || zip(window, name.folded).allSatisfy({ $0.skeleton == $1 }) else {
        return nil
      }
      let span = TextSpan(words[start].span.start, words[start + count - 1].span.end)
      let longer = longerName(words, start, start + count, copy)
      return Hit(
        name: name.text, span: span, block: index, zone: block.zone, role: block.role,
        quality: longer?.quality ?? (isExact ? .exact : .lookAlike), longer: longer?.text)
    }
  }

  /// What makes a longer name of the words from `start` to `end`, if anything does.
  private func longerName(_ words: [TextWords.Word], _ start: Int, _ end: Int, _ copy: Document)
    -> (quality: Hit.Quality, text: String)?
  {
    func text(_ from: Int, _ to: Int) -> String {
      copy.string(of: TextSpan(words[from].span.start, words[to].span.end))
    }
    if end < words.count, words[end].isCapitalised, !Self.followers.contains(words[end].folded),
      joins(words[end - 1], words[end], copy), !startsKnownName(words, at: end)
    {
      return (.longerName, text(start, end))
    }
    if start > 0, words[start - 1].isCapitalised, !Self.leaders.contains(words[start - 1].folded),
      joins(words[start - 1], words[start], copy), start > 1 || words[start - 1].span.count > 1,
      !endsKnownName(words, before: start)
    {
      return (.afterName, text(start - 1, end - 1))
    }
    return nil
  }

  /// Whether nothing but a space or an ampersand stands between two words.
  private func joins(_ left: TextWords.Word, _ right: TextWords.Word, _ copy: Document) -> Bool {
    let between = copy.text[left.span.end..<right.span.start]
    return between.elementsEqual(" ".utf8) || between.elementsEqual(" & ".utf8)
      || between.elementsEqual("-".utf8)
  }

  private func startsKnownName(_ words: [TextWords.Word], at start: Int) -> Bool {
    knownNames.contains { name in
      words.count >= start + name.count
        && zip(words[start...], name).allSatisfy { $0.skeleton == $1 }
    }
  }

  private func endsKnownName(_ words: [TextWords.Word], before end: Int) -> Bool {
    knownNames.contains { name in
      end >= name.count
        && zip(words[(end - name.count)..<end], name).allSatisfy { $0.skeleton == $1 }
    }
  }

  /// A name in a script without spaces has no word ends to look at.
  private func unspacedHits(of name: String, block index: Int, _ block: Block, _ copy: Document)
    -> [Hit]
  {
    let needle = Array(name.utf8)
    let text = copy.text[block.text.range]
    guard let range = text.firstRange(of: needle) else { return [] }
    return [
      Hit(
        name: name, span: TextSpan(range.lowerBound, range.upperBound), block: index,
        zone: block.zone, role: block.role, quality: .exact, longer: nil)
    ]
  }

  /// Words that follow a name without being part of it.
  private static let followers: Set<String> = [
    "article", "articles", "story", "stories", "post", "posts", "report", "reports", "page",
    "website", "site", "staff", "and", "or", "on", "at", "in", "by", "for", "from", "of", "via",
    "with", "under", "all", "copyright", "the", "this", "read", "republished", "reprinted",
    "published", "originally", "source", "author", "photo", "image", "january", "february",
    "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "cc", "creative", "license", "licence",
  ]

  /// Words that lead up to a name without being part of it.
  private static let leaders: Set<String> = [
    "by", "via", "source", "sources", "from", "at", "in", "on", "the", "a", "an", "of", "read",
    "see", "visit", "courtesy", "copyright", "original", "originally", "and", "for", "with", "to",
    "credit", "publisher", "published", "republished", "reprinted", "through", "thanks", "this",
    "author", "authors", "c", "reposted", "crossposted", "posted", "as", "is", "источник",
    "первоисточник", "автор", "на", "из", "с", "©", "quelle", "fuente", "fonte", "von", "por",
  ]
}
