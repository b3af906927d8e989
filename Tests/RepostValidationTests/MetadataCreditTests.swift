import RepostCore
import RepostValidation
import Testing

@Suite struct MetadataCreditTests {
  private let article = "https://harbour-bulletin.example/2024/ledger"

  /// The verdict on a page that says its source for machines, below a paragraph of text.
  private func verdict(
    _ id: ConditionID, name: String?, url: String?, text: String = "Two boxes were counted.",
    kind: Attribution.Kind = .originalSource
  ) throws -> Verdict {
    var judged = Judged(ids: [id], page: Page(lines: [.init(text: text)]))
    let start = LinePosition(line: 1, column: 1)
    judged.findings = [
      Finding(
        rule: "metadata-source", id: .originalSource,
        detail: .attribution(Attribution(name: name, url: url, kind: kind)),
        place: Place(
          path: "copy.html", span: ByteSpan(0, 1), start: start, end: start, text: "source"),
        carrier: .metadata, textSpan: nil, zone: .meta)
    ]
    return try #require(judged.verdict)
  }

  @Test("a credit that only machines see names nobody, and is reported as such")
  func source() throws {
    for (name, url) in [("Harbour Bulletin", nil), (nil, article)] as [(String?, String?)] {
      let verdict = try verdict(.creditSource, name: name, url: url)
      #expect(verdict.outcome == .failed)
      #expect(
        verdict.why
          == "The repost names “Harbour Bulletin” only in its metadata, which readers do not see.")
      #expect(verdict.evidence.map(\.text) == ["source"])
    }
  }

  @Test("a credit of somebody else, or of a picture, in the metadata is no credit of the source")
  func others() throws {
    for (name, kind) in [
      ("Example Wire", .originalSource), ("Harbour Bulletin", .imageCredit),
    ] as [(String, Attribution.Kind)] {
      let verdict = try verdict(.creditSource, name: name, url: nil, kind: kind)
      #expect(verdict.outcome == .failed)
      #expect(verdict.why == "The repost does not name “Harbour Bulletin”.")
    }
  }

  @Test("a link that only metadata state is no link")
  func link() throws {
    #expect(try verdict(.linkArticle, name: nil, url: article).outcome == .failed)
  }

  @Test("a credit that readers see is enough beside one that they do not")
  func visible() throws {
    let verdict = try verdict(
      .creditSource, name: "Harbour Bulletin", url: nil, text: "Source: Harbour Bulletin")
    #expect(verdict.outcome == .passed)
  }
}
