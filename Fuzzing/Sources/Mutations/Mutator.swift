internal import FuzzTargets

/// Makes broken documents of whole ones; the same for the same numbers.
struct Mutator {
  /// The longest document that is made, in bytes.
  static let longest = 48 << 10
  /// The most changes of one document.
  private static let most = 6

  private static let bytesThatMatter =
    Array("<>&\"'`=/!-[](){}*_#:;\\|~\n\r\t ".utf8) + [
      0, 0x1B, 0x7F, 0x80, 0xAD, 0xC0, 0xC2, 0xE2, 0xED, 0xEF, 0xF0, 0xF4, 0xFE, 0xFF,
    ]
  private static let extremes = [
    "0", "-1", "1", "255", "256", "65535", "65536", "2147483647", "4294967295", "4294967296",
    "9223372036854775807", "9223372036854775808", "99999999999999999999", "1e308", "0x10FFFF",
  ].map { Array($0.utf8) }
  /// What is nested, and what closes it.
  private static let nests: [(String, String)] = [
    ("<div>", "</div>"), ("<b>", ""), ("<a href=x>", "</a>"), ("<!--", "-->"), ("<p hidden>", ""),
    ("<svg>", ""), ("<template>", "</template>"), ("<table><td>", ""), ("&", ";"), ("> ", ""),
    ("[", "](x)"), ("![", ""), ("*", "*"), ("_", ""), ("`", ""), ("- ", "\n"), ("{", "}"),
    ("[[", "]]"), ("{\"a\":", "}"), ("a:\n ", ""), ("(", ")"), ("{{", "}}"), ("@media a{", "}"),
    (":not(", ")"), ("<x y=", ">"), ("\u{202E}", ""), ("e\u{301}", ""), ("| a ", "|\n"),
  ]

  private var numbers: SeededNumbers
  private let words: [[UInt8]]

  /// Creates a mutator.
  ///
  /// - Parameters:
  ///   - numbers: What it decides by.
  ///   - words: The words of the format.
  init(_ numbers: SeededNumbers, words: [[UInt8]]) {
    self.numbers = numbers
    self.words = words
  }

  /// A broken document, made of one and pieces of another.
  mutating func document(from base: [UInt8], and other: [UInt8]) -> [UInt8] {
    var document = window(of: base)
    let other = window(of: other)
    for _ in 0...numbers.number(in: 0...(Self.most - 1)) {
      change(&document, with: other)
      if document.count > Self.longest { document.removeLast(document.count - Self.longest) }
    }
    return document
  }

  /// All of a short document; of a long one mostly a piece, since many short ones find more.
  private mutating func window(of base: [UInt8]) -> [UInt8] {
    let count = min(base.count, 1 << numbers.number(in: 9...15))
    guard base.count > count else { return base }
    let start = numbers.happens(percent: 40) ? 0 : numbers.number(in: 0...(base.count - count))
    return Array(base[start..<(start + count)])
  }

  private mutating func change(_ document: inout [UInt8], with other: [UInt8]) {
    switch numbers.number(in: 0...15) {
    case 0: flipBits(&document)
    case 1: setBytes(&document)
    case 2: truncate(&document)
    case 3, 4: splice(&document, other)
    case 5: insert(Array(other[range(in: other, longest: 4096)]), into: &document)
    case 6, 7: insert(Array(document[token(in: document)]), into: &document)
    case 8: document.removeSubrange(token(in: document))
    case 9: document.removeSubrange(range(in: document, longest: 4096))
    case 10: exchangeTokens(&document)
    case 11: repeatPiece(&document)
    case 12: nest(&document)
    case 13: replaceNumber(&document)
    default:
      let word = words.isEmpty ? Self.extremes[0] : numbers.element(of: words)
      insert(word, into: &document)
    }
  }

