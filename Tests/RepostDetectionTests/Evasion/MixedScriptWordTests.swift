import Testing

@testable import RepostDetection

@Suite struct MixedScriptWordTests {
  @Test(
    "letters of another script that pass for those around them are named",
    arguments: [
      ("C\u{43E}pyright", "\u{43E}"), ("\u{421}\u{43E}\u{440}yright", "\u{421}\u{43E}\u{440}"),
      ("harb\u{3BF}ur", "\u{3BF}"), ("H\u{410}RBOUR", "\u{410}"), ("harb\u{585}ur", "\u{585}"),
      // Latin letters in a Russian word.
      ("c\u{43E}\u{432}\u{435}\u{442}", "c"), ("\u{43A}\u{43D}\u{438}ra\u{43D}\u{44B}\u{439}", nil),
      ("\u{43A}\u{43D}\u{438}a\u{43D}\u{44B}\u{439}", "a"),
    ] as [(String, String?)])
  func misleading(word: String, impostors: String?) {
    let found = MixedScriptWord(word.unicodeScalars).map { $0.impostors }
    #expect(found == impostors.map { Array($0.unicodeScalars) })
  }

  @Test(
    "words that mix scripts for a reason mislead nobody",
    arguments: [
      "harbour", "\u{43A}\u{43D}\u{438}\u{433}\u{430}", "TNF\u{3B1}", "NF\u{3BA}B", "\u{3BC}m",
      "\u{3B2}carotene", "SMS\u{43A}\u{430}", "SMS\u{430}",
      "\u{430}\u{432}\u{442}\u{43E}CAD", "e\u{301}tude", "stra\u{DF}e", "X\u{43E}", "",
    ])
  func harmless(word: String) {
    #expect(MixedScriptWord(word.unicodeScalars) == nil)
  }
}
