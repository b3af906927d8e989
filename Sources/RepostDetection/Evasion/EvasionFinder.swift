internal import RepostCore
internal import RepostDocuments

/// Finds text that reads otherwise than it looks: letters that pass for others, characters that
/// show nothing inside words, controls that turn words round.
///
/// The text is read without such characters, so that rules see through them; what is found here
/// says that they were there. Only what readers see is looked at.
struct EvasionFinder {
  /// The most findings of one document.
  static let maximum = 200
  /// The longest word that is looked at, in bytes.
  private static let longestWord = 256

  private let document: Document
  private let text: [UInt8]
  private(set) var findings: [Finding] = []
  /// What was not looked at.
  private(set) var incidents: [Incident] = []

  init(_ document: Document) {
    self.document = document
    text = document.text
    findLookAlikes()
    findInvisible()
    findTurned()
    guard findings.count >= Self.maximum || isCutShort else { return }
    incidents.append(
      Incident(
        path: document.path, outcome: .partial, code: .findingLimit,
        detail: "the file has more places that read otherwise than they look; "
          + "\(Self.maximum) at most are kept"))
  }

  private var isCutShort: Bool {
    document.invisibleCharacters.count >= SourceMap.maximumDropped
  }

  // MARK: Letters

  private mutating func findLookAlikes() {
    var offset = 0
    while let next = nextChangeOfScript(from: offset), findings.count < Self.maximum {
      let span = word(around: next)
      offset = max(next + 2, span.end)
      guard let word = MixedScriptWord(document.string(of: span).unicodeScalars) else { continue }
      add("look-alike-letters", span, characters: word.impostors)
    }
  }

