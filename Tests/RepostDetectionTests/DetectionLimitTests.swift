import RepostCore
import RepostPatterns
import Testing

@testable import RepostDetection

@Suite struct DetectionLimitTests {
  private static let bomb =
    "pattern: (?:a|a)+\\d\nalwaysRun: To be slow everywhere.\nemits: statement.arr"
  private static let word = "pattern: word\nemits: statement.disclaimer"

  @Test("a rule that takes too long stops, says where, and leaves the others their time")
  func ruleDeadline() throws {
    let text = "x " + String(repeating: "a", count: 20_000) + " word"
    let limits = DetectionLimits(
      rule: .milliseconds(50), file: .seconds(10), matching: MatchLimits(resumes: .max))
    let rules = try SampleRule.rules(["bomb": Self.bomb, "word": Self.word])
    let detection = Detector(rules: rules, limits: limits)
      .detection(in: SampleDocument().block(text).document())
    #expect(detection.findings.map(\.rule) == ["word"])
    #expect(detection.incidents.map(\.code) == [.ruleDeadline])
    #expect(detection.incidents.map(\.outcome) == [.partial])
    let detail = try #require(detection.incidents.first?.detail)
    #expect(detail.hasPrefix("rule bomb took more than 0.05 seconds and stopped at byte "))
  }

  @Test("when the file's time is over, the rules that did not run are told")
  func fileDeadline() throws {
    let rules = try SampleRule.rules([
      "a": Self.word, "b": Self.word, "c": Self.word,
    ])
    let document = SampleDocument().block("word").document()
    let detection = Detector(rules: rules, limits: DetectionLimits(file: .zero))
      .detection(in: document)
    #expect(detection.findings.isEmpty)
    #expect(
      detection.incidents == [
        Incident(
          path: "sample.html", outcome: .partial, code: .fileDeadline,
          detail: "the file's time of 0.0 seconds was over before rule a and 2 more ran")
      ])
  }

  @Test("no file gets more than ten seconds")
  func hardLimit() {
    #expect(DetectionLimits(file: .seconds(60)).file == .seconds(10))
  }

  @Test("a match limit that is reached is told with the rule and the byte")
  func matchLimit() throws {
    let text = "x é " + String(repeating: "a", count: 24) + " word"
    let rules = try SampleRule.rules(["bomb": Self.bomb])
    let detection = Detector(rules: rules).detection(in: SampleDocument().block(text).document())
    #expect(
      detection.incidents == [
        Incident(
          path: "sample.html", outcome: .partial, code: .matchLimit,
          detail: "rule bomb reached the limit of 100000 steps at byte 5")
      ])
  }

  @Test("a file with more matches than are kept says where it was left")
  func findingLimit() throws {
    let text = String(repeating: "word ", count: 20)
    let rules = try SampleRule.rules(["a": Self.word, "b": Self.word, "c": Self.word])
    let document = SampleDocument().block("word").block(text).document()
    let detection = Detector(rules: rules, limits: DetectionLimits(findings: 5))
      .detection(in: document)
    #expect(detection.findings.count == 5)
    #expect(detection.incidents.map(\.code) == [.findingLimit, .findingLimit])
    #expect(
      detection.incidents.map(\.detail) == [
        "the file has 5 matches, the most that are kept; rule a stopped at byte 25",
        "the file had 5 matches, the most that are kept, before rule b and 1 more ran",
      ])
  }
}
