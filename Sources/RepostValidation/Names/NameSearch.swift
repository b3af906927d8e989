import RepostCore
import RepostDocuments

/// Looks for a party's name in what readers see of a repost.
///
/// Names count whole: "Global Example Institute" does not name "Global Example", because the next
/// word goes on with a capital letter. A name spelt with look-alike letters of another script is
/// found, and marked. Other forms of a name are looked for only when that is asked for.
struct NameSearch {
  /// Which forms of a name are looked for.
  enum Reading {
    /// As the terms write it, look-alike letters included.
    case asWritten
    /// In other cases: the genitive of a Russian name.
    case inflected
    /// In Latin letters for Cyrillic ones, or the other way round.
    case transliterated
  }

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
  private let reading: Reading
  /// Whether the names are in Cyrillic letters; only transliteration asks.
  private let isCyrillic: Bool

  init(names: [String], known: [String], reading: Reading = .asWritten) {
    self.reading = reading
    let folded = names.prefix(Self.maximumNames).compactMap { name -> Name? in
      let words = FoldedName(name).words
      guard let accepted = Self.accepted(words, reading) else { return nil }
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
      for start in text.words.indices where isCandidate(text.words[start]) {
        for name in names[key(text.words[start])] ?? [] {
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
    guard zip(window, name.accepted).allSatisfy({ $1.contains(key($0)) }) else { return nil }
    let isExact = zip(window, name.words).allSatisfy { $0.folded == $1 }
    guard isExact || isCredible(name, from: start, in: words, copy) else { return nil }
    let span = TextSpan(words[start].span.start, words[end - 1].span.end)
    guard !Self.standsInAddress(span, of: text.block, copy), copy.codeSpan(over: span) == nil
    else { return nil }
    let longer = longerName(words, start, end, copy)
    return Hit(
      name: name.text, span: span, block: text.index, zone: text.block.zone,
      role: text.block.role, quality: longer?.quality ?? (isExact ? .exact : quality),
      longer: longer?.text)
  }

  /// What the reading makes of the words of a name; nil where it makes nothing of them.
  private static func accepted(_ words: [String], _ reading: Reading) -> [Set<String>]? {
    guard !words.isEmpty else { return nil }
    switch reading {
    case .asWritten: return words.map { [LookAlikes.folded($0)] }
    case .inflected:
      let accepted = words.map { word in
        Declension.forms(of: word).union(Declension.words(of: word)).union([word])
      }
      return accepted.contains { $0.count > 1 } ? accepted : nil
    case .transliterated:
      let isOneScript =
        words.allSatisfy(Transliteration.isCyrillic) || words.allSatisfy(Transliteration.isLatin)
      guard isOneScript, words.joined().count >= fewestLetters else { return nil }
      return words.map { [Transliteration.key($0)] }
    }
  }

  /// Shorter names are spelt like too many other words.
  private static let fewestLetters = 5

  /// Whether a word can begin one of the names, before its form is worked out.
  private func isCandidate(_ word: TextWords.Word) -> Bool {
    switch reading {
    case .asWritten: true
    case .inflected: word.isCapitalised && Declension.declines(word.folded)
    case .transliterated:
      word.isCapitalised && Transliteration.isCyrillic(word.folded) != isCyrillic
    }
  }

  /// A word of the text in the form that the reading compares.
  private func key(_ word: TextWords.Word) -> String {
    switch reading {
    case .asWritten: word.skeleton
    case .inflected: word.folded
    case .transliterated: Transliteration.key(word.folded)
    }
  }

  private var quality: Hit.Quality {
    switch reading {
    case .asWritten: .lookAlike
    case .inflected: .inflected
    case .transliterated: .transliterated
    }
  }

  /// Whether words that are not the name as written are likely to be meant for it.
  ///
  /// The genitive of a man's name is the nominative of a woman's ("Ивана Лапина" of "Иван Лапин"):
  /// it counts only behind the word that governs it, as in "статья Ивана Лапина".
  private func isCredible(
    _ name: Name, from start: Int, in words: [TextWords.Word], _ copy: Document
  ) -> Bool {
    let window = words[start..<(start + name.words.count)]
    guard window.first?.isCapitalised == true else { return reading == .asWritten }
    switch reading {
    case .asWritten: return true
    case .transliterated:
      // The same letters in one script are another word, or the name as written.
      return zip(window, name.words).allSatisfy { word, wanted in
        Transliteration.isCyrillic(word.folded) != Transliteration.isCyrillic(wanted)
      }
    case .inflected:
      let pairs = zip(window.map(\.folded), name.words).filter { $0 != $1 }
      if pairs.allSatisfy({ $1 == $0 + "а" }) { return false }
      guard pairs.allSatisfy({ $0 == $1 + "а" }) else { return true }
      guard start > 0 else { return false }
      let before = words[start - 1]
      return !before.isCapitalised && joins(before, words[start], copy)
        && !Self.labels.contains(before.folded)
    }
  }

  /// Words that a name in the nominative follows.
  private static let labels: Set<String> = ["автор", "авторы", "источник", "текст", "фото", "и"]

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
