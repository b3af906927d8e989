import RepostCore
import RepostTerms
import Testing

enum TermsBuilderUnderTest {
  static func terms(_ findings: [Finding], _ metadata: PageMetadata, _ url: String?) -> Terms {
    TermsBuilder(
      findings: findings, metadata: metadata, originalURL: url.map { WebAddress($0) }
    ).terms
  }
}

@Suite struct TermsBuilderTests {
  @Test("names of the grantor, of its publication and their domain are one party")
  func aliases() {
    var page = PageFindings()
    page.add(.disclaimer, captures: ["party": "The Centre for Harbour Studies"])
    page.add(
      .republish,
      captures: ["assigner": "The Centre of Harbour Studies", "publication": "Harbour Weekly"])
    page.add(.contact, .contact(Contact(.email("rights@harbour-weekly.example"), purpose: nil)))
    page.add(.copyrightNotice, .copyright(.init(holders: ["Other"], years: [2020], yearsText: nil)))
    let terms = page.terms()
    #expect(terms.assigner?.name == "Centre for Harbour Studies")
    #expect(
      terms.assigner?.aliases == [
        "Centre of Harbour Studies", "Harbour Weekly", "harbour-weekly.example",
      ])
    #expect(terms.work.source?.name == "Harbour Weekly")
    #expect(terms.assigner?.isNamed("the centre of harbour studies") == true)
    #expect(terms.assigner?.isNamed("Other") == false)
  }

  @Test("a byline gives the author without the publisher that follows, and the date")
  func byline() {
    var page = PageFindings()
    page.add(.republish, captures: ["publication": "Harbour Weekly"])
    page.add(
      nil, .signal, zone: .adjacent,
      captures: ["byline": "Marit Solberg Harbour Weekly", "date": "March 4, 2024"])
    page.add(nil, .signal, zone: .aside, captures: ["byline": "Somebody Else"])
    let work = page.terms().work
    #expect(work.authors == ["Marit Solberg"])
    #expect(work.published == "2024-03-04")
  }

  @Test("the address of an author's profile names nobody")
  func profile() {
    let start = LinePosition(line: 1, column: 1)
    let authors = ["Marit Solberg", "https://harbour.example/staff/solberg"].map { value in
      PageMetadata.Item(
        value, carrier: "article:author",
        place: Place(path: "page.html", span: ByteSpan(0, 1), start: start, end: start, text: value)
      )
    }
    let work = PageFindings().terms(metadata: PageMetadata(authors: authors)).work
    #expect(work.authors == ["Marit Solberg"])
  }

  @Test("hidden text, readers' comments and captions do not speak for the page, and that is said")
  func leftOut() {
    var page = PageFindings()
    page.add(.republish, hidden: .comment)
    page.add(.linkArticle, zone: .comment)
    page.add(
      .copyrightNotice, .copyright(.init(holders: ["A. Photographer"], years: [], yearsText: nil)),
      zone: .caption)
    page.add(.creditSource)
    let terms = page.terms()
    #expect(terms.conditions.map(\.id) == [.creditSource])
    #expect(terms.work.holders.isEmpty)
    #expect(terms.notes.count == 3)
    #expect(
      terms.notes.contains("Left out, because it stands in an HTML comment: permission.republish."))
  }

  @Test("what others say is no term of the page, and that is said")
  func voices() {
    var page = PageFindings()
    for (id, voice) in zip(
      [ConditionID.republish, .linkArticle, .creditAuthor, .noReproduction], Voice.allCases)
    {
      page.add(id, voice: voice)
    }
    page.add(.creditSource)
    let terms = page.terms()
    #expect(terms.conditions.map(\.id) == [.creditSource])
    #expect(terms.notes.count == 4)
    #expect(
      terms.notes.contains(
        "Left out, because it is quoted from somebody else: permission.republish."))
  }

  @Test("one condition said twice is one condition with two places; must outweighs should")
  func merge() {
    var page = PageFindings()
    page.add(.creditSource, parameters: ["names": .list(["A"])], strength: .should)
    page.add(.creditSource, parameters: ["names": .list(["A", "B"])])
    page.add(.permissionFirst, parameters: ["scope": .list(["print"])])
    page.add(.permissionFirst, parameters: ["scope": .list(["images"])])
    let conditions = page.terms().conditions
    #expect(conditions.map(\.id) == [.creditSource, .permissionFirst, .permissionFirst])
    #expect(conditions[0].places.count == 2)
    #expect(conditions[0].strength == .must)
    #expect(conditions[0].parameters["names"] == .list(["A", "B"]))
  }

  @Test("a licence named, linked and stated in metadata is one licence, the one that says most")
  func licences() {
    func licence(_ version: String?, _ url: String?, _ scope: LicenceStatement.Scope)
      -> Finding.Detail
    {
      .licence(
        LicenceStatement(
          family: "cc-by-nd", version: version, port: nil,
          spdx: version.map { "CC-BY-ND-\($0)" }, url: url, scope: scope))
    }
    var page = PageFindings()
    page.add(.licence, licence(nil, nil, .article))
    page.add(.licence, licence("4.0", "https://creativecommons.org/licenses/by-nd/4.0/", .article))
    page.add(.licence, licence("4.0", nil, .page), zone: .meta)
    page.add(.licence, licence("2.0", nil, .image), zone: .caption)
    let terms = page.terms()
    #expect(terms.licences.count == 2)
    #expect(terms.textLicences.map(\.spdx) == ["CC-BY-ND-4.0"])
    #expect(terms.textLicences.first?.url != nil)
  }

  @Test("contradictions on one page are listed")
  func conflicts() {
    var page = PageFindings()
    page.add(.republish)
    page.add(.noReproduction)
    #expect(page.terms().conflicts.count == 1)
  }

  @Test(
    "a licence that the text or another licence contradicts is a conflict",
    arguments: [
      (["cc-by"], ConditionID.noCommercial, 1), (["cc-by-nc"], .noCommercial, 0),
      (["cc-by"], .noEdit, 1), (["cc-by-nd"], .noEdit, 0), (["cc0"], .noReproduction, 1),
      (["cc-by"], .allRightsReserved, 1), (["mit"], .allRightsReserved, 0),
      (["cc-by", "cc-by-nc"], .creditSource, 1), (["cc-by-sa", "gfdl"], .creditSource, 0),
    ])
  func licenceConflicts(families: [String], condition: ConditionID, count: Int) {
    var page = PageFindings()
    page.add(condition)
    for family in families {
      let licence = LicenceStatement(
        family: family, version: nil, port: nil, spdx: nil, url: nil, scope: .page)
      page.add(.licence, .licence(licence))
    }
    #expect(page.terms().conflicts.count == count)
  }

  @Test("the caller's address comes first, then those the page gives, and nothing is invented")
  func addresses() {
    let place = Place(
      path: "p", span: ByteSpan(0, 1), start: LinePosition(line: 1, column: 1),
      end: LinePosition(line: 1, column: 2), text: "")
    let canonical = PageMetadata.Item("/2024/ledger", carrier: "canonical", place: place)
    let page = PageFindings()
    let terms = page.terms(
      metadata: PageMetadata(addresses: [canonical]), url: "https://harbour.example/l?utm_source=x")
    #expect(terms.work.url == "https://harbour.example/l?utm_source=x")
    #expect(terms.work.equivalents.last == "https://harbour.example/2024/ledger")
    #expect(page.terms().work.url == nil)
    #expect(page.terms().assigner == nil)
  }

  @Test("a grant that is read out of the words of a ban is no grant")
  func grantInsideBan() {
    func finding(_ id: ConditionID, _ start: Int, _ end: Int) -> Finding {
      let at = LinePosition(line: 1, column: 1)
      return Finding(
        rule: "test", id: id, detail: .condition,
        place: Place(path: "a", span: ByteSpan(start, end), start: at, end: at, text: "words"),
        textSpan: TextSpan(start, end), zone: .article)
    }
    func ids(_ findings: [Finding]) -> [ConditionID] {
      TermsBuilderUnderTest.terms(findings, PageMetadata(), nil).conditions.map(\.id)
    }
    let ban = finding(.noReproduction, 50, 100)
    #expect(ids([finding(.republish, 50, 70), ban]) == [.noReproduction])
    #expect(ids([finding(.republish, 0, 50), ban]) == [.republish, .noReproduction])
    #expect(ids([ban, finding(.republish, 100, 120)]) == [.noReproduction, .republish])
  }
}
