import Foundation
import RepostCore
import RepostDetection
import RepostDocuments
import RepostPatterns
import RepostRules
import Testing

/// What the rules find must not depend on the literals that they are searched by.
@Suite struct PrefilterTests {
  private let rules: [Rule]
  private let filtered: Detector
  private let unfiltered: Detector

  init() throws {
    rules = try RulePackReader.rules(from: RulePackFolder.files())
    // Nothing may depend on the time that a busy machine leaves.
    let limits = DetectionLimits(rule: .seconds(9), file: .seconds(10))
    filtered = Detector(rules: rules, limits: limits, prefilter: .always)
    unfiltered = Detector(rules: rules, limits: limits, prefilter: .never)
  }

  @Test("examples give the same findings with and without literals")
  func examples() throws {
    var findings = 0
    for rule in rules {
      var text: [UInt8] = []
      for example in rule.matches + rule.nonMatches {
        text += Array(try MarkedText(example.text).plain.utf8) + Array("\n\n".utf8)
        // The same in capitals and with letters that only case makes equal.
        let plain = try MarkedText(example.text).plain
        text += Array((plain.uppercased() + "\n\n").utf8)
        text += Array((plain.replacing("s", with: "\u{17F}") + "\n\n").utf8)
      }
      findings += compare(DocumentReader().document(path: "\(rule.id).txt", bytes: text))
    }
    #expect(findings > rules.count)
  }

  @Test("fixtures give the same findings with and without literals")
  func fixtures() throws {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Fixtures")
    let paths = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String }
    var findings = 0
    for path in paths ?? [] where path.hasSuffix(".html") || path.hasSuffix(".md") {
      let bytes = try Data(contentsOf: root.appendingPathComponent(path))
      findings += compare(DocumentReader().document(path: path, bytes: Array(bytes)))
    }
    #expect(findings > 0)
  }

  @Test("every rule that reads text has literals it is found by")
  func literals() {
    for rule in rules where rule.subject == .text && rule.status != .deprecated {
      #expect(
        RequiredLiterals(of: rule.pattern.source, whiteSpace: .folded) != nil, "\(rule.path)")
    }
  }

  /// Compares the detections and gives the number of findings.
  private func compare(_ document: Document) -> Int {
    let expected = unfiltered.detection(in: document)
    let found = filtered.detection(in: document)
    #expect(found.findings == expected.findings, "\(document.path)")
    return expected.findings.count
  }
}
