/// Letters of two scripts in one word, where those of one pass for letters of the other.
///
///     Copyright with a Cyrillic `С`, `о` and `р`; `harbour` with a Greek `ο`
///
/// The idea is that of Unicode Technical Standard 39, mixed-script detection. The table holds only
/// letters that look the same in the same case: `т` in "автоCAD" and `κ` in "NFκB" mislead nobody.
struct MixedScriptWord {
  /// The letters that pass for others, each once, in the order of the word.
  let impostors: [Unicode.Scalar]

  private enum Script { case latin, cyrillic, greek, armenian }

  /// Reads a word, or gives nil where nothing in it misleads.
  init?(_ word: some Sequence<Unicode.Scalar>) {
    let letters = word.compactMap { scalar in Self.script(scalar).map { (scalar, $0) } }
    let latin = letters.filter { $0.1 == .latin }.map(\.0)
    let others = letters.filter { $0.1 != .latin }
    guard letters.count >= 3, !latin.isEmpty, let other = others.first?.1,
      others.allSatisfy({ $0.1 == other })
    else { return nil }
    let changes = zip(letters, letters.dropFirst()).count { $0.1 != $1.1 }
    let isLatinFirst = letters[0].1 == .latin
    let found: [Unicode.Scalar]
    if others.allSatisfy({ Self.twins[other]?.contains($0.0) ?? false }),
      // A word that goes on in another script is a foreign one with an ending: "SMSа".
      changes > 1 || !isLatinFirst || others.count > 2
    {
      found = others.map(\.0)
    } else if other == .cyrillic, latin.count < others.count,
      latin.allSatisfy(Self.latinTwins.contains), changes > 1 || isLatinFirst && latin.count == 1
    {
      found = latin
    } else {
      return nil
    }
    impostors = found.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private static func script(_ scalar: Unicode.Scalar) -> Script? {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF: .latin
    case 0x370...0x373, 0x376...0x37D, 0x37F, 0x386...0x3FF, 0x1F00...0x1FFF: .greek
    case 0x400...0x481, 0x48A...0x52F: .cyrillic
    case 0x531...0x556, 0x561...0x587: .armenian
    default: nil
    }
  }

  /// Letters that look like a Latin one in the same case.
  private static let twins: [Script: Set<Unicode.Scalar>] = [
    .cyrillic: [
      "а", "с", "е", "о", "р", "х", "у", "ѕ", "і", "ј", "һ", "ԁ", "ӏ", "ԛ", "ԝ", "А", "В", "С",
      "Е", "Н", "І", "Ј", "К", "М", "О", "Р", "Ѕ", "Т", "Х", "Ԛ", "Ԝ",
    ],
    .greek: [
      "ο", "ϲ", "ϳ", "Α", "Β", "Ε", "Ζ", "Η", "Ι", "Κ", "Μ", "Ν", "Ο", "Ρ", "Τ", "Υ", "Χ",
    ],
    .armenian: ["օ", "ս", "ո", "հ", "Տ", "Լ", "Օ"],
  ]

  /// Latin letters that look like a Cyrillic one in the same case.
  private static let latinTwins: Set<Unicode.Scalar> = [
    "a", "c", "e", "o", "p", "x", "y", "s", "i", "j", "A", "B", "C", "E", "H", "I", "J", "K", "M",
    "O", "P", "S", "T", "X",
  ]
}
