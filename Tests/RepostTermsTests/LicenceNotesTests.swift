import RepostCore
import RepostTerms
import Testing

@Suite struct LicenceNotesTests {
  private func terms(_ expressions: [String?]) throws -> Terms {
    var page = PageFindings()
    for expression in expressions {
      let licence =
        try expression.map {
          LicenceStatement(try #require(SPDXExpression($0)), url: nil, scope: .page)
        }
        ?? LicenceStatement(
          family: nil, version: nil, port: nil, spdx: nil, url: nil, scope: .page)
      page.add(.licence, .licence(licence))
    }
    return page.terms()
  }

  @Test("a choice, a conjunction, an exception and a licence of one's own are said to be so")
  func notes() throws {
    #expect(try terms(["MIT"]).notes.isEmpty)
    #expect(try terms(["MIT OR CC-BY-4.0"]).notes.first?.contains("a choice of licences") == true)
    #expect(try terms(["MIT AND CC-BY-4.0"]).notes.first?.contains("all of these") == true)
    let exception = try terms(["GPL-2.0-or-later WITH Classpath-exception-2.0"]).notes
    #expect(
      exception == [
        "GPL-2.0-or-later goes with an exception, Classpath-exception-2.0, which was not weighed."
      ])
    #expect(try terms(["LicenseRef-x"]).notes.first?.contains("which was not read") == true)
    #expect(try terms([nil]).notes.first?.contains("could not be read") == true)
  }

  @Test("what a conjunction says alone is not said twice; of a choice a single licence is more")
  func merge() throws {
    #expect(try terms(["CC-BY-4.0 AND MIT", "CC-BY-4.0"]).licences.count == 1)
    #expect(try terms(["CC-BY-4.0 OR MIT", "CC-BY-4.0"]).licences.count == 2)
    #expect(try terms(["CC-BY-4.0 OR MIT", "CC-BY-4.0 OR ISC"]).licences.count == 2)
    #expect(try terms(["CC-BY-4.0 OR MIT", "CC-BY-4.0"]).conflicts.isEmpty)
    #expect(try terms(["CC-BY-4.0", "CC-BY-NC-4.0"]).conflicts.count == 1)
  }
}