  private mutating func flipBits(_ document: inout [UInt8]) {
    guard !document.isEmpty else { return }
    for _ in 0..<numbers.number(in: 1...16) {
      document[numbers.number(in: 0...(document.count - 1))] ^=
        1 << UInt8(numbers.number(in: 0...7))
    }
  }

  private mutating func setBytes(_ document: inout [UInt8]) {
    guard !document.isEmpty else { return }
    for _ in 0..<numbers.number(in: 1...8) {
      document[numbers.number(in: 0...(document.count - 1))] = numbers.element(
        of: Self.bytesThatMatter)
    }
  }

  private mutating func truncate(_ document: inout [UInt8]) {
    let cut = numbers.number(in: 0...document.count)
    if numbers.happens(percent: 75) {
      document.removeSubrange(cut...)
    } else {
      document.removeSubrange(..<cut)
    }
  }

  /// The start of one and the end of the other.
  private mutating func splice(_ document: inout [UInt8], _ other: [UInt8]) {
    document.removeSubrange(numbers.number(in: 0...document.count)...)
    document += other[numbers.number(in: 0...other.count)...]
  }

  private mutating func insert(_ piece: [UInt8], into document: inout [UInt8]) {
    document.insert(contentsOf: piece, at: numbers.number(in: 0...document.count))
  }

  private mutating func exchangeTokens(_ document: inout [UInt8]) {
    let first = token(in: document)
    let second = token(in: document)
    let (front, back) = first.lowerBound < second.lowerBound ? (first, second) : (second, first)
    guard front.upperBound <= back.lowerBound else { return }
    let (frontBytes, backBytes) = (Array(document[front]), Array(document[back]))
    document.replaceSubrange(back, with: frontBytes)
    document.replaceSubrange(front, with: backBytes)
  }

  private mutating func repeatPiece(_ document: inout [UInt8]) {
    let piece = Array(document[range(in: document, longest: 200)])
    guard !piece.isEmpty else { return }
    let count = min(1 << numbers.number(in: 1...12), Self.longest / piece.count)
    insert(Array(repeatElement(piece, count: count).joined()), into: &document)
  }

  private mutating func nest(_ document: inout [UInt8]) {
    let (open, close) = numbers.element(of: Self.nests)
    let depth = min(
      1 << numbers.number(in: 4...14), Self.longest / (open.utf8.count + close.utf8.count))
    let place = numbers.number(in: 0...document.count)
    let end = numbers.number(in: place...document.count)
    if numbers.happens(percent: 60) {
      document.insert(contentsOf: repeatElement(Array(close.utf8), count: depth).joined(), at: end)
    }
    document.insert(contentsOf: repeatElement(Array(open.utf8), count: depth).joined(), at: place)
  }

  private mutating func replaceNumber(_ document: inout [UInt8]) {
    let start = numbers.number(in: 0...document.count)
    guard let first = document[start...].firstIndex(where: { 0x30...0x39 ~= $0 }) else { return }
    let end = document[first...].firstIndex { !(0x30...0x39 ~= $0) } ?? document.count
    document.replaceSubrange(first..<end, with: numbers.element(of: Self.extremes))
  }

  /// A range somewhere in a document, perhaps empty.
  private mutating func range(in document: [UInt8], longest: Int) -> Range<Int> {
    let start = numbers.number(in: 0...document.count)
    return start..<(start + numbers.number(in: 0...min(longest, document.count - start)))
  }

  /// A tag, a word or a line somewhere in a document.
  private mutating func token(in document: [UInt8]) -> Range<Int> {
    guard !document.isEmpty else { return 0..<0 }
    let place = numbers.number(in: 0...(document.count - 1))
    let ends: [(UInt8, UInt8)] = [(0x3C, 0x3E), (0x20, 0x20), (0x0A, 0x0A), (0x22, 0x22)]
    let (open, close) = numbers.element(of: ends)
    let start = document[...place].lastIndex(of: open) ?? 0
    let end = document[place...].firstIndex(of: close).map { $0 + 1 } ?? document.count
    return start..<min(end, start + 4096)
  }
}
