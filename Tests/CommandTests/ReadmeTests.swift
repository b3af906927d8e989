import Foundation
import Testing

@Suite struct ReadmeTests {
  @Test("the example in the README shows what the command really prints")
  func example() throws {
    let readme = try String(
      contentsOf: Command.package.appending(path: "README.md"), encoding: .utf8)
    let blocks = readme.components(separatedBy: "```console\n$ repostlint ").dropFirst()
    try #require(!blocks.isEmpty)
    for block in blocks {
      let lines = block.components(separatedBy: "\n```")[0].components(separatedBy: "\n")
      let run = try Command.run(lines[0].split(separator: " ").map(String.init))
      let printed = run.text.trimmingCharacters(in: .newlines)
      let shown = lines.dropFirst().joined(separator: "\n").trimmingCharacters(in: .newlines)
      #expect(printed == shown, "README shows:\n\(shown)\nthe command prints:\n\(printed)")
    }
  }
}
