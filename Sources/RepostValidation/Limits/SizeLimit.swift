import RepostCore

/// How much of a text may be taken, as a notice says: "no more than 80 words", "до 30 %".
struct SizeLimit: Hashable {
  /// What the size is counted in.
  enum Unit: String, CaseIterable {
    case words, characters, sentences, paragraphs, lines, percent
  }

  let count: Int
  let unit: Unit
  /// Whether the number itself is too much: "fewer than 80".
  let isExclusive: Bool

  /// The most that may be taken.
  var maximum: Int { isExclusive ? count - 1 : count }

  /// The limit in words: `80 words`, `fewer than 80 words`.
  var phrase: String {
    let size = unit == .percent ? "\(count) %" : "\(count) \(unit.rawValue)"
    return isExclusive ? "less than \(size)" : size
  }

  /// Every limit that a condition states, each once; several are all to be kept.
  static func limits(of condition: Condition) -> [SizeLimit] {
    var limits: [SizeLimit] = []
    for place in condition.places.prefix(maximumPlaces) {
      if let limit = SizeLimit(place.text), !limits.contains(limit) { limits.append(limit) }
    }
    if limits.isEmpty, let count = condition.parameters["n"]?.strings.first,
      let unit = condition.parameters["unit"]?.strings.first,
      let limit = SizeLimit("\(count) \(unit)")
    {
      limits.append(limit)
    }
    return limits
  }

  private static let maximumPlaces = 16

  /// Reads a number and the unit behind it out of a few words.
  private init?(_ text: String) {
    let text = String(text.prefix(400)).lowercased()
    let words = text.replacing("%", with: " % ")
      .split { !($0.isLetter || $0.isNumber || $0 == "%") }.map(String.init)
    var found: (count: Int, unit: Unit)?
    for index in words.indices {
      guard let count = Self.count(words, endingAt: index, of: text),
        let unit = words[(index + 1)...].prefix(3).lazy.compactMap(Self.unit).first
      else { continue }
      found = (count, unit)
    }
    guard let found else { return nil }
    count = found.count
    unit = found.unit
    isExclusive = Self.exclusiveWords.contains { text.contains($0) }
  }

  /// The number that ends at a word; thousands may be written apart ("1 000").
  private static func count(_ words: [String], endingAt index: Int, of text: String) -> Int? {
    if let number = numberWords[words[index]] { return number }
    guard let number = Int(words[index]), number >= 0, number < 10_000_000 else { return nil }
    guard words[index].utf8.count == 3, index > 0, words[index - 1].utf8.count <= 3,
      let thousands = Int(words[index - 1]), thousands > 0,
      // "80-120" is a range and not a number.
      [" ", ",", "."].contains(where: { text.contains(words[index - 1] + $0 + words[index]) })
    else { return number }
    return thousands * 1_000 + number
  }

  private static func unit(_ word: String) -> Unit? {
    units.first { row in row.stems.contains { word.hasPrefix($0) } }?.unit
  }

  private static let units: [(unit: Unit, stems: [String])] = [
    (.percent, ["%", "percent", "per", "cent", "процент", "prozent", "pour", "por", "відсот"]),
    (.words, ["word", "слов", "слів", "wort", "wört", "mot", "palabra", "parole"]),
    (
      .characters,
      ["character", "sign", "знак", "символ", "zeichen", "caract", "caratter", "letter"]
    ),
    (.paragraphs, ["paragraph", "абзац", "absatz", "absätz", "párrafo", "parrafo", "paragraf"]),
    (.sentences, ["sentence", "предложен", "речен", "satz", "sätz", "phrase", "frase", "oraci"]),
    (.lines, ["line", "zeile", "ligne", "línea", "строк", "рядк"]),
  ]

  private static let exclusiveWords = [
    "fewer than", "less than", "under ", "менее ", "weniger als",
  ]

  private static let numberWords = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "ten": 10, "twenty": 20, "fifty": 50,
    "hundred": 100, "одного": 1, "двух": 2, "трех": 3, "трёх": 3, "пяти": 5, "ein": 1, "einen": 1,
    "zwei": 2, "drei": 3, "un": 1, "une": 1, "deux": 2, "trois": 3, "una": 1, "dos": 2, "tres": 3,
  ]
}
