import RepostCore
import Testing

@testable import RepostLintKit

@Suite struct TermsFileTests {
  private func terms(_ text: String, path: String = "terms.yaml") throws -> Terms {
    try TermsFile.terms(in: Array(text.utf8), path: path)
  }

  @Test("terms written by hand need no more than ids")
  func byHand() throws {
    let terms = try terms(
      """
      work:
        source: Harbour Bulletin
        url: https://harbour.example/a
      conditions:
        - id: duty.credit-source
          params: {names: [Harbour Bulletin]}
        - {id: constraint.excerpt-size, params: {limit: 300, unit: "300", whole: true}}
      licences:
        - {family: cc-by, version: 4.0}
      """)
    #expect(terms.work.source == Party(name: "Harbour Bulletin"))
    #expect(terms.work.equivalents == ["https://harbour.example/a"])
    #expect(
      terms.conditions.map(\.id.rawValue) == ["duty.credit-source", "constraint.excerpt-size"])
    #expect(terms.conditions[0].parameters == ["names": .list(["Harbour Bulletin"])])
    #expect(
      terms.conditions[1].parameters
        == ["limit": .number(300), "unit": .text("300"), "whole": .flag(true)])
    #expect(terms.conditions[0].places.first?.start.line == 5)
    #expect(terms.textLicences.first?.version == "4.0")
  }

  @Test("a licence may be given by its SPDX expression, and one that nobody could read is kept")
  func licenceExpressions() throws {
    let terms = try terms(
      """
      {"conditions": [], "licences": [
        {"family": null, "version": null, "port": null, "spdx": "MIT OR CC-BY-4.0", "url": null},
        {"spdx": "cc-by-sa-3.0-de", "scope": "article"},
        {"family": null, "spdx": null}],
      "statements": [{"id": "statement.licence", "family": null, "spdx": null}]}
      """, path: "terms.json")
    #expect(
      terms.textLicences.map(\.name) == [
        "MIT OR CC-BY-4.0", "CC BY-SA 3.0 DE", "a licence that could not be read",
      ])
    #expect(terms.textLicences.map(\.isComposite) == [true, false, false])
    guard case .licence? = terms.statements.first?.finding.detail else {
      Issue.record("the statement is no licence")
      return
    }
  }

  @Test(
    "what is not understood is an error with its line",
    arguments: [
      ("conditions:\n  - id: duty.credit-sorce\n", 2, "duty.credit-source"),
      ("conditions:\n  - id: statement.copyright\n", 2, "unknown condition"),
      ("statements:\n  - id: duty.phrase\n", 2, "unknown statement"),
      ("conditions:\n  - strength: must\n", 2, "\"id\" is missing"),
      ("conditions:\n  - id: duty.phrase\n    strength: shall\n", 3, "should"),
      ("conditions:\n  - id: duty.phrase\n    parms: {}\n", 3, "params"),
      ("conditions:\n  - id: duty.phrase\n    params: {text: {a: b}}\n", 3, "text"),
      ("work:\n  url: harbour\nconditions: []\n", 2, "address on the web"),
      ("schema: repostlint/check/1\nconditions: []\n", 1, "repostlint/terms/1"),
      ("conditions:\n  - id: duty.phrase\n    place: {line: 0}\n", 3, "from 1"),
      ("conditions:\n  - id: duty.phrase\n    place: {byte: [5, 2]}\n", 3, "start and an end"),
      ("licences:\n  - version: 4.0\n", 2, "family"),
      ("licences:\n  - {spdx: MIT or so}\n", 2, "no expression"),
      ("work:\n  holders:\n    - {name: A, years: [MMXX]}\n", 3, "whole number"),
      ("notes: []\n", 1, "no terms"),
      ("- a\n", 1, "expected keys"),
    ])
  func faults(_ text: String, _ line: Int, _ words: String) throws {
    let error = #expect(throws: SettingsError.self) { try terms(text) }
    #expect(error?.line == line, "\(String(describing: error))")
    #expect(error?.description.contains(words) == true, "\(String(describing: error))")
  }

  @Test(
    "JSON that is cut or malformed is an error with its line, not shorter terms",
    arguments: [
      ("{\n\"conditions\": [\n", 3), ("{\"conditions\": [],}", 1), ("{\"a\": 1, \"a\": 2}", 1),
      ("{\n\"notes\": [\"\\ud800\"]}", 2), ("{} x", 1), ("{\"a\": nul}", 1),
      (String(repeating: "[", count: 100), 1),
    ])
  func json(_ text: String, _ line: Int) throws {
    let error = #expect(throws: SettingsError.self) { try terms(text, path: "terms.json") }
    #expect(error?.line == line, "\(String(describing: error))")
  }

  @Test("escapes of JSON are read as what they stand for")
  func escapes() throws {
    let terms = try terms(
      #"{"work":{"title":"\ud83d\ude00 \u00e9\n\"\/"},"conditions":[]}"#, path: "terms.json")
    #expect(terms.work.title == "😀 é\n\"/")
  }
}