  /// Where a letter of another script stands right beside a basic Latin one.
  private func nextChangeOfScript(from start: Int) -> Int? {
    text.withUnsafeBytes { text in
      var index = start
      while index + 1 < text.count {
        if index + 8 <= text.count,
          text.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
          index += 8
          continue
        }
        // The lead bytes of Greek, Cyrillic and Armenian.
        if text[index] &- 0xCD < 10 {
          if index > 0, text[index - 1].isBasicLetter { return index }
          if index + 2 < text.count, text[index + 2].isBasicLetter { return index }
          index += 1
        }
        index += 1
      }
      return nil
    }
  }

  /// The letters and marks around an offset.
  private func word(around offset: Int) -> TextSpan {
    var start = offset
    while start > 0, offset - start < Self.longestWord {
      var before = start - 1
      while before > 0, text[before] & 0xC0 == 0x80 { before -= 1 }
      guard isLetter(at: before) else { break }
      start = before
    }
    var end = offset
    while end < text.count, end - offset < Self.longestWord, isLetter(at: end) {
      end += width(at: end)
    }
    return TextSpan(start, max(start, min(end, text.count)))
  }

  private func width(at offset: Int) -> Int {
    let lead = text[offset]
    return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }

  /// Whether a letter of an alphabet, or a mark on one, stands at the offset.
  private func isLetter(at offset: Int) -> Bool {
    if text[offset] < 0x80 { return text[offset].isBasicLetter }
    let end = min(text.count, offset + width(at: offset))
    guard text[offset] < 0xE2,
      let scalar = String(decoding: text[offset..<end], as: UTF8.self).unicodeScalars.first
    else { return false }
    return scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
  }

  // MARK: Invisible characters

  private mutating func findInvisible() {
    let characters = document.invisibleCharacters
    var index = 0
    while index < characters.count, findings.count < Self.maximum {
      let first = characters[index]
      guard stands(insideWord: first.offset) else {
        index += 1
        continue
      }
      let span = word(around: first.offset)
      var inside: [InvisibleCharacter] = []
      while index < characters.count, characters[index].offset < max(span.end, first.offset + 1) {
        if !characters[index].setsDirection { inside.append(characters[index]) }
        index += 1
      }
      if isEvasive(inside, in: span) {
        add("invisible-characters", span, characters: inside.map(\.scalar))
      }
    }
  }

  /// Whether letters of Latin, Greek or Cyrillic stand on both sides: other scripts need joiners.
  private func stands(insideWord offset: Int) -> Bool {
    guard offset > 0, offset < text.count else { return false }
    var before = offset - 1
    while before > 0, text[before] & 0xC0 == 0x80 { before -= 1 }
    return text[before] < 0xD5 && text[offset] < 0xD5 && isLetter(at: before)
      && isLetter(at: offset)
  }

  private func isEvasive(_ characters: [InvisibleCharacter], in word: TextSpan) -> Bool {
    let letters = text[word.range].count { $0 & 0xC0 != 0x80 }
    let gaps = Set(characters.map(\.offset)).count
    // Hyphenation marks syllables, not letters.
    if characters.allSatisfy(\.isSoftHyphen) { return gaps >= 4 && gaps * 4 >= (letters - 1) * 3 }
    return characters.count { !$0.isSoftHyphen } >= 2
  }

  // MARK: Direction

  private mutating func findTurned() {
    let controls = document.invisibleCharacters.filter(\.setsDirection)
    let ends = Self.ends(of: controls)
    for (control, end) in zip(controls, ends) {
      guard findings.count < Self.maximum else { return }
      let turns = control.scalar.value
      // Overrides turn any text; the others only set where right-to-left text runs.
      let isOverride = turns == 0x202D || turns == 0x202E
      guard isOverride || turns == 0x202B || turns == 0x2067,
        let block = document.blockIndex(at: control.offset).map({ document.blocks[$0] })
      else { continue }
      let span = cut(
        TextSpan(control.offset, min(max(control.offset, end ?? .max), block.text.end)))
      let kinds = Set(
        document.string(of: span).unicodeScalars.compactMap(TextDirection.init))
      let turned: TextDirection = turns == 0x202D ? .rightToLeft : .leftToRight
      guard kinds.contains(turned), isOverride || !kinds.contains(.rightToLeft) else { continue }
      add(Finding.turnedText, span, characters: [control.scalar])
    }
  }

  /// Where the text ends that each control holds for, or nil where that is the end of its block.
  private static func ends(of controls: [InvisibleCharacter]) -> [Int?] {
    var ends: [Int?] = Array(repeating: nil, count: controls.count)
    var embeddings: [Int] = []
    var isolates: [Int] = []
    for (index, control) in controls.enumerated() {
      switch control.scalar.value {
      case 0x202C: if let open = embeddings.popLast() { ends[open] = control.offset }
      case 0x2069: if let open = isolates.popLast() { ends[open] = control.offset }
      case 0x2066...0x2068: isolates.append(index)
      default: embeddings.append(index)
      }
    }
    return ends
  }

  /// The piece, cut where it is too long to be shown.
  private func cut(_ span: TextSpan) -> TextSpan {
    guard span.count > Self.longestWord else { return span }
    var end = span.start + Self.longestWord
    while text[end] & 0xC0 == 0x80 { end -= 1 }
    return TextSpan(span.start, end)
  }

  private mutating func add(_ rule: String, _ span: TextSpan, characters: [Unicode.Scalar]) {
    guard let block = document.blockIndex(at: span.start).map({ document.blocks[$0] }),
      block.isVisible, block.role != .code
    else { return }
    let names = Set(characters).sorted { $0.value < $1.value }.prefix(8).map(\.codePoint)
    findings.append(
      Finding(
        rule: rule, id: nil, detail: .evasion, place: document.place(of: span), textSpan: span,
        zone: block.zone, captures: ["characters": names.joined(separator: " ")]))
  }
}

/// Which way a letter runs.
private enum TextDirection {
  case leftToRight, rightToLeft

  init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      self = .rightToLeft
    default:
      guard scalar.properties.isAlphabetic else { return nil }
      self = .leftToRight
    }
  }
}

extension Unicode.Scalar {
  /// The code point as it is usually written: `U+0430`.
  fileprivate var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension UInt8 {
  /// Whether it is a letter of ASCII.
  fileprivate var isBasicLetter: Bool { (self | 0x20) &- 0x61 < 26 }
}
