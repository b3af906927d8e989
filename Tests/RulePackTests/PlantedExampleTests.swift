import RepostCore
import RepostDocuments
import RepostLintKit
import RepostPatterns
import RepostRules
import Testing

@testable import RepostDetection

/// Every rule finds its words where they stand in the middle of a long text.
@Suite struct PlantedExampleTests {
  private static let packs: [String] = Set(BuiltInRules.files.compactMap(\.pack)).sorted()

  private static let loaded: Result<([Rule], Detector), any Error> = Result {
    let rules = try RulePackReader.rules(from: BuiltInRules.files)
    // Nothing may depend on the time that a busy machine leaves.
    let limits = DetectionLimits(rule: .seconds(9), file: .seconds(10))
    return (rules, Detector(rules: rules, limits: limits, prefilter: .always))
  }

  @Test("a rule's first example is found in the middle of 20 KB of prose", arguments: packs)
  func planted(_ pack: String) throws {
    let (rules, detector) = try Self.loaded.get()
    let reader = DocumentReader()
    for rule in rules where rule.pack == pack && rule.status != .deprecated {
      let example = try #require(rule.matches.first, "\(rule.path)")
      let planted = PlantedText(example)
      let marked = try MarkedText(planted.text)
      #expect(marked.plain.utf8.count >= 20_000)
      let document = reader.document(path: planted.path, bytes: Array(marked.plain.utf8))
      let outcome = ExampleOutcome(rule: rule, document: document, detector: detector)
      if outcome.difference(from: marked, example: example) != nil {
        Issue.record("\(rule.path): “\(example.name)” is not found as marked in a long text")
      }
    }
  }

  @Test("the prose around it says nothing by itself", arguments: ["a.txt", "a.html", "a.md"])
  func prose(_ path: String) throws {
    let (_, detector) = try Self.loaded.get()
    let text = Array(PlantedText.prose(asHTML: path.hasSuffix("html")).utf8)
    let document = DocumentReader().document(path: path, bytes: text)
    #expect(detector.matches(in: document).matches.map(\.rule.id) == [])
  }
}

/// An example with prose before it and behind.
private struct PlantedText {
  let path: String
  let text: String

  init(_ example: Rule.Example) {
    let isHTML = example.format == "html"
    path = isHTML ? "planted.html" : example.format == "markdown" ? "planted.md" : "planted.txt"
    let prose = Self.prose(asHTML: isHTML)
    // What belongs into the head of a page has to stay there.
    let isHead =
      ["<html", "<head", "<meta", "<title", "<link", "<!doctype"].contains {
        example.text.lowercased().contains($0)
      } || example.text.hasPrefix("---")
    text = isHead ? example.text + "\n\n" + prose + prose : prose + example.text + "\n\n" + prose
  }

  /// Ten kilobytes in which nobody grants, credits or forbids anything.
  static func prose(asHTML isHTML: Bool) -> String {
    let sentences = [
      "The harbour lay still that morning and the boats leaned on their ropes.",
      "An old man carried two baskets of apples up the hill, one after the other.",
      "Rain had fallen through the night; the lanes were bright and slippery.",
      "Children counted the gulls on the wall and never came to the same number.",
      "By noon the wind turned, and the smell of bread went over the roofs.",
      "Nobody spoke of the winter, although it stood behind the mountains already.",
    ]
    var text = ""
    var number = 0
    while text.utf8.count < 10_000 {
      let paragraph = (0..<4).map { sentences[(number + $0 * 5) % sentences.count] }
        .joined(separator: " ")
      text += isHTML ? "<p>\(paragraph)</p>\n" : "\(paragraph)\n\n"
      number += 1
    }
    return text
  }
}
