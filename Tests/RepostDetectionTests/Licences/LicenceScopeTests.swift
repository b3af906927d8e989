import RepostCore
import RepostDocuments
import Testing

@testable import RepostDetection

@Suite struct LicenceScopeTests {
  @Test(
    "what stands around a licence says what it is for",
    arguments: [
      ("<p>The tune is under <a href='U'>these terms</a>.</p>", "other-work"),
      ("<p>The tune is under <a rel='license' href='U'>these terms</a>.</p>", "article"),
      ("<p>This story is under <a href='U'>these terms</a>.</p>", "article"),
      ("<p>Ana Example, <a href='U'>CC</a>, via Wikimedia Commons</p>", "image"),
      (
        "<p><a href='https://flickr.com/photos/x'>Boats</a> by Ana (<a href='U'>CC</a>)</p>",
        "image"
      ),
      ("<h2>Image credits</h2><ul><li>Boats by Ana, <a href='U'>CC</a></li></ul>", "image"),
      ("<h2>Licence</h2><p><a href='U'>CC</a></p>", "article"),
      ("<p>The article stands here. <a href='U'>CC</a></p>", "article"),
      ("<p>They use their Creative Commons licence. (<a href='U'>CC</a>)</p>", "other-work"),
    ])
  func words(markup: String, scope: String) throws {
    let found = try licences(markup)
    #expect(found.map(\.scope.rawValue) == [scope])
  }

  @Test("three families alike are a catalogue's, two may be a choice")
  func catalogue() throws {
    func entries(_ codes: [String]) -> String {
      let deeds = "https://creativecommons.org/licenses/"
      return codes.map { "<p><a href='\(deeds)\($0)/4.0/'>CC</a></p>" }.joined()
    }
    #expect(try licences(entries(["by", "by-nc"])).allSatisfy { $0.scope == .article })
    #expect(try licences(entries(["by", "by-nc", "by-nd"])).allSatisfy { $0.scope == .otherWork })
  }

  @Test(
    "a licence shown as a picture is read from its address or its alternative text",
    arguments: [
      ("<img src='https://licensebuttons.net/l/by-nc/3.0/de/88x31.png'>", "cc-by-nc 3.0 de"),
      ("<img src='b.png' alt='CC BY-ND 4.0'>", "cc-by-nd 4.0 -"),
      ("<img src='b.png' alt='Creative Commons licence BY-SA 4.0'>", "cc-by-sa 4.0 -"),
      ("<img src='b.png' alt='A ferry by the harbour, CC BY 2.0'>", nil),
      ("<img src='b.png' alt='cc'>", nil),
      ("<img hidden src='https://licensebuttons.net/l/by/4.0/88x31.png'>", nil),
    ] as [(String, String?)])
  func badges(markup: String, expected: String?) throws {
    let found = try licences("<p>Words.</p>" + markup)
    #expect(
      found.map { "\($0.family ?? "-") \($0.version ?? "-") \($0.port ?? "-")" }
        == (expected.map { [$0] } ?? []))
  }

  @Test("a badge that is linked to its licence is found once")
  func linkedBadge() throws {
    let button = "<img src='https://licensebuttons.net/l/by/4.0/88x31.png'>"
    #expect(try licences("<p>Words.</p><a href='U'>\(button)</a>").count == 1)
  }

  private func licences(_ body: String) throws -> [LicenceStatement] {
    let address = "https://creativecommons.org/licenses/by/4.0/"
    let page =
      "<article><p>Words of a story.</p>\(body.replacing("'U'", with: "'\(address)'"))</article>"
    let document = DocumentReader().document(path: "page.html", bytes: Array(page.utf8))
    let rule = "reads: link\npattern: creativecommons[.]org/licenses/\\S+\nemits: statement.licence"
    return Detector(rules: try SampleRule.rules(["link": rule])).detection(in: document).findings
      .compactMap { if case .licence(let licence) = $0.detail { licence } else { nil } }
  }
}
