import RepostCore
import RepostDocuments
import Testing

@Suite struct TextDecoderTests {
  @Test(
    "a sentence in each encoding is read as it was written",
    arguments: sentences)
  func sentence(encoding: TextEncoding, text: String, hexadecimal: String) throws {
    let decoding = try #require(TextDecoder(encoding).decoding(of: bytes(hexadecimal)))
    #expect(String(decoding: decoding.text.bytes, as: UTF8.self) == text)
    #expect(decoding.invalidCount == 0 && decoding.firstInvalid == nil)
  }

  @Test(
    "every byte of a single-byte encoding stands for what the standard says",
    arguments: fingerprints)
  func wholeTable(encoding: TextEncoding, fingerprint: UInt64) throws {
    let decoding = try #require(TextDecoder(encoding).decoding(of: Array(0...255)))
    let scalars = Array(String(decoding: decoding.text.bytes, as: UTF8.self).unicodeScalars)
    #expect(scalars.prefix(128).map(\.value) == Array(0...127))
    // Fowler, Noll and Vo's hash of three bytes for each character, the lowest first; computed from
    // other tables than ours.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for scalar in scalars.dropFirst(128) {
      for shift in [0, 8, 16] as [UInt32] {
        hash = (hash ^ UInt64(scalar.value >> shift & 0xFF)) &* 0x100_0000_01B3
      }
    }
    #expect(scalars.count == 256)
    #expect(hash == fingerprint)
  }

  @Test(
    "what stands for no character becomes U+FFFD, and what may be text behind it is read again",
    arguments: damages)
  func damage(
    encoding: TextEncoding, hexadecimal: String, text: String, count: Int, first: Int
  ) throws {
    let decoding = try #require(TextDecoder(encoding).decoding(of: bytes(hexadecimal)))
    #expect(String(decoding: decoding.text.bytes, as: UTF8.self) == text)
    #expect(decoding.invalidCount == count)
    #expect(decoding.firstInvalid == (first < 0 ? nil : first))
  }

  @Test(
    "every character stands on bytes that decode to it, whatever the bytes",
    arguments: TextEncoding.allCases.filter { $0 != .replacement })
  func places(encoding: TextEncoding) throws {
    var random = SeededGenerator(seed: 7)
    // Bytes that the encodings give a meaning of their own, so that pairs and escapes are met.
    let pool: [UInt8] = [
      0x1B, 0x24, 0x28, 0x42, 0x4A, 0x49, 0x21, 0x30, 0x39, 0x3C, 0x20, 0x0A, 0x81, 0x8E, 0x8F,
      0xA1, 0xB0, 0xC3, 0xD8, 0xDC, 0xE2, 0xF0, 0xFE, 0xFF, 0x80, 0x00,
    ]
    let soup = (0..<2_000).map { _ in
      Bool.random(using: &random)
        ? pool[Int.random(in: 0..<pool.count, using: &random)]
        : UInt8.random(in: 0...255, using: &random)
    }
    let decoder = TextDecoder(encoding)
    let text = try #require(decoder.decoding(of: soup)).text
    #expect(String(validating: text.bytes, as: UTF8.self) != nil)
    var wrong: [String] = []
    var offset = 0
    var last = ByteSpan(0, 0)
    while offset < text.bytes.count {
      var end = offset + 1
      while end < text.bytes.count, text.bytes[end] & 0xC0 == 0x80 { end += 1 }
      let source = text.source(of: ByteSpan(offset, end))
      let character = text.bytes[offset..<end]
      // The escape sequences before it tell what a byte of ISO-2022-JP means.
      if encoding != .iso2022JP {
        let alone = decoder.decoding(of: Array(soup[source.range]))?.text.bytes ?? []
        // Two characters of Big5 may share their bytes.
        if alone[...] != character, alone.prefix(end - offset) != character,
          alone.suffix(end - offset) != character
        {
          wrong.append("\(soup[source.range]) is \(alone), not \(character)")
        }
      }
      if source != last, source.start < last.end || text.offset(ofSource: source.start) != offset {
        wrong.append("\(source) comes behind \(last) or does not lead back to \(offset)")
      }
      last = source
      offset = end
    }
    #expect(wrong.isEmpty)
    #expect(last.end <= soup.count)
  }

  private static let fingerprints: [(TextEncoding, UInt64)] = [
    (.ibm866, 0x0CE0B3AA5D6A13CD),
    (.iso8859Part2, 0x2633D28B5F731A3C),
    (.iso8859Part3, 0x57C11434481B29BB),
    (.iso8859Part4, 0xC25BBF29E31E2F44),
    (.iso8859Part5, 0x6CA93D32977A6A3E),
    (.iso8859Part6, 0x52BEF42B9F694D16),
    (.iso8859Part7, 0xB5297A17DC01931C),
    (.iso8859Part8, 0x541649B3AD747DA3),
    (.iso8859Part10, 0xA3D8074BFCC9ADEB),
    (.iso8859Part13, 0xC189C3C32A446970),
    (.iso8859Part14, 0x6F03842AFF5903B9),
    (.iso8859Part15, 0x9A99DAD2413E28BE),
    (.iso8859Part16, 0x2AF3D0BE939D2B6E),
    (.koi8R, 0xA49C2826CDBEC910),
    (.koi8U, 0xC6891435A9BCF5C2),
    (.macintosh, 0x52C90BD4F0B56303),
    (.windows874, 0x68A3CFF746918477),
    (.windows1250, 0x6DCBDF212D0114F2),
    (.windows1251, 0x7D7A11F84FFD2F9D),
    (.windows1252, 0x5EF3D56E9154B5DE),
    (.windows1253, 0xC3ACAC4ED10C3565),
    (.windows1254, 0xAD97C599EB3CBD3E),
    (.windows1255, 0x36F1EBC9971D39A5),
    (.windows1256, 0x24458AE0EC32FC26),
    (.windows1257, 0x1C987193F61A5D43),
    (.windows1258, 0x5669B12EEDF99D1E),
    (.macCyrillic, 0x9E483289FAE1BEA7),
  ]

  private static let sentences: [(TextEncoding, String, String)] = [
    (.ibm866, "Перепечатка ё № 5°", "8fa5e0a5afa5e7a0e2aaa020f120fc2035f8"),
    (.iso8859Part2, "Źródło: żółw, úřad", "ac72f364b36f3a20bff3b3772c20faf86164"),
    (
      .iso8859Part3, "Ĉiuj rajtoj rezervitaj, ħaġa",
      "c669756a2072616a746f6a2072657a6572766974616a2c20b161f561"
    ),
    (.iso8859Part4, "Šaltinis: ąžuolas, ēka", "a9616c74696e69733a20b1be756f6c61732c20ba6b61"),
    (.iso8859Part5, "Источник № 7, ћирилица", "b8e1e2dee7ddd8da20f020372c20fbd8e0d8dbd8e6d0"),
    (.iso8859Part6, "المصدر، محفوظ", "c7e4e5d5cfd1ac20e5cde1e8d8"),
    (.iso8859Part7, "Πηγή: «άδεια» €", "d0e7e3de3a20abdce4e5e9e1bb20a4"),
    (.iso8859Part8, "מקור: אתר", "eef7e5f83a20e0faf8"),
    (.iso8859Part8Logical, "כל הזכויות", "ebec20e4e6ebe5e9e5fa"),
    (.iso8859Part10, "Þórður, ŋ, ąį", "def372f075722c20bf2c20b1e7"),
    (.iso8859Part13, "„Šaltinis“ žąsis", "a5d0616c74696e6973b420fee0736973"),
    (.iso8859Part14, "Ŵyth ŷd, Ḃláth", "d079746820fe642c20a16ce17468"),
    (.iso8859Part15, "Œuvre à 5 €, Žofie", "bc7576726520e0203520a42c20b46f666965"),
    (.iso8859Part16, "Știri „țară” €", "aa7469726920a5fe6172e3b520a4"),
    (.koi8R, "Источник: сайт ё ©", "e9d3d4cfdecec9cb3a20d3c1cad420a320bf"),
    (.koi8U, "Джерело: їжак, ґанок", "e4d6c5d2c5cccf3a20a7d6c1cb2c20adc1cecfcb"),
    (.macintosh, "Crédit – “Ærø” ™ €", "43728e64697420d020d2ae72bfd320aa20db"),
    (.windows874, "ที่มา: เว็บ “ก” €", "b7d5e8c1d23a20e0c7e7ba2093a1942080"),
    (.windows1250, "Zdroj: „šťáva“ Łódź", "5a64726f6a3a20849a9de176619320a3f3649f"),
    (.windows1251, "«Джерело» — ссылка № 1 ©", "abc4e6e5f0e5ebeebb209720f1f1fbebeae020b9203120a9"),
    (.windows1252, "“Crédit” – © Müller … €", "934372e964697494209620a9204dfc6c6c657220852080"),
    (.windows1253, "Πηγή – «άδεια» ©", "d0e7e3de209620abdce4e5e9e1bb20a9"),
    (.windows1254, "Kaynak: “ışık” ğüş", "4b61796e616b3a2093fdfefd6b9420f0fcfe"),
    (.windows1255, "מקור – “ש\u{5B8}\u{5C1}לו\u{5B9}ם” ₪", "eef7e5f820962093f9c8d1ece5c9ed9420a4"),
    (.windows1256, "المصدر – “پيام”", "c7e1e3d5cfd12096209381edc7e394"),
    (.windows1257, "„Allikas“ – õun, žīle", "84416c6c696b617393209620f5756e2c20feee6c65"),
    (.windows1258, "Nguô\u{300}n: “tiê\u{301}ng” ₫", "4e6775f4cc6e3a20937469eaec6e679420fe"),
    (.macCyrillic, "Источник – «сайт» ©", "88f1f2eef7ede8ea20d020c7f1e0e9f2c820a9"),
    (.shiftJIS, "出典：テスト新聞 ﾃｽﾄ ①", "8f6f93548146836583588367905695b720c3bdc4208740"),
    (.eucJP, "出典：テスト新聞 丂", "bdd0c5b5a1a7a5c6a5b9a5c8bfb7cab9208fb0a1"),
    (.iso2022JP, "Source 出典：新聞 end", "536f75726365201b24423d50453521273f374a391b284220656e64"),
    (.eucKR, "출처: 시험신문 똠방각하", "c3e2c3b33a20bdc3c7e8bdc5b9ae208c63b9e6b0a2c7cf"),
    (.big5, "來源：測試報 著作權", "a8d3b7bda147b4fab8d5b3f820b5dba740c576"),
    (.gbk, "来源：测试报 镕", "c0b4d4b4a3bab2e2cad4b1a820e946"),
    (.gb18030, "来源：测试报 𠀀 ā ǿ é", "c0b4d4b4a3bab2e2cad4b1a8209532823620a8a1208130a33620a8a6"),
    (
      .utf16LE, "Source: Źródło 出典 😀",
      "53006f0075007200630065003a00200079017200f300640042016f002000fa51785120003dd800de"
    ),
    (
      .utf16BE, "Source: Źródło 出典 😀",
      "0053006f0075007200630065003a00200179007200f300640142006f002051fa51780020d83dde00"
    ),
    (.utf32LE, "Źródło 😀", "7901000072000000f300000064000000420100006f0000002000000000f60100"),
    (.utf32BE, "Źródło 😀", "0000017900000072000000f300000064000001420000006f000000200001f600"),
  ]

  private static let damages: [(TextEncoding, String, String, Int, Int)] = [
    (.utf8, "61C3285AE282", "a\u{FFFD}(Z\u{FFFD}", 2, 1),
    (.utf8, "EDA080F0908041", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}A", 4, 0),
    (.utf16LE, "3DD800DE00DE3DD84100", "😀\u{FFFD}\u{FFFD}A", 2, 4),
    (.utf16BE, "D83DDE000041D8", "😀A\u{FFFD}", 1, 6),
    (.utf16LE, "41003DD8", "A\u{FFFD}", 1, 2),
    (.utf32LE, "41000000000011000000", "A\u{FFFD}\u{FFFD}", 2, 4),
    (.windows1253, "C1AAD2", "Α\u{FFFD}\u{FFFD}", 2, 1),
    (.gbk, "80FF81", "€\u{FFFD}\u{FFFD}", 2, 1),
    (.gb18030, "8130813081308130", "\u{80}\u{80}", 0, -1),
    (.gb18030, "90308130E3329A35", "\u{10000}\u{10FFFF}", 0, -1),
    (.gb18030, "81308141", "\u{FFFD}0丄", 1, 0), (.gb18030, "813081", "\u{FFFD}", 1, 0),
    (.gb18030, "E3329A36", "\u{FFFD}", 1, 0), (.gb18030, "813C", "\u{FFFD}<", 1, 0),
    (.big5, "8862A1", "Ê\u{304}\u{FFFD}", 1, 2), (.big5, "813CA440", "\u{FFFD}<一", 1, 0),
    (.eucKR, "B0A1FF20B03C", "가\u{FFFD} \u{FFFD}<", 2, 2),
    (.shiftJIS, "5C7EB18480", "\\~ｱо", 0, -1),
    (.shiftJIS, "81A0FD823C", "□\u{FFFD}\u{FFFD}<", 2, 2),
    (.shiftJIS, "F040", "\u{E000}", 0, -1),
    (.eucJP, "8EB18FB0A1A4A2", "ｱ丂あ", 0, -1),
    (.eucJP, "8FA13C8E3CA4", "\u{FFFD}<\u{FFFD}<\u{FFFD}", 3, 0),
    (.iso2022JP, "411B244224221B284A5C7E1B284931", "Aあ¥‾ｱ", 0, -1),
    (.iso2022JP, "1B24421B284241", "\u{FFFD}A", 1, 3),
    (.iso2022JP, "1B2442241B284241", "\u{FFFD}A", 1, 3),
    (.iso2022JP, "1B7A0E80411B", "\u{FFFD}z\u{FFFD}\u{FFFD}A\u{FFFD}", 4, 0),
  ]

  private func bytes(_ hexadecimal: String) -> [UInt8] {
    let digits = Array(hexadecimal)
    return stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(digits[$0...($0 + 1)]), radix: 16)
    }
  }
}
