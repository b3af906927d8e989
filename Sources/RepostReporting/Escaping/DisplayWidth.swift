/// How many columns text takes in a terminal with a fixed-width font, roughly.
///
/// Marks that sit on the letter before them take none, East Asian wide characters and emoji take
/// two, the rest one. Terminals disagree about the rare cases; an underline that is a column off is
/// the worst that comes of it.
enum DisplayWidth {
  /// The width of `text`, in which nothing is escaped any more.
  static func of(_ text: String) -> Int {
    var width = 0
    for scalar in text.unicodeScalars { width += of(scalar) }
    return width
  }

  /// The width of one character.
  static func of(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return 1 }
    if isWide(scalar.value) { return 2 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return 1
    }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    guard value >= wide[0].lowerBound else { return false }
    var low = 0
    var high = wide.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if wide[middle].lowerBound <= value { low = middle } else { high = middle }
    }
    return wide[low].contains(value)
  }

  /// The blocks that are wide or full-width throughout (Unicode's annex 11), ascending.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F,  // Hangul Jamo
    0x2E80...0x303E,  // CJK radicals and punctuation
    0x3041...0x33FF,  // Kana, Bopomofo, CJK compatibility
    0x3400...0x4DBF,  // CJK extension A
    0x4E00...0x9FFF,  // CJK unified ideographs
    0xA000...0xA4CF,  // Yi
    0xA960...0xA97F,  // Hangul Jamo extended A
    0xAC00...0xD7A3,  // Hangul syllables
    0xF900...0xFAFF,  // CJK compatibility ideographs
    0xFE30...0xFE6F,  // CJK compatibility forms
    0xFF00...0xFF60,  // Full-width forms
    0xFFE0...0xFFE6,  // Full-width signs
    0x1F300...0x1F64F,  // Pictographs and faces
    0x1F680...0x1F6FF,  // Transport
    0x1F900...0x1FAFF,  // More pictographs
    0x20000...0x3FFFD,  // CJK extensions B and later
  ]
}
