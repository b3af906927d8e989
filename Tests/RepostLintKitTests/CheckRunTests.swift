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
}
