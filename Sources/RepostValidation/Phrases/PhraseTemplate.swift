import RepostCore

/// A sentence that a notice prescribes, as words and the gaps that whoever reposts fills in.
///
///     First published by Harbour Weekly on [date]      a gap for a date
///     Published with edits by {OUTLET}                 a gap for a name
///
/// Gaps stand in brackets, are underscores or dots, or are words in capitals such as AUTHOR NAME.
/// Tags of markup and the schemes of addresses say nothing that readers see, and are left out.
struct PhraseTemplate {
  /// What goes into a gap.
  enum Slot: Hashable {
    case author, title, date, link
    /// Somebody's or something's name, or whatever else.
    case other
  }

  /// A word, or a gap with the words that stand in it.
  enum Element {
    case word(PhraseWord)
    case slot(Slot, placeholder: [String])
  }

  /// The longest template that is compared, in words; of a longer one the rest is not.
  static let maximumWords = 600

  /// The words and gaps, in order.
  let elements: [Element]
  /// The text as the notice has it.
  let text: String
  /// Whether the template is longer than what is compared.
  let isCut: Bool

  /// Takes `text` apart; `slots` are further words that stand for gaps.
  init(_ text: String, slots: [String] = []) {
    self.text = text
    var reader = TemplateReader(slots: slots.map { FoldedName($0).words })
    reader.read(text)
    isCut = reader.elements.count > Self.maximumWords
    elements = Array(reader.elements.prefix(Self.maximumWords))
  }

  /// The words that have to stand there as they are.
  var words: [PhraseWord] {
    elements.compactMap { if case .word(let word) = $0 { word } else { nil } }
  }
}

/// Reads the words and gaps of a template.
private struct TemplateReader {
  let slots: [[String]]
  var elements: [PhraseTemplate.Element] = []
  private var plain = ""

  init(slots: [[String]]) {
    self.slots = slots.filter { !$0.isEmpty }
  }

  mutating func read(_ text: String) {
    let characters = Array(text.prefix(20_000))
    var index = 0
    while index < characters.count {
      let character = characters[index]
      if let closing = Self.brackets[character],
        let end = Self.end(of: closing, in: characters, after: index)
      {
        let inside = String(characters[(index + 1)..<end])
        if character == "<", Self.isTag(inside) {
          plain += " "
          index = end + 1
          continue
        }
        if character != "(" || Self.isPlaceholder(inside) {
          addSlot(inside)
          index = end + 1
          continue
        }
      }
      if let end = Self.endOfBlank(characters, at: index) {
        addSlot("")
        index = end
        continue
      }
      plain.append(character)
      index += 1
    }
    flush()
  }

  private mutating func addSlot(_ inside: String) {
    flush()
    let words = FoldedName(inside).words
    elements.append(.slot(Self.slot(words), placeholder: words))
  }

  /// Adds the plain words read so far, with the gaps that are words in capitals.
  private mutating func flush() {
    let words = PhraseWord.words(of: plain)
    plain = ""
    var index = 0
    while index < words.count {
      if let slot = slots.first(where: { slot in
        words.count >= index + slot.count
          && zip(words[index...], slot).allSatisfy { $0.folded == $1 }
      }) {
        elements.append(.slot(Self.slot(slot), placeholder: slot))
        index += slot.count
        continue
      }
      let end = words[index...].firstIndex { !$0.isUpperCase || !Self.isPlaceholder($0.folded) }
      let capitals = words[index..<(end ?? words.count)].map(\.folded)
      if capitals.isEmpty {
        elements.append(.word(words[index]))
        index += 1
      } else {
        elements.append(.slot(Self.slot(capitals), placeholder: capitals))
        index += capitals.count
      }
    }
  }

  private static let brackets: [Character: Character] = [
    "[": "]", "{": "}", "<": ">", "(": ")", "［": "］", "〔": "〕", "【": "】",
  ]

  /// The longest gap, in characters; what is longer is text in brackets.
  private static let longestSlot = 80

  private static func end(of closing: Character, in text: [Character], after index: Int) -> Int? {
    text[(index + 1)..<min(text.count, index + longestSlot + 2)].firstIndex(of: closing)
  }

  /// The index behind a run of underscores or dots, or nil where there is none.
  private static func endOfBlank(_ text: [Character], at index: Int) -> Int? {
    if text[index] == "…" { return index + 1 }
    guard text[index] == "_" || text[index] == "." else { return nil }
    let end = text[index...].firstIndex { $0 != text[index] } ?? text.count
    return end - index >= 3 || (text[index] == "_" && end - index >= 2) ? end : nil
  }

  private static func isTag(_ inside: String) -> Bool {
    let name = inside.drop { $0 == "/" }.prefix { $0.isLetter }.lowercased()
    return tags.contains(name) && (inside.contains("=") || FoldedName(inside).words.count <= 1)
  }

  private static func isPlaceholder(_ text: String) -> Bool {
    let words = FoldedName(text).words
    return !words.isEmpty && words.allSatisfy { placeholders.contains($0) }
      && words.contains { slotNames[$0] != nil }
  }

  private static func slot(_ words: [String]) -> PhraseTemplate.Slot {
    let kinds = words.compactMap { slotNames[$0] }
    return [.author, .title, .date, .link].first { kinds.contains($0) } ?? .other
  }

  private static let tags: Set<String> = [
    "a", "p", "em", "i", "b", "strong", "br", "hr", "span", "div", "cite", "img", "small",
    "footer", "blockquote", "u",
  ]

  /// Words that name what goes into a gap.
  private static let slotNames: [String: PhraseTemplate.Slot] = {
    let names: [(PhraseTemplate.Slot, String)] = [
      (
        .author, "author authors writer autor autora autoren auteur auteure autore автор автора имя"
      ),
      (.title, "title headline titel titre título titulo titolo überschrift название заголовок"),
      (.date, "date datum fecha data дата год year day month"),
      (.link, "link url hyperlink href lien enlace ссылка ссылку адрес adresse address"),
      (.other, "outlet publication site website name newspaper medium publisher сайт издание"),
    ]
    var table: [String: PhraseTemplate.Slot] = [:]
    for (slot, words) in names {
      for word in words.split(separator: " ") { table[String(word)] = slot }
    }
    return table
  }()

  private static let placeholders: Set<String> = Set(slotNames.keys).union([
    "your", "the", "of", "article", "story", "original", "insert", "here", "to", "republishing",
    "статьи", "des", "der", "artikels", "de", "del", "artículo", "l", "article", "сайта",
    "full", "first", "last", "and", "or",
  ])
}
