import Foundation
import Testing

/// What a page writes never moves the cursor of a terminal or turns a line of a report round.
@Suite struct HostileTextTests {
  /// An escape sequence, a bell, a carriage return, an override of direction, an isolate, a C1 byte.
  private static let poison = "\u{1B}[31m\u{07}\u{202E}\u{2066}\u{9B}0m\u{8}"
  private static let page = """
    <!doctype html><html lang="en"><head><title>Ti\(poison)tle</title>
    <link rel="canonical" href="https://lamp-post.example/\(poison)story"></head><body>
    <h1>Ti\(poison)tle</h1>
    <p>The lamp went out at nine \(poison) and nobody lit it again before the boats came home.</p>
    <p>You may republish this story if you credit the author and Lamp\(poison) Post and keep
    the original headline. Link to the original article.</p>
    <p>© 2024 Lamp \(poison)Post. For permission write to desk@lamp-post.example.</p>
    </body></html>
    """

  private static func isHostile(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private static let configuration = """
    version: 1
    reposts:
      - files: copy.html
        original: original.html
    """

  @Test(
    "control and bidi characters come out escaped",
    arguments: [
      ["scan", "."], ["terms", "original.html"],
      ["check", "copy.html", "--original", "original.html"],
      ["check", "copy.html", "--original", "original.html", "--format", "github"],
      ["lint"], ["lint", "--format", "github"], ["extract", "original.html"],
    ])
  func escaped(_ arguments: [String]) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.page, to: "original.html")
    try folder.write(
      Self.page.replacing("<h1>", with: "<h1>Other ").replacing("©", with: "by"), to: "copy.html")
    try folder.write(Self.configuration, to: ".repostlint.yml")
    let run = try Command.run(arguments, in: folder.url)
    #expect(!run.output.isEmpty)
    for text in [run.text, run.error] {
      let hostile = text.unicodeScalars.filter(Self.isHostile).map { String($0.value, radix: 16) }
      #expect(hostile.isEmpty, "raw: \(Set(hostile).sorted())")
    }
  }

  @Test("the name of a file is escaped too")
  func fileName() throws {
    let folder = try TemporaryFolder()
    try folder.write("You may republish this.\n", to: "a\u{1B}[31m\u{202E}b.txt")
    let run = try Command.run(["scan", "."], in: folder.url)
    #expect(run.status == 0)
    #expect(run.text.contains("You may republish"), "\(run.text)")
    #expect(!run.text.unicodeScalars.contains(where: Self.isHostile))
  }
}
