import RepostCore
import RepostDetection
import RepostDocuments
import Testing

@Suite struct CodeSpanTests {
  private func found(_ markdown: String) throws -> [String] {
    let rules = try SampleRule.rules([
      "source": "pattern: Source:\\s(?<name>\\w+(?:\\sWire)?)\ncredit: original-source",
      "duty": "pattern: add\\srel=\\w+\nemits: duty.canonical",
    ])
    let document = DocumentReader().document(path: "page.md", bytes: Array(markdown.utf8))
    return Detector(rules: rules).detection(in: document).findings.map(\.place.text)
  }

  @Test(
    "no credit is taken from a code span, nor the name of one",
    arguments: [
      ("Write `Source: Example Wire` below it.", []),
      ("Source: `Example Wire`", []),
      ("Source: Example `code` and more", ["Source: Example"]),
      ("`a` Source: Example Wire `b`", ["Source: Example Wire"]),
      ("A `wide\ncode Source: Example\nspan`", []),
    ] as [(String, [String])])
  func credit(text: String, expected: [String]) throws {
    #expect(try found(text) == expected)
  }

  @Test("a condition may speak of code")
  func condition() throws {
    #expect(try found("You must add `rel=canonical` to it") == ["add rel=canonical"])
    #expect(try found("Say `add rel=canonical` to it") == [])
  }
}
