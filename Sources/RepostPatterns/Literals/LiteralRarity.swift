/// Estimates how rare bytes are in folded text of many languages.
enum LiteralRarity {
  /// Beyond this many bits, rarer makes no difference: a literal is as good as absent.
  static let enough = 30

  /// How often a literal is expected in text, in hits a byte, at least 2⁻³⁰.
  static func frequency(of bytes: [UInt8]) -> Double {
    var bits = 0
    for byte in bytes {
      bits += Int(Self.bits[Int(byte)])
      if bits >= enough * 4 { break }
    }
    // Letters follow one another in words, which leaves about half of what each tells alone.
    return 1 / Double(1 << min(bits / 4, enough))
  }

  /// The offset of the rarest `count` bytes of a literal that has as many.
  static func rarest(_ count: Int, of bytes: [UInt8]) -> Int {
    var sum = 0
    for byte in bytes[..<count] { sum += Int(bits[Int(byte)]) }
    var best = 0
    var bestBits = sum
    for end in count..<bytes.count {
      sum += Int(bits[Int(bytes[end])]) - Int(bits[Int(bytes[end - count])])
      if sum > bestBits {
        bestBits = sum
        best = end - count + 1
      }
    }
    return best
  }

  /// How many half bits an occurrence of each byte tells.
  ///
  /// Rounded from a mix of English with other European languages, Cyrillic, and Chinese and Japanese.
  /// The bytes that lead letters of an alphabet tell little where they stand at all.
  private static let bits: [UInt8] = {
    var table = [UInt8](repeating: 20, count: 256)
    let letters: [(String, UInt8)] = [
      (" ", 5), ("e", 7), ("taoin", 8), ("srh", 9), ("ld", 10), ("cu", 11), ("mfpgwyb", 12),
      ("v", 14), ("k", 15), ("xjqz", 18), ("0123456789", 14), (".,", 13), ("-'", 16),
    ]
    for (characters, halves) in letters {
      for byte in characters.utf8 { table[Int(byte)] = halves }
    }
    for byte in 0x80...0xBF { table[byte] = 10 }
    for byte in 0xC3...0xC5 { table[byte] = 13 }
    for byte in 0xCE...0xCF { table[byte] = 8 }
    for byte in 0xD0...0xD1 { table[byte] = 5 }
    for byte in 0xE3...0xED { table[byte] = 9 }
    return table
  }()
}
