import RepostCore
import Testing

@Suite struct SPDXExpressionTests {
  @Test(
    "an expression is written in one way, whatever way it was written in",
    arguments: [
      ("MIT", "MIT"), ("mit", "MIT"), ("(MIT)", "MIT"), ("apache-2.0", "Apache-2.0"),
      ("(MIT OR Apache-2.0) AND CC-BY-4.0", "(MIT OR Apache-2.0) AND CC-BY-4.0"),
      ("MIT AND Zlib OR ISC", "(MIT AND Zlib) OR ISC"),
      ("mit or (isc or zlib)", "MIT OR ISC OR Zlib"), ("MIT OR mit", "MIT"),
      (
        "gpl-2.0-or-later with classpath-exception-2.0",
        "GPL-2.0-or-later WITH Classpath-exception-2.0"
      ),
      ("GPL-2.0+", "GPL-2.0+"), ("Apache-2.0+", "Apache-2.0+"),
      ("LicenseRef-house-1.0", "LicenseRef-house-1.0"),
      ("DocumentRef-tool.v2:LicenseRef-x", "DocumentRef-tool.v2:LicenseRef-x"),
      ("GPL-3.0-only WITH AdditionRef-ours", "GPL-3.0-only WITH AdditionRef-ours"),
    ])
  func normalised(written: String, expected: String) {
    #expect(SPDXExpression(written)?.text == expected)
  }

  @Test(
    "what is malformed, or names what the list does not know, is no expression",
    arguments: [
      "", "()", "MIT OR", "OR MIT", "(MIT", "MIT)", "MIT Apache-2.0", "MIT Or ISC", "NONE",
      "MIT OR Apache", "Classpath-exception-2.0", "MIT WITH Apache-2.0",
      "(MIT OR ISC) WITH Classpath-exception-2.0", "MIT WITH", "LicenseRef-", "LicenseRef-x+",
      "DocumentRef-:LicenseRef-x", "MIT/ISC", "MIT, ISC", "Лицензия",
    ])
  func malformed(written: String) {
    #expect(SPDXExpression(written) == nil)
  }

  @Test("an expression that is too long, too deep or too rich is not read")
  func bounds() {
    func nested(_ depth: Int) -> String {
      String(repeating: "(", count: depth) + "MIT" + String(repeating: ")", count: depth)
    }
    #expect(SPDXExpression(nested(16))?.text == "MIT")
    #expect(SPDXExpression(nested(17)) == nil)
    #expect(SPDXExpression(Array(repeating: "MIT", count: 90).joined(separator: " OR ")) != nil)
    #expect(SPDXExpression(Array(repeating: "MIT", count: 110).joined(separator: " OR ")) == nil)
    #expect(SPDXExpression("MIT OR LicenseRef-" + String(repeating: "x", count: 2_000)) == nil)
  }

  @Test(
    "the ways to keep to an expression are told apart",
    arguments: [
      ("MIT", "MIT"), ("MIT AND ISC", "MIT ISC"), ("MIT OR ISC", "MIT | ISC"),
      ("(MIT OR ISC) AND Zlib", "MIT Zlib | ISC Zlib"),
      ("MIT AND ISC OR Zlib", "MIT ISC | Zlib"),
    ])
  func ways(written: String, expected: String) throws {
    let ways = try #require(SPDXExpression(written)).ways
    #expect(
      ways.map { $0.map(\.text).joined(separator: " ") }.joined(separator: " | ") == expected)
  }

  @Test("where the ways are too many to count, each licence is one")
  func manyWays() throws {
    let choice = "(MIT OR ISC OR Zlib)"
    let text = Array(repeating: choice, count: 1).joined() + " AND (0BSD OR curl OR X11 OR Vim)"
    #expect(try #require(SPDXExpression(text)).ways.count == 12)
    let more = text + " AND (CC-BY-4.0 OR CC0-1.0 OR LicenseRef-x)"
    #expect(try #require(SPDXExpression(more)).ways.count == 10)
  }

  @Test(
    "an id says family, version and port; an expression of several has none",
    arguments: [
      ("CC-BY-SA-3.0-DE", "cc-by-sa 3.0 de"), ("CC0-1.0", "cc0 1.0 -"), ("CC-PDM-1.0", "pdm 1.0 -"),
      ("GPL-2.0-or-later WITH Classpath-exception-2.0", "gpl 2.0 -"), ("GPL-2.0+", "gpl 2.0 -"),
      ("GFDL-1.3-no-invariants-only", "gfdl 1.3 -"), ("MIT", "mit - -"), ("MIT-0", "mit-0 - -"),
      ("BSD-3-Clause", "bsd-3-clause - -"), ("etalab-2.0", "etalab 2.0 -"),
      ("OGL-UK-3.0", "ogl-uk 3.0 -"), ("DL-DE-ZERO-2.0", "dl-de-zero 2.0 -"),
      ("MPL-2.0-no-copyleft-exception", "mpl-2.0-no-copyleft-exception - -"),
      ("LicenseRef-x", "- - -"), ("MIT OR ISC", "- - -"),
    ])
  func families(written: String, expected: String) throws {
    let licence = LicenceStatement(
      try #require(SPDXExpression(written)), url: nil, scope: .article)
    #expect(
      [licence.family, licence.version, licence.port].map { $0 ?? "-" }.joined(separator: " ")
        == expected)
    #expect(licence.spdx == written)
  }

  @Test(
    "what a choice asks for is what all of its licences ask for",
    arguments: [
      ("CC-BY-4.0 OR CC-BY-NC-4.0", true, false, false),
      ("CC-BY-NC-SA-4.0 OR CC-BY-NC-4.0", true, true, false),
      ("CC-BY-4.0 AND CC-BY-NC-ND-4.0", true, true, true),
      ("MIT OR CC-BY-4.0", false, false, false),
      ("MIT AND CC-BY-4.0", true, false, false), ("LicenseRef-x", false, false, false),
    ])
  func demands(written: String, attribution: Bool, nonCommercial: Bool, noEdits: Bool) throws {
    let licence = LicenceStatement(try #require(SPDXExpression(written)), url: nil, scope: .page)
    #expect(licence.asksForAttribution == attribution)
    #expect(licence.forbidsCommercial == nonCommercial)
    #expect(licence.forbidsEdits == noEdits)
  }
}
