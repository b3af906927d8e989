import RepostCore
import Testing

@Suite struct MachineSignalTests {
  /// The findings in a page, each as `kind rule value`.
  private func found(_ markup: String) throws -> [String] {
    try PackDetection.findings(in: markup + "<article><p>Words of a story.</p></article>").map {
      [$0.kind, $0.rule, $0.captures["value"] ?? $0.captures["url"] ?? "-"].joined(separator: " ")
    }
  }

  @Test(
    "a file of licences for machines is a signal and no licence",
    arguments: [
      "<link rel='license' type='application/rsl+xml' href='https://a.example/license.xml'>",
      "<p><a rel='license' type='application/rsl+xml' href='https://a.example/license.xml'>Licence</a></p>",
      "<p>See <a rel='nofollow license' href='https://a.example/license.xml' type='application/rsl+xml'>our licence</a>.",
    ])
  func rsl(markup: String) throws {
    #expect(try found(markup) == ["signal rsl-link https://a.example/license.xml"])
  }

  @Test("not even an address of a known licence makes one of a file for machines")
  func rslAtLicence() throws {
    let address = "https://creativecommons.org/licenses/by/4.0/"
    let link = "<link rel='license' TYPE href='\(address)'>"
    #expect(
      try found(link.replacing("TYPE", with: "type='application/rsl+xml'"))
        == ["signal rsl-link \(address)"])
    #expect(try found(link.replacing("TYPE", with: "")).contains { $0.hasPrefix("licence ") })
  }

  @Test(
    "what a page says to machines is reported, and nothing else is made of it",
    arguments: [
      ("<meta name='tdm-reservation' content='1'>", ["signal tdm-reservation 1"]),
      ("<meta name='tdm-reservation' content='0'>", ["signal tdm-reservation 0"]),
      ("<meta name='tdm-policy' content='/tdm.json'>", ["signal tdm-reservation /tdm.json"]),
      ("<meta name='robots' content='noai, noimageai'>", ["signal robots-meta noai, noimageai"]),
      ("<meta name='ROBOTS' content='NOINDEX,FOLLOW'>", ["signal robots-meta NOINDEX,FOLLOW"]),
      ("<meta name='robots' content='index, follow'>", []),
      ("<link rel='c2pa-manifest' href='/a.c2pa'>", ["signal c2pa-manifest /a.c2pa"]),
      ("<p>We write about tdm-reservation and noai.</p>", []),
    ])
  func signals(markup: String, expected: [String]) throws {
    #expect(try found(markup) == expected)
  }
}
