import FoundationEssentials
import RepostLintKit
import Testing

@Suite struct CheckRunTests {
  private static let story = "<p>You may republish this article if you credit Harbour Bulletin.</p>"

  /// Runs `body` in a folder of its own with these files.
  private func withFiles(_ files: [String: String], _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.path + "/repostlint-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (name, text) in files {
      try Data(text.utf8).write(to: URL(filePath: folder + "/" + name))
    }
    try body(folder)
  }

  @Test("an original without text is no original", arguments: ["", "a\0b"])
  func emptyOriginal(text: String) throws {
    try withFiles(["o.html": text, "r.html": "<p>Source: Harbour Bulletin.</p>"]) { folder in
      let request = CheckRequest(original: .path(folder + "/o.html"))
      #expect(throws: RunError.self) {
        try RepostLint().check([.path(folder + "/r.html")], request, options: OutputOptions())
      }
    }
  }

  @Test("the original in a folder of reposts is not one of them, unless it is named")
  func originalInFolder() throws {
    let files = ["o.html": Self.story, "r.html": "<p>Source: Harbour Bulletin.</p>"]
    try withFiles(files) { folder in
      let request = CheckRequest(original: .path(folder + "/o.html"))
      func paths(_ input: String) throws -> String {
        let result = try RepostLint().check(
          [.path(input)], request, options: OutputOptions(format: .json))
        return String(decoding: result.output, as: UTF8.self)
      }
      let fromFolder = try paths(folder)
      #expect(fromFolder.contains("\"reposts\": 1,"))
      let named = try paths(folder + "/o.html")
      #expect(named.contains("\"reposts\": 1,"))
    }
  }

  private static let quotation = """
    <p>Their terms say:</p><blockquote><p>Commercial use is prohibited. You may republish our articles
    online for free.</p></blockquote>
    """

  @Test("what an original only quotes binds nobody, and a check says that it was left out")
  func quotedTerms() throws {
    let files = [
      "o.html": Self.story + Self.quotation, "r.html": "<p>Source: Harbour Bulletin.</p>",
    ]
    try withFiles(files) { folder in
      let request = CheckRequest(original: .path(folder + "/o.html"))
      let result = try RepostLint().check(
        [.path(folder + "/r.html")], request, options: OutputOptions(format: .json))
      let report = String(decoding: result.output, as: UTF8.self)
      #expect(!report.contains("\"id\": \"prohibition.commercial\""))
      #expect(
        report.contains("Of the original: Left out, because it is quoted from somebody else:"))
    }
  }

  @Test("a repost carries the notice of the page that it cites, not one that it tells of")
  func carriedNotice() throws {
    let notice = """
      <p>You may republish our articles online for free. Commercial use is prohibited.</p></blockquote>
      """
    let files = [
      "cited.html": "<blockquote cite=\"https://bulletin.example/a\">" + notice,
      "told.html": "<p>Their terms say:</p><blockquote>" + notice,
    ]
    try withFiles(files) { folder in
      func obligations(_ name: String) throws -> Bool {
        let result = try RepostLint().check(
          [.path(folder + "/" + name)], CheckRequest(), options: OutputOptions(format: .json))
        return String(decoding: result.output, as: UTF8.self)
          .contains("\"id\": \"prohibition.commercial\"")
      }
      let cited = try obligations("cited.html")
      #expect(cited)
      let told = try obligations("told.html")
      #expect(!told)
    }
  }
}
