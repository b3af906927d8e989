/// Reads Creative Commons names in any order and spelling: `CC BY-SA 4.0`, `CC 4.0 BY-SA`,
/// `Attribution-NonCommercial 3.0 Germany`, `by-nc-sa/3.0/de/`.
///
/// Words such as "by" and "attribution" are plain words too; they count where they stand next to
/// what can only be a licence.
struct CreativeCommonsWords {
  /// The licence, or nil where the words name none.
  private(set) var licence: NamedLicence?

  private let tokens: [LicenceToken]
  private var mention = Mention()
  private var mentions: [Mention] = []
  /// The index just past the last word that was understood.
  private var understood = -1

  /// One naming; a text may name a licence twice, in full and in short.
  private struct Mention {
    var special: CreativeCommonsPhrase.Special?
    var isMarked = false
    var elements: Set<CreativeCommonsElement> = []
    var hasCode = false
    var version: String?
    var port: String?

    var isNamed: Bool { special != nil || !elements.isEmpty }
  }

  /// Reads the words.
  init(_ tokens: [LicenceToken]) {
    self.tokens = tokens
    var index = 0
    while index < tokens.count { index += read(at: index) }
    mentions.append(mention)
    licence = chosen()
  }

  /// Whether a text starts with a condition of a licence, whatever sign parts it from the name
  /// before: ` (NC)`, ` - Non Commercial`.
  static func startsWithCondition(_ text: String) -> Bool {
    let start = text.drop { !$0.isLetter && !$0.isNumber }
    let gap = text[..<start.startIndex]
    // Behind a full stop, a comma or a word like "or" another name starts.
    guard !gap.isEmpty, gap.count <= 3, !gap.contains(where: { ".,;|:".contains($0) }) else {
      return false
    }
    let tokens = LicenceToken.tokens(of: start)
    guard let first = tokens.first else { return false }
    if first.isUpper, let code = CreativeCommonsElement.code(first.text), !code.isMarked {
      return true
    }
    if case .element? = CreativeCommonsPhrase.table.match(tokens, at: 0)?.meaning { return true }
    return false
  }

  // MARK: Words

  /// Reads what stands at `index` and returns how many words that took.
  private mutating func read(at index: Int) -> Int {
    if let (meaning, count) = CreativeCommonsPhrase.table.match(tokens, at: index) {
      if read(meaning, at: index) {
        understood = index + count
        return count
      }
    }
    if readCode(at: index) || readVersion(at: index) || readPort(at: index) {
      understood = index + 1
    }
    return 1
  }

  private mutating func read(_ meaning: CreativeCommonsPhrase, at index: Int) -> Bool {
    switch meaning {
    case .marker:
      startMentionIfNamed()
      mention.isMarked = true
    case .element(let element): mention.elements.insert(element)
    case .special(let special):
      if mention.special == nil, mention.elements.isEmpty { mention.special = special }
    case .jurisdiction(let port):
      // A country belongs to the licence only right after the version.
      guard index == understood, mention.version != nil, mention.port == nil else { return false }
      mention.port = port
    }
    return true
  }

  private mutating func startMentionIfNamed() {
    guard mention.isNamed else { return }
    mentions.append(mention)
    mention = Mention()
  }

  /// Reads `by`, `nc-sa`, `ccbyncnd`.
  private mutating func readCode(at index: Int) -> Bool {
    guard let code = CreativeCommonsElement.code(tokens[index].text) else { return false }
    guard code.isMarked || code.elements.count > 1 || isCode(at: index) else { return false }
    if code.isMarked {
      startMentionIfNamed()
      mention.isMarked = true
    }
    mention.elements.formUnion(code.elements)
    mention.hasCode = true
    return true
  }

  /// Whether the short word at `index` is a code and not a word of the sentence.
  private func isCode(at index: Int) -> Bool {
    let token = tokens[index]
    let next = index + 1 < tokens.count ? tokens[index + 1] : nil
    let nextIsCode = next.map { CreativeCommonsElement.code($0.text) != nil } ?? false
    let follows = understood == index
    if follows && token.isJoined || nextIsCode && next?.isJoined == true { return true }
    if token.isUpper && (follows || token.text == "by" && mention.isMarked && isMixedCase) {
      return true
    }
    guard follows, let next else { return follows }
    return nextIsCode || LicenceVersion.creativeCommons(next.text) != nil
      || LicenceVersion.announcements.contains(next.text)
      || OtherLicenceName.isLicenceWord(next.text)
  }

  private var isMixedCase: Bool {
    tokens.contains { !$0.isUpper && $0.text.contains { $0.isLetter } }
  }

  private mutating func readVersion(at index: Int) -> Bool {
    guard mention.version == nil, mention.isMarked || mention.isNamed else { return false }
    let token = tokens[index]
    guard let version = LicenceVersion.creativeCommons(token.text) else { return false }
    if !token.text.contains("."), !LicenceVersion.isAnnounced(at: index, in: tokens) {
      // A bare "4" is a version only where the name ends with it.
      guard understood == index, index == tokens.count - 1 else { return false }
    }
    mention.version = version
    return true
  }

  private mutating func readPort(at index: Int) -> Bool {
    let token = tokens[index]
    guard understood == index, mention.version != nil, mention.port == nil,
      token.isUpper || token.isJoined, CreativeCommonsPort.codes.contains(token.text)
    else { return false }
    mention.port = token.text
    return true
  }

  // MARK: Choice

  /// The first licence named, completed by a later naming of the same one.
  private func chosen() -> NamedLicence? {
    let named = mentions.compactMap(Self.licence)
    guard var first = named.first(where: { !$0.isOnlyCreativeCommons }) ?? named.first else {
      return nil
    }
    for other in named.dropFirst() { first = first.completed(by: other) }
    return first
  }

  private static func licence(of mention: Mention) -> NamedLicence? {
    if let special = mention.special {
      return NamedLicence(
        creativeCommons: special.rawValue,
        version: special == .publicDomain ? nil : mention.version,
        port: nil)
    }
    var elements = mention.elements
    let isCertain =
      mention.isMarked || elements.contains(.by) && (elements.count > 1 || mention.version != nil)
      || elements.count > 1 && (mention.version != nil || mention.hasCode)
    guard isCertain else { return nil }
    // Since version 2.0 every one of them asks for attribution.
    if !elements.isEmpty, let version = mention.version, version != "1.0" { elements.insert(.by) }
    return NamedLicence(
      creativeCommons: CreativeCommonsElement.family(elements), version: mention.version,
      port: CreativeCommonsPort.port(mention.port, version: mention.version))
  }
}
