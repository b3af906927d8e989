import RepostCore
import RepostDocuments

/// Looks for a party's name in what readers see of a repost.
///
/// Names count whole: "Global Example Institute" does not name "Global Example", because the next
/// word goes on with a capital letter. A name spelt with look-alike letters of another script is
/// found, and marked. Other forms of a name are looked for only when that is asked for.
struct NameSearch {
  /// A place where a name stands.
  struct Hit {
    /// How sure it is that the name is meant.
    enum Quality: Int, Comparable {
      /// Part of a longer name, which is another one.
      case longerName
      /// Transliterated from another script.
      case transliterated
      /// In another case than the terms write it, or another name that is spelt so.
      case inflected
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

  private struct Name {
    let text: String
    let words: [String]
    /// What each word may be in the text, in the form that the reading compares.
    let accepted: [Set<String>]
  }

  /// The most names that are looked for; a party has a handful.
  private static let maximumNames = 256

  /// Names by their first word, look-alike letters folded.
  private let names: [String: [Name]]
  /// Names in scripts without spaces.
  private let unspacedNames: [String]
  private let knownNames: [[String]]
  private let reading: NameReading
  /// Whether the names are in Cyrillic letters; only transliteration asks.
  private let isCyrillic: Bool

  init(names: [String], known: [String], reading: NameReading = .asWritten) {
    self.reading = reading
    let folded = names.prefix(Self.maximumNames).compactMap { name -> Name? in
      let words = FoldedName(name).words
      guard let accepted = reading.accepted(words) else { return nil }
      return Name(text: name, words: words, accepted: accepted)
    }
    isCyrillic = folded.contains { $0.words.allSatisfy(Transliteration.isCyrillic) }
    unspacedNames =
      reading == .asWritten
      ? folded.filter { $0.words.contains(where: TextWords.isUnspaced) }.map(\.text) : []
    var byFirstWord: [String: [Name]] = [:]
    for name in folded where !name.words.contains(where: TextWords.isUnspaced) {
      for word in name.accepted[0] { byFirstWord[word, default: []].append(name) }
    }
    self.names = byFirstWord
    knownNames = known.prefix(Self.maximumNames).map {
      FoldedName($0).words.map { LookAlikes.folded($0) }
    }
    .filter { !$0.isEmpty }
  }

  /// Every place, the surest first, then in the order of the text.
  func hits(in repost: RepostCase) -> [Hit] {
    var hits: [Hit] = []
    guard !names.isEmpty || !unspacedNames.isEmpty else { return hits }
    let quotesCode = repost.copy.format == .markdown
    for text in repost.visibleText where !(quotesCode && text.block.role == .code) {
      for start in text.words.indices
      where reading.mayBegin(with: text.words[start], isCyrillic: isCyrillic) {
        for name in names[reading.key(text.words[start])] ?? [] {
          if let hit = hit(of: name, at: start, in: text, repost.copy) { hits.append(hit) }
        }
      }
      for name in unspacedNames {
        hits += unspacedHits(of: name, block: text.index, text.block, repost.copy)
      }
    }
    return hits.sorted { ($1.quality, $0.span) < ($0.quality, $1.span) }
  }

  private func hit(of name: Name, at start: Int, in text: VisibleText, _ copy: Document) -> Hit? {
    let words = text.words
    let end = start + name.words.count
    guard end <= words.count else { return nil }
    let window = words[start..<end]
    guard zip(window, name.accepted).allSatisfy({ $1.contains(reading.key($0)) }) else {
      return nil
    }
    let isExact = zip(window, name.words).allSatisfy { $0.folded == $1 }
    guard isExact || isCredible(name, from: start, in: words, copy) else { return nil }
    let span = TextSpan(words[start].span.start, words[end - 1].span.end)
    guard !Self.standsInAddress(span, of: text.block, copy), copy.codeSpan(over: span) == nil
    else { return nil }
    let longer = longerName(words, start, end, copy)
    return Hit(
      name: name.text, span: span, block: text.index, zone: text.block.zone,
      role: text.block.role, quality: longer?.quality ?? (isExact ? .exact : reading.quality),
      longer: longer?.text)
  }

  /// Whether words that are not the name as written are likely to be meant for it.
  private func isCredible(
    _ name: Name, from start: Int, in words: [TextWords.Word], _ copy: Document
  ) -> Bool {
    let before = start > 0 ? words[start - 1] : nil
    let isJoined = before.map { joins($0, words[start], copy) } ?? false
    return reading.isCredible(
      words[start..<(start + name.words.count)], as: name.words, behind: isJoined ? before : nil)
  }

  /// Whether the words stand in the path of an address or in an e-mail address, which name nobody.
  ///
  /// The host of an address does name its owner: `https://example.org/story` names example.org.
  private static func standsInAddress(_ span: TextSpan, of block: Block, _ copy: Document) -> Bool {
    let from = max(block.text.start, span.start - longestAddress)
    let before = copy.text[from..<span.start]
    let space = before.lastIndex { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
    let head = before[(space.map { $0 + 1 } ?? from)...]
    if head.contains(UInt8(ascii: "@")) { return true }
    guard let slash = head.firstIndex(of: UInt8(ascii: "/")) else { return false }
    let rest = head[slash...]
    guard rest.starts(with: "//".utf8) else { return head[..<slash].contains(UInt8(ascii: ".")) }
    return rest.dropFirst(2).contains(UInt8(ascii: "/"))
  }

  /// How far back the start of an address is looked for.
  private static let longestAddress = 512

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
    let needle = Array(CompatibilityForms.folded(name).utf8)
    let text = copy.text[block.text.range]
    guard let range = text.firstRange(of: needle),
      copy.codeSpan(over: TextSpan(range.lowerBound, range.upperBound)) == nil
    else { return [] }
    return [
      Hit(
        name: name, span: TextSpan(range.lowerBound, range.upperBound), block: index,
        zone: block.zone, role: block.role, quality: .exact, longer: nil)
    ]
  }

  /// Words that follow a name without being part of it.
  private static let followers: Set<String> = [
    "article", "articles", "story", "stories", "post", "posts", "report", "reports", "page",
    "website", "site", "staff", "photos", "images", "text", "texts", "translation", "translated",
    "and", "or", "on", "at", "in", "by", "for", "from", "of", "via",
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
    "author", "authors", "text", "words", "story", "dr", "prof", "c", "reposted", "crossposted",
    "posted", "as", "is", "источник",
    "первоисточник", "автор", "на", "из", "с", "©", "quelle", "fuente", "fonte", "von", "por",
  ]
}
