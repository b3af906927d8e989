import RepostCore
import RepostDocuments
import RepostRules
import Testing

@testable import RepostDetection

@Suite struct DetectorTests {
  private func findings(
    _ rules: KeyValuePairs<String, String>, _ document: Document
  ) throws -> [Finding] {
    let detection = Detector(rules: try SampleRule.rules(rules)).detection(in: document)
    #expect(detection.incidents.isEmpty)
    return detection.findings
  }

  // MARK: Where rules look

  @Test(
    "a clause is read in the region of its statement and nowhere else",
    arguments: [
      ("sentence", ["with a link 1"]),
      ("block", ["with a link 1", "with a link 2"]),
      ("section", ["with a link 1", "with a link 2", "with a link 3"]),
    ])
  func regions(extent: String, expected: [String]) throws {
    let document = SampleDocument()
      .block("Set with a link 0.")
      .block("You may republish this with a link 1. Do it with a link 2.")
      .block("In the side bar, with a link 8.", .paragraph, .aside)
      .block("And with a link 3.", .listItem, .adjacent)
      .block("Next", .heading)
      .block("Shown with a link 4.")
      .document()
    let found = try findings(
      ["grant": SampleRule.grant(extent), "duty": SampleRule.linkDuty + "\n"], document)
    let words = found.map { finding in
      let end = document.bytes[finding.place.span.end...].firstIndex(of: UInt8(ascii: ".")) ?? 0
      return String(decoding: document.bytes[finding.place.span.start..<end], as: UTF8.self)
    }
    #expect(words == expected)
    #expect(found.allSatisfy { $0.id == .linkArticle && $0.detail == .condition })
  }

  @Test("a section ends after forty blocks")
  func sectionLength() throws {
    var document = SampleDocument().block("You may republish.")
    for _ in 0..<60 { document = document.block("with a link") }
    let found = try findings(
      ["grant": SampleRule.grant("section"), "duty": SampleRule.linkDuty], document.document())
    #expect(found.count == 39)
  }

  @Test("a clause never reaches over the end of its region")
  func regionEnd() throws {
    let document = SampleDocument().block("You may republish it. Ask us.").document()
    let grant = SampleRule.grant("sentence")
    let found = try findings(
      [
        "grant": grant,
        "over": "within: [republication]\npattern: it[.]\\sAsk\nemits: duty.notify",
        "at-end": "within: [republication]\npattern: it[.]$\nemits: duty.notify",
      ], document)
    #expect(found.map(\.rule) == ["at-end"])
  }

  @Test("a region can be opened inside another")
  func nestedRegions() throws {
    let document = SampleDocument()
      .block("You may republish. Images: with a link.").block("Images: with a link.").document()
    let found = try findings(
      [
        "a-inner":
          "within: [republication]\nopens: {region: pictures, extent: sentence}\npattern: Images",
        "duty": "within: [pictures]\npattern: with\\sa\\slink\nemits: duty.link-article",
        "z-grant": SampleRule.grant("block"),
      ], document)
    #expect(found.map(\.place.span) == [ByteSpan(27, 38)])
  }

  @Test(
    "a rule matches in the roles of its scope; without one, everywhere but in code",
    arguments: [
      ("", ["paragraph", "caption", "title"]), ("scope: [code, caption]", ["code", "caption"]),
    ])
  func scope(line: String, expected: [String]) throws {
    let document = SampleDocument()
      .block("word paragraph").block("word code", .code).block("word caption", .caption, .caption)
      .block("word title", .title, .meta).document()
    let found = try findings(
      ["rule": line + "\npattern: word\\s(?<role>\\w+)\nemits: statement.arr"], document)
    #expect(found.map { $0.captures["role"] } == expected)
    #expect(found.last?.zone == (line.isEmpty ? .meta : .caption))
  }

  @Test("what readers do not see is found, and keeps why")
  func hidden() throws {
    let document = SampleDocument()
      .block("word", .paragraph, .hidden, hidden: .displayNone).document()
    let found = try findings(["rule": "pattern: word\nemits: statement.arr"], document)
    #expect(found.map(\.hidden) == [.displayNone])
    #expect(found.map(\.zone) == [.hidden])
  }

