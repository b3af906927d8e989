/// Writes random patterns, and random texts that they may match.
///
/// Every piece of a pattern comes with a string that it could stand for, so that texts made of these
/// match often. Some strings are wrong, which makes near misses.
struct PatternGrammar {
  /// A pattern and a text, in pieces.
  struct Sample {
    var pattern: String
    var text: String
  }

  private var generator: SeededGenerator
  private var groups = 0
  private let isWhiteSpaceFolded: Bool

  init(seed: UInt64, isWhiteSpaceFolded: Bool) {
    generator = SeededGenerator(seed: seed)
    self.isWhiteSpaceFolded = isWhiteSpaceFolded
  }

  /// The next pattern with a text.
  mutating func sample() -> Sample {
    groups = 0
    var sample = choice(depth: 3)
    var options = ""
    if chance(70) { options += "i" }
    let isExtended = chance(50)
    if isExtended { options += "x" }
    if chance(5) { options = "-\(options)" }
    if !options.isEmpty, options != "-" { sample.pattern = "(?\(options))\(sample.pattern)" }
    if chance(15) { sample.text = cased(sample.text) }
    if chance(20) { sample = inSentence(sample) }
    let around = (noise(), noise())
    sample.text = around.0 + sample.text + around.1
    if isWhiteSpaceFolded { sample.text = Self.folded(sample.text) }
    return sample
  }

  // MARK: Grammar

