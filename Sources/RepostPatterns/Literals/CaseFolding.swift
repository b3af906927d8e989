/// Folds letters the way PCRE2 compares them without case, as far as that keeps a text's length.
///
/// PCRE2 with UTF and UCP takes two characters for equal when their simple case foldings are. This
/// covers ASCII and the two-byte letters of Latin, Greek and Cyrillic, so that a folded text has its
/// letters where the text has them. What is equal to a covered letter but encoded in another number of
/// bytes is a *misfit*: `ſ` (s), the Kelvin sign (k), `ẞ` (ß) and a few more. Misfits stay as they are
/// in folded text, and a scan says where it met them. All other letters with case are not covered.
enum CaseFolding {
  /// What comparing without case means for one character.
  enum Caseless: Hashable {
    /// It is equal to itself only.
    case uncased
    /// It is equal to what folds to the same, and to misfits.
    case folds(to: Unicode.Scalar)
    /// It is equal to characters that folding does not join.
    case notCovered
  }

  /// What comparing without case means for `scalar`.
  static func caseless(_ scalar: Unicode.Scalar) -> Caseless {
    let value = scalar.value
    if value < 0x80 {
      return isLetter(UInt8(value)) ? .folds(to: Unicode.Scalar(UInt8(value) | 0x20)) : .uncased
    }
    if let letter = letter(ofMisfit: scalar) { return .folds(to: letter) }
    if value < 0x800, isCovered[Int(value)] {
      return Unicode.Scalar(folded[Int(value)]).map { .folds(to: $0) } ?? .notCovered
    }
    let properties = scalar.properties
    let hasCase =
      properties.isCased || properties.changesWhenCaseMapped || properties.changesWhenCaseFolded
    return hasCase ? .notCovered : .uncased
  }

  /// Whether a character could be written in another case.
  static func hasCase(_ scalar: Unicode.Scalar) -> Bool { caseless(scalar) != .uncased }

  /// The bytes with every covered letter folded.
  static func folded(_ bytes: [UInt8]) -> [UInt8] {
    var out = bytes
    var index = 0
    while index < out.count {
      let byte = out[index]
      if isLetter(byte) {
        out[index] = byte | 0x20
      } else if byte & 0xE0 == 0xC0, index + 1 < out.count {
        let value = folded[Int(byte & 0x1F) << 6 | Int(out[index + 1] & 0x3F)]
        out[index] = 0xC0 | UInt8(value >> 6)
        out[index + 1] = 0x80 | UInt8(value & 0x3F)
        index += 1
      }
      index += 1
    }
    return out
  }

  /// The covered letter that a misfit is equal to, or nil.
  static func letter(ofMisfit scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "\u{17F}": "s"
    case "\u{1C80}": "в"
    case "\u{1C81}": "д"
    case "\u{1C82}": "о"
    case "\u{1C83}": "с"
    case "\u{1C84}", "\u{1C85}": "т"
    case "\u{1C86}": "ъ"
    case "\u{1C87}": "ѣ"
    case "\u{1E9E}": "ß"
    case "\u{1FBE}": "ι"
    case "\u{2126}": "ω"
    case "\u{212A}": "k"
    case "\u{212B}": "å"
    default: nil
    }
  }

  /// The most bytes that a character equal to a covered one takes.
  static func longestEqual(of letter: Unicode.Scalar) -> Int {
    switch letter {
    case "s": 2
    case "k": 3
    default: letter.isASCII ? 1 : 3
    }
  }

  /// Whether the three bytes from a lead of E1 or E2 are a misfit.
  @inline(__always)
  static func isMisfit(_ lead: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    if lead == 0xE2 { return second == 0x84 && (third == 0xA6 || third == 0xAA || third == 0xAB) }
    guard lead == 0xE1 else { return false }
    switch second {
    case 0xB2: return third <= 0x87
    case 0xBA: return third == 0x9E
    case 0xBE: return third == 0xBE
    default: return false
    }
  }

  /// Whether a byte is an ASCII letter.
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// The folding of every character below U+0800, by its value.
  static let folded: [UInt16] = {
    var table = (0..<0x800).map { UInt16($0) }
    for value in 0x41...0x5A { table[value] |= 0x20 }
    for (capitals, distance, step) in steps {
      for value in stride(from: capitals.lowerBound, through: capitals.upperBound, by: step) {
        table[value] = UInt16(value + distance)
      }
    }
    for (value, letter) in singles { table[value] = letter }
    return table
  }()

  /// Whether a character below U+0800 is one of the letters that folding joins.
  private static let isCovered: [Bool] = {
    var covered = [Bool](repeating: false, count: 0x800)
    for (value, letter) in folded.enumerated() where Int(letter) != value {
      covered[value] = true
      covered[Int(letter)] = true
    }
    covered[0xDF] = true  // `ß` has no capital but a misfit
    return covered
  }()

  /// Runs of capitals: how far away their small letters are, and how many characters to go.
  private static let steps: [(capitals: ClosedRange<Int>, distance: Int, step: Int)] = [
    // Latin
    (0xC0...0xD6, 32, 1), (0xD8...0xDE, 32, 1),
    (0x100...0x12E, 1, 2), (0x132...0x136, 1, 2), (0x139...0x147, 1, 2), (0x14A...0x176, 1, 2),
    (0x179...0x17D, 1, 2), (0x1CD...0x1DB, 1, 2), (0x1F8...0x21E, 1, 2), (0x222...0x232, 1, 2),
    // Greek
    (0x388...0x38A, 37, 1), (0x38E...0x38F, 63, 1), (0x391...0x3A1, 32, 1), (0x3A3...0x3AB, 32, 1),
    // Cyrillic
    (0x400...0x40F, 80, 1), (0x410...0x42F, 32, 1), (0x460...0x480, 1, 2), (0x48A...0x4BE, 1, 2),
    (0x4C1...0x4CD, 1, 2), (0x4D0...0x52E, 1, 2),
  ]

  /// Letters with foldings of their own: `Ÿ`, the micro sign, the variants of Greek letters, `Ӏ`.
  private static let singles: [(Int, UInt16)] = [
    (0x178, 0xFF), (0xB5, 0x3BC), (0x345, 0x3B9), (0x386, 0x3AC), (0x38C, 0x3CC), (0x3C2, 0x3C3),
    (0x3D0, 0x3B2), (0x3D1, 0x3B8), (0x3D5, 0x3C6), (0x3D6, 0x3C0), (0x3F0, 0x3BA),
    (0x3F1, 0x3C1), (0x3F4, 0x3B8), (0x3F5, 0x3B5), (0x4C0, 0x4CF),
  ]
}
