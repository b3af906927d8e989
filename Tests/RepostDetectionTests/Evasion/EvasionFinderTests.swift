import RepostCore
import RepostDetection
import RepostDocuments
import Testing

@Suite struct EvasionFinderTests {
  /// What is found in a page, as `rule: words [characters]`.
  private func findings(in document: Document) -> [String] {
    Detector(rules: []).detection(in: document).findings.map {
      "\($0.rule): \($0.place.text) [\($0.captures["characters"] ?? "")]"
    }
  }

  private func findings(_ text: String, _ zone: Zone = .article, hidden: HiddenReason? = nil)
    -> [String]
  {
    findings(in: SampleDocument().block(text, .paragraph, zone, hidden: hidden).document())
  }

  @Test(
    "text that reads otherwise than it looks is found, with the words and the characters",
    arguments: [
      (
        "All C\u{43E}py\u{433}ight c\u{43E}unts",
        ["look-alike-letters: c\u{43E}unts [U+043E]"]
      ),
      (
        "Rights: C\u{43E}p\u{443}right H\u{430}rbour",
        [
          "look-alike-letters: C\u{43E}p\u{443}right [U+043E U+0443]",
          "look-alike-letters: H\u{430}rbour [U+0430]",
        ]
      ),
      ("a C\u{200B}o\u{200C}py b", ["invisible-characters: Copy [U+200B U+200C]"]),
      ("H\u{2060}\u{2060}arbour", ["invisible-characters: Harbour [U+2060]"]),
      (
        "C\u{AD}o\u{AD}p\u{AD}y\u{AD}r\u{AD}i\u{AD}g\u{AD}h\u{AD}t",
        ["invisible-characters: Copyright [U+00AD]"]
      ),
      ("by \u{202E}ruobraH\u{202C} Bulletin", ["text-direction: ruobraH [U+202E]"]),
      ("\u{2067}Harbour\u{2069} x", ["text-direction: Harbour [U+2067]"]),
      ("\u{2067}\u{2068}\u{2069}Harbour", ["text-direction: Harbour [U+2067]"]),
      ("\u{202B}Harbour", ["text-direction: Harbour [U+202B]"]),
    ] as [(String, [String])])
  func evasion(text: String, expected: [String]) {
    #expect(findings(text) == expected)
  }

  @Test(
    "what pages write without a second thought is not evasion",
    arguments: [
      // A soft hyphen for each syllable, a byte-order mark or a break that an editor left behind.
      "Do\u{AD}nau\u{AD}dampf\u{AD}schiff", "Har\u{FEFF}bour", "and\u{200B}or",
      // Joiners where a script or a picture needs them.
      "\u{645}\u{6CC}\u{200C}\u{62E}\u{648}\u{627}\u{647}\u{645}", "\u{1F469}\u{200D}\u{1F4BB}",
      // Marks and isolates around words of either direction.
      "\u{200E}Harbour\u{200F}", "\u{2068}Harbour\u{2069}", "\u{202A}+1 234\u{202C}",
      "\u{202B}\u{5E9}\u{5DC}\u{5D5}\u{5DD} Harbour\u{202C}", "\u{202E}\u{202C}",
      "\u{202D}Harbour\u{202C}", "100 \u{3BC}m TNF\u{3B1}",
    ])
  func harmless(text: String) {
    #expect(findings(text).isEmpty)
  }

  @Test("what readers do not see is not looked at")
  func hidden() {
    #expect(findings("C\u{43E}pyright", .hidden, hidden: .displayNone).isEmpty)
    #expect(findings("C\u{43E}pyright", .meta).isEmpty)
  }

  @Test("a place holds the invisible characters of its words")
  func place() throws {
    let document = SampleDocument().block("a C\u{200B}o\u{200B}py b").document()
    let found = try #require(Detector(rules: []).detection(in: document).findings.first)
    #expect(found.kind == "evasion")
    #expect(
      String(decoding: document.bytes[found.place.span.range], as: UTF8.self)
        == "C\u{200B}o\u{200B}py")
  }

  @Test("a page of nothing but controls takes no longer than any other, and says what was left out")
  func flood() {
    let letters = SampleDocument().block(
      String(repeating: "x\u{200B}y\u{200B}z ", count: 40_000))
    let detection = Detector(rules: []).detection(in: letters.document())
    #expect(detection.findings.count == 200)
    #expect(detection.incidents.map(\.code) == [.findingLimit])

    let controls = SampleDocument().block(String(repeating: "\u{202E}", count: 100_000) + "x")
    let clock = ContinuousClock()
    let document = controls.document()
    let time = clock.measure { _ = Detector(rules: []).detection(in: document) }
    #expect(time < .seconds(10))
  }
}