  /// The pattern behind one that reads a sentence up to it, and the text in a sentence among others.
  ///
  /// Some of the steps can pass the end of a sentence.
  private mutating func inSentence(_ inner: Sample) -> Sample {
    let anchor = pick([
      #"(?: ^ | (?<= [.!?;] \s ) )"#, #"(?:^|(?<=[.!]\s))"#,
      #"(?: ^ | (?<= [.;•] \s ) | (?<= [!] \ ) )"#,
      #"(?<= [.] \s )"#,
    ])
    let step = pick([
      "[^.!?;•]", "[^.!?;•]", #"(?: [^.!?;•] | [.] (?=\S) )"#,
      #"(?: (?! \b a ) (?: [^.!;•] | [.!] (?=\S) ) )"#,
      "[^!]", "[^.]", #"(?: [^.!?;•] | [.] (?=\w|\s) )"#,
    ])
    let pattern =
      pick(["(?xi)", "(?x)", " (?xi) "]) + anchor + pick(["", "", "(?! b )", "(?= [^;]{0,40} )"])
      + step + pick(["*?", "*", "*+", "{0,30}?", "+?"]) + pick([#"\K"#, #"\K"#, " ", #"\b \K"#])
      + "(?:\(inner.pattern)\n)"
    var text = ""
    for _ in 0..<number(0...3) {
      text += noise() + (chance(30) ? inner.text : "") + pick([". ", "! ", ".", "; ", "• ", "."])
    }
    return Sample(pattern: pattern, text: text + pick(["", "", "ce ", "kö ", "c.e "]) + inner.text)
  }

  private mutating func choice(depth: Int) -> Sample {
    let all = (0..<(chance(35) ? number(2...4) : 1)).map { _ in sequence(depth: depth) }
    return Sample(
      pattern: all.map(\.pattern).joined(separator: chance(20) ? " | " : "|"),
      text: pick(all).text)
  }

  private mutating func sequence(depth: Int) -> Sample {
    var whole = Sample(pattern: "", text: "")
    for _ in 0..<number(chance(8) ? 0...0 : 1...5) {
      let next = quantified(depth: depth)
      whole.pattern += next.pattern
      whole.text += next.text
      if chance(12) { whole.pattern += pick([" ", "\n", " # note (\n", "(?#note)", "\\E"]) }
    }
    return whole
  }

  private mutating func quantified(depth: Int) -> Sample {
    var atom = atom(depth: depth)
    guard chance(28) else { return atom }
    let (quantifier, counts) = pick([
      ("?", 0...1), ("*", 0...2), ("+", 1...2), ("{2}", 2...2), ("{1,3}", 1...3), ("{0,2}", 0...2),
      ("{1}", 1...1), ("{2,}", 2...3), ("{,2}", 0...2), ("{0}", 0...0), ("{ 1,2 }", 1...2),
    ])
    atom.pattern += (chance(5) ? " " : "") + quantifier + pick(["", "", "?", "+"])
    atom.text = String(repeating: atom.text, count: number(counts))
    return atom
  }

  private mutating func atom(depth: Int) -> Sample {
    switch number(0...99) {
    case 0..<46: return word()
    case 46..<58: return pick(Self.escapes)
    case 58..<66: return characterClass()
    case 66..<70: return pick(Self.assertions)
    case 70..<72:
      guard groups > 0 else { return word() }
      let group = number(1...groups)
      return Sample(
        pattern: pick(["\\\(group)", "\\g{\(group)}", "\\g\(group)", "(?(\(group))a|bc)"]),
        text: pick(["a", "bc", "", "ss"]))
    case 72..<74:
      let word = word(isQuoted: true)
      return Sample(pattern: "\\Q\(word.pattern) +\\E", text: "\(word.text) +")
    default:
      guard depth > 0 else { return word() }
      return group(depth: depth - 1)
    }
  }

  private mutating func group(depth: Int) -> Sample {
    let inner = choice(depth: depth)
    switch number(0...19) {
    case 0:
      return Sample(
        pattern: pick(["(?=", "(?!", "(?<!", "(?<="]) + word().pattern + ")", text: "")
    case 1:
      let name = "n\(number(0...9))"
      groups += 1
      return Sample(pattern: "(?<\(name)>\(inner.pattern))", text: inner.text)
    case 2:
      return Sample(
        pattern: "(?(?=\(word().pattern))\(inner.pattern)|\(word().pattern))", text: inner.text)
    case 3...6:
      groups += 1
      return Sample(pattern: "(\(inner.pattern))", text: inner.text)
    default:
      let opening = pick([
        "(?:", "(?:", "(?:", "(?>", "(?|", "(?i:", "(?-i:", "(?x:", "(?-x:", "(?i-x:", "(?^:",
        "(?:(?i)", "(?:(?-i)", "(?:(?x)",
      ])
      return Sample(pattern: opening + inner.pattern + ")", text: inner.text)
    }
  }

  private mutating func word(isQuoted: Bool = false) -> Sample {
    let letters = (0..<number(1...4)).map { _ in pick(Self.letters) }
    let text = letters.joined()
    return Sample(pattern: text, text: chance(50) ? cased(text) : text)
  }

  private mutating func characterClass() -> Sample {
    var members = ""
    for _ in 0..<number(1...4) { members += pick(Self.members) }
    if chance(5) { members = "]" + members }
    if chance(10) { members += "-" }
    let isNegated = chance(15)
    return Sample(
      pattern: "[\(isNegated ? "^" : "")\(members)]",
      text: cased(pick(["a", "c", "k", "s", "ß", "é", "я", " ", "-", "]", "9", "中", "z"])))
  }

  /// The text with some letters in another case.
  private mutating func cased(_ text: String) -> String {
    var out = ""
    for character in text {
      let one = String(character)
      let partners = Self.partners[one] ?? [one.uppercased(), one.lowercased(), one]
      out += pick(partners)
    }
    return out
  }

  private mutating func noise() -> String {
    (0..<number(0...6)).map { _ in pick(Self.letters + [" ", " ", ".", "\u{17F}", "\n"]) }
      .joined()
  }

  // MARK: Words

  private static let letters = [
    "a", "b", "c", "k", "s", "ss", "st", "re", "print", "Source", "A", "K", "S", "ß", "é", "É", "ÿ",
    "å", "ω", "Σ", "ς", "µ", "я", "Я", "ѣ", "Ё", "в", "ссылк", "İ", "ı", "i", "ğ", "ǆ", "ა", "ẞ",
    "中", "文字", "の", "ـا", "한", "©", "’", "9", "-", "_", "ﬁ", "Ａ", "ţ", "Ș", "ﬆ", "ԱՐ", "𐐀",
    "\u{212A}", "\u{17F}", "ΐ", "ѕ", "Ӏ",
  ]

  private static let members = [
    "a", "ab", "s", "k", "S", "é", "ß", "я", "中", "’", "a-c", "b-b", "s-u", "0-9", "\\s", "\\w",
    "\\d", "-", "\\-", "\\]", "[:alpha:]", "[", "\\x{17F}", "\\n", "\\t", "\\b", "а-я", ".", "|",
    "(", ")", "#", " ", "\\Qa]\\E", "\\p{Lu}", "^", "*", "\\\\", "[:", "\\101",
  ]

  private static let escapes: [Sample] = [
    Sample(pattern: "\\s", text: " "), Sample(pattern: "\\s", text: " "),
    Sample(pattern: "\\s+", text: " "), Sample(pattern: "\\s?", text: " "),
    Sample(pattern: "\\s", text: "\u{A0}"), Sample(pattern: "\\w", text: "é"),
    Sample(pattern: "\\w", text: "k"), Sample(pattern: "\\d", text: "9"),
    Sample(pattern: "\\S", text: "中"), Sample(pattern: ".", text: "s"),
    Sample(pattern: "\\.", text: "."), Sample(pattern: "\\ ", text: " "),
    Sample(pattern: "\\x41", text: "a"), Sample(pattern: "\\x{17F}", text: "s"),
    Sample(pattern: "\\x{44F}", text: "я"), Sample(pattern: "\\p{L}", text: "s"),
    Sample(pattern: "\\P{Lu}", text: "s"), Sample(pattern: "\\pL", text: "s"),
    Sample(pattern: "\\n", text: "\n"), Sample(pattern: "\\t", text: "\t"),
    Sample(pattern: "\\R", text: "\n"), Sample(pattern: "\\X", text: "e\u{301}"),
    Sample(pattern: "\\h", text: " "), Sample(pattern: "\\N", text: "s"),
    Sample(pattern: "\\053", text: "+"), Sample(pattern: "\\o{101}", text: "a"),
    Sample(pattern: "\\N{U+E9}", text: "É"), Sample(pattern: "\\(", text: "("),
    Sample(pattern: "\\#", text: "#"), Sample(pattern: "{", text: "{"),
    Sample(pattern: "}", text: "}"), Sample(pattern: "]", text: "]"),
    Sample(pattern: "\\e", text: "\u{1B}"), Sample(pattern: " ", text: " "),
  ]

  private static let assertions: [Sample] = ["\\b", "\\B", "^", "$", "\\A", "\\K", "\\G"].map {
    Sample(pattern: $0, text: "")
  }

  /// Letters that are equal without case but not what upper and lower case would give.
  private static let partners: [String: [String]] = [
    "s": ["s", "S", "\u{17F}"], "k": ["k", "K", "\u{212A}"], "ß": ["ß", "\u{1E9E}", "ss"],
    "å": ["å", "Å", "\u{212B}"], "ω": ["ω", "Ω", "\u{2126}"], "Σ": ["Σ", "σ", "ς"],
    "ς": ["Σ", "σ", "ς"], "µ": ["µ", "μ", "Μ"], "в": ["в", "В", "\u{1C80}"],
    "ѣ": ["ѣ", "Ѣ", "\u{1C87}"], "S": ["s", "S", "\u{17F}"], "K": ["k", "K", "\u{212A}"],
  ]

  // MARK: Chance

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &generator) < percent
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &generator)]
  }

  /// The text as documents have it: no white space but single spaces.
  private static func folded(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard scalar.properties.isWhitespace else {
        out.append(scalar)
        continue
      }
      if out.last != " " { out.append(" ") }
    }
    return String(out)
  }
}
