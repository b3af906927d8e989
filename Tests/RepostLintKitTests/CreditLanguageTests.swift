import Foundation
import RepostLintKit
import Testing

/// What `fix` writes in a language, `check` finds in it.
@Suite struct CreditLanguageTests {
  private static let story = """
    The ferry bell of Little Orrin rang four times on Monday, although no ferry had come for a year, \
    and by noon half of the village stood on the landing to see who had rung it.
    """
  private static let languages = [
    "en", "de", "fr", "es", "it", "pt", "nl", "ru", "uk", "pl", "tr",
  ]

  @Test(
    "a credit in each language and format is found complete", arguments: languages,
    ["copy.html", "copy.md", "copy.txt"])
  func found(_ language: String, _ name: String) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "repostlint-credit-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let terms = """
      work:
        title: The Bell
        language: \(language)
        authors: [Ada Quill, Ben Marsh]
        source: Orrin Echo
        url: https://orrin-echo.example/2024/bell
        holders: [{name: Ferry Press, years: [2022, 2023, 2024]}]
      conditions:
        - id: duty.credit-source
        - id: duty.credit-author
        - id: duty.ack-copyright
        - id: duty.link-article
        - id: duty.link-live
      licences:
        - {family: cc-by-sa, version: "4.0"}
      """
    let page =
      name == "copy.html" ? "<meta charset=utf-8><p>\(Self.story)</p>\n" : Self.story + "\n"
    let file = folder.appending(path: name)
    let termsFile = folder.appending(path: "terms.yaml")
    try page.write(to: file, atomically: false, encoding: .utf8)
    try terms.write(to: termsFile, atomically: false, encoding: .utf8)
    let request = FixRequest(
      check: CheckRequest(terms: termsFile.path, siteKind: .community), mode: .write)
    let result = try RepostLint().fix(
      [.path(file.path)], request, options: OutputOptions(format: .json))
    struct Report: Decodable {
      struct Repost: Decodable {
        struct Judgement: Decodable {
          struct Obligation: Decodable {
            let id: String
            let outcome: String
            let reservations: [String]
          }
          let obligations: [Obligation]
        }
        let after: Judgement
      }
      let reposts: [Repost]
    }
    let report = try JSONDecoder().decode(Report.self, from: Data(result.output))
    let after = try #require(report.reposts.first).after.obligations
    #expect(after.count == 8)
    // Whether a changed text keeps its licence is for a person; a bare address in text is no link.
    let open = Set(after.filter { $0.outcome != "passed" }.map(\.id))
    let expected: Set =
      name == "copy.txt" ? ["duty.share-alike", "duty.link-live"] : ["duty.share-alike"]
    let written = try String(contentsOf: file, encoding: .utf8)
    #expect(open == expected, "\(written)")
    #expect(after.flatMap(\.reservations).isEmpty)
  }
}