  @Test("a rule for links reads targets, and stands where the link does")
  func links() throws {
    let document = SampleDocument()
      .block("See <our terms|https://example.org/terms/>, <|https://example.org/terms/2>.", .cell)
      .block("<terms|https://example.com/>").document()
    let found = try findings(
      ["rule": "reads: link\npattern: /(?<what>terms)/\nemits: statement.arr"], document)
    #expect(found.map(\.place.text) == ["our terms", "https://example.org/terms/2"])
    let sources = found.map { String(decoding: document.bytes[$0.place.span.range], as: UTF8.self) }
    #expect(
      sources == ["<our terms|https://example.org/terms/>", "<|https://example.org/terms/2>"])
    #expect(found.map(\.textSpan) == [TextSpan(4, 13), nil])
    #expect(found.map { $0.captures["what"] } == ["terms", "terms"])
  }

  @Test("a rule for links obeys its region")
  func linksWithin() throws {
    let document = SampleDocument()
      .block("<a|https://example.org/x> first").block("may republish <b|https://example.org/x>")
      .document()
    let found = try findings(
      [
        "grant": SampleRule.grant("block"),
        "rule": "reads: link\nwithin: [republication]\npattern: /x\nemits: statement.arr",
      ], document)
    #expect(found.map(\.place.text) == ["b"])
  }

  @Test("a rule for metadata reads carrier and value")
  func metadata() throws {
    let document = SampleDocument().block("x")
      .document(rights: [("dc.rights", "All rights reserved"), ("other", "All rights reserved")])
    let found = try findings(
      ["rule": "reads: meta\npattern: ^dc[.]rights:\\s(?<all>.{3,30})$\nemits: statement.arr"],
      document)
    #expect(found.map(\.captures) == [["all": "All rights reserved"]])
    #expect(found.map(\.zone) == [.meta])
    #expect(found.map(\.textSpan) == [nil])
  }

  @Test("deprecated rules do not run")
  func deprecated() throws {
    let rules = try RulePackReader.rules(from: [
      SampleRule.file("old", "pattern: word\nemits: statement.arr", status: "deprecated")
    ])
    let document = SampleDocument().block("word").document()
    #expect(Detector(rules: rules).detection(in: document).findings.isEmpty)
  }

  // MARK: What findings say

  @Test("captures become parameters beside the fixed ones, lists and numbers read as such")
  func parameters() throws {
    let document = SampleDocument()
      .block("name “A Press”, B Inc. and C; 1,200 words, two days, until «May».").document()
    let found = try findings(
      [
        "rule": """
        pattern: name\\s(?<names>[^;]{1,80});\\s(?<n>[\\d,]+)\\s(?<unit>\\w+),\\s(?<days>\\w+)\\sdays,\\suntil\\s(?<until>\\S+)
        emits: duty.credit-source
        parameters: {where: top, until: never}
        strength: should
        """
      ], document)
    #expect(
      found.map(\.parameters) == [
        [
          "names": .list(["A Press", "B Inc.", "C"]), "n": .number(1_200), "unit": .text("words"),
          "days": .number(2), "until": .text("May"), "where": .text("top"),
        ]
      ])
    #expect(found.first?.captures["until"] == "May")
    #expect(found.first?.strength == .should)
  }

  @Test(
    "a credit leads where its address says, or its name's link, or a link it holds",
    arguments: [
      ("Source: Example (https://a.example/1)", "https://a.example/1"),
      ("Source: <Example|https://b.example/> (<more|https://c.example/>)", "https://b.example/"),
      ("Source: Example (<here|https://c.example/>)", "https://c.example/"),
      ("Source: <Example|mailto:x@b.example> (<here|https://c.example/>)", "https://c.example/"),
      ("Source: Example (no link) <x|https://d.example/>", nil),
    ])
  func credits(text: String, url: String?) throws {
    let document = SampleDocument().block(text).document()
    let found = try findings(
      [
        "rule": """
        pattern: Source:\\s(?<name>[^(]{1,40})\\((?:(?<url>https[^)]+)|[^)]{1,20})\\)
        emits: statement.original-source
        credit: original-source
        """
      ], document)
    #expect(
      found.map(\.detail) == [
        .attribution(Attribution(name: "Example", url: url, kind: .originalSource))
      ])
    #expect(found.map(\.id) == [.originalSource])
  }

  @Test("a credit that emits nothing has no id")
  func creditAlone() throws {
    let document = SampleDocument().block("via Example").document()
    let found = try findings(["rule": "pattern: via\\s(?<name>\\w+)\ncredit: via"], document)
    #expect(found.map(\.id) == [nil])
    #expect(found.map(\.kind) == ["attribution"])
  }

  @Test("a copyright notice is read; a template is none")
  func copyright() throws {
    let document = SampleDocument().block("© 2019–2021 Example Press").block("© YYYY Your Name")
      .document()
    let found = try findings(
      [
        "rule": "pattern: ©\\s(?<years>\\S+)\\s(?<holders>.+)\nemits: statement.copyright"
      ], document)
    #expect(
      found.map(\.detail) == [
        .copyright(
          CopyrightNotice(
            holders: ["Example Press"], years: [2019, 2020, 2021], yearsText: "2019–2021"))
      ])
  }

  @Test(
    "a licence is for what it stands at",
    arguments: [
      (BlockRole.paragraph, Zone.article, LicenceStatement.Scope.article),
      (.paragraph, .adjacent, .article), (.paragraph, .footer, .page), (.listItem, .header, .page),
      (.paragraph, .aside, .page), (.caption, .article, .image), (.paragraph, .caption, .image),
    ])
  func licenceScope(role: BlockRole, zone: Zone, scope: LicenceStatement.Scope) throws {
    let document = SampleDocument()
      .block("under <CC BY-ND|https://creativecommons.org/licenses/by-nd/4.0/>", role, zone)
      .document()
    let words = "pattern: under\\s(?<licence>CC\\s\\S+)\nemits: statement.licence"
    let link =
      "reads: link\npattern: creativecommons[.]org/licenses/\\S+\nemits: statement.licence"
    for rule in [words, link] {
      let found = try findings(["rule": rule], document)
      guard case .licence(let licence) = found.first?.detail else {
        Issue.record("no licence was found")
        continue
      }
      #expect(licence.family == "cc-by-nd")
      #expect(licence.version == "4.0")
      #expect(licence.scope == scope)
    }
  }

  @Test(
    "a contact is what was captured, or where the words link",
    arguments: [
      ("Ask rights@example.org for prints", .email("rights@example.org")),
      ("Ask <us|mailto:desk@example.org> for prints", .email("desk@example.org")),
      ("Ask <us|https://example.org/ask> for prints", .url("https://example.org/ask")),
      ("Ask us for prints", nil),
    ] as [(String, Contact.Address?)])
  func contacts(text: String, address: Contact.Address?) throws {
    let document = SampleDocument().block(text).document()
    let found = try findings(
      [
        "rule": """
        pattern: Ask\\s(?:(?<email>\\S+@\\S+)|us)\\sfor\\s(?<purpose>\\w+)
        emits: statement.contact
        """
      ], document)
    #expect(
      found.map(\.detail) == (address.map { [.contact(Contact($0, purpose: "prints"))] } ?? []))
  }

  @Test("a fair-use claim is its own kind")
  func fairUse() throws {
    let document = SampleDocument().block("This is fair use.").document()
    let found = try findings(
      ["rule": "pattern: fair\\suse\nemits: statement.fair-use-claim"], document)
    #expect(found.map(\.detail) == [.fairUse])
  }

  // MARK: Which findings stay

  @Test("of overlapping findings that say the same, the longest stays, then the first by rule")
  func overlaps() throws {
    let document = SampleDocument().block("one two three, one two").document()
    let found = try findings(
      [
        "b-short": "pattern: two\nemits: statement.arr",
        "c-long": "pattern: one\\stwo\nemits: statement.arr",
        "d-equal": "pattern: one\\stwo\nemits: statement.arr",
        "e-other": "pattern: two\nemits: statement.disclaimer",
        "f-apart": "pattern: three\nemits: statement.arr",
      ], document)
    #expect(
      found.map { "\($0.rule) \($0.place.span.start)" }
        == ["c-long 0", "e-other 4", "f-apart 8", "c-long 15", "e-other 19"])
  }

  @Test("the findings do not depend on the order of the rules")
  func order() throws {
    let rules = try SampleRule.rules([
      "grant": SampleRule.grant("block"), "duty": SampleRule.linkDuty,
      "a": "pattern: link\nemits: statement.arr", "b": "pattern: link\nemits: statement.arr",
    ])
    let document = SampleDocument().block("You may republish with a link.").document()
    let forwards = Detector(rules: rules).detection(in: document)
    let backwards = Detector(rules: rules.reversed()).detection(in: document)
    #expect(forwards == backwards)
    #expect(forwards.findings.map(\.rule) == ["duty", "a"])
  }
}
