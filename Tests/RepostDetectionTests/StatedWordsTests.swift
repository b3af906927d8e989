import RepostCore
import RepostRules
import Testing

@testable import RepostDetection

/// What a sentence only reports or asks is no condition of the page.
@Suite struct StatedWordsTests {
  private static let samples: KeyValuePairs<String, String> = [
    "ban": """
    opens: {region: republication, extent: block}
    pattern: copies\\s(?:of\\s\\w{1,9}\\s(?:texts\\s)?)?are\\sforbidden(?:\\.\\sWrite\\sfirst)?
    emits: prohibition.all
    """,
    "report": """
    within: [republication]
    opens: {region: reported, extent: sentence}
    pattern: said\\sthat
    """,
    "own": """
    within: [reported]
    opens: {region: own-words, extent: sentence}
    pattern: our\\stexts
    """,
    "a-question": """
    within: [republication]
    opens: {region: unstated, extent: sentence}
    pattern: "[?]"
    """,
  ]

  @Test(
    "a ban that others state is none here, one that speaks of the page is one",
    arguments: [
      ("All copies are forbidden.", 1),
      ("He said that copies are forbidden.", 0),
      ("He said that copies of our texts are forbidden.", 1),
      ("He said that much. Still copies are forbidden.", 1),
      ("Is it true that copies are forbidden?", 0),
      ("Is it true that copies of our texts are forbidden?", 0),
      ("He said that copies are forbidden. Write first or not.", 1),
    ])
  func bans(_ text: String, _ count: Int) throws {
    let rules = try SampleRule.rules(Self.samples)
    let document = SampleDocument().block(text).document()
    let found = Detector(rules: rules).detection(in: document).findings
    #expect(found.count == count, "\(found.map(\.place.text))")
  }
}
