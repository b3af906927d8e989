import Foundation
import RepostLintKit
import Testing

/// No report draws a conclusion that is for people to draw.
@Suite struct ReportWordsTests {
  /// Words of conclusions; as the name of a basis, of a claim and of a rule they are no conclusion.
  private static let conclusions = [
    "fair", "unfair", "transformative", "substantial", "infringing", "infringes", "infringement",
    "illegal", "unlawful", "compliant", "plagiarism", "plagiarised", "stolen",
  ]

  @Test(
    "no report of a fixture says a word of conclusion, on any basis",
    arguments: CheckRequest.Basis.allCases)
  func fixtures(basis: CheckRequest.Basis) throws {
    let tool = try FixtureFolder.tool()
    for name in FixtureFolder.names(in: "reposts") {
      let files = FixtureFolder.names(in: "reposts/\(name)")
      func path(_ start: String) throws -> String {
        let file = try #require(files.first { $0.hasPrefix(start) })
        return FixtureFolder.root.appending(path: "reposts/\(name)/\(file)").path
      }
      let request = CheckRequest(
        original: .path(try path("original.")), siteKind: .commercial, basis: basis)
      let result = try tool.check(
        [.path(try path("copy."))], request, options: OutputOptions(format: .text))
      let found = Self.conclusions(in: String(decoding: result.output, as: UTF8.self))
      #expect(found.isEmpty, "\(name) on the basis of \(basis.rawValue): \(found)")
    }
  }

  @Test("the words are found where they stand, and not in what is quoted")
  func words() {
    #expect(Self.conclusions(in: "This is a fair use.") == ["fair"])
    #expect(
      Self.conclusions(in: "The copy is infringing.\nIt is illegal.") == ["infringing", "illegal"])
    #expect(Self.conclusions(in: "found  “a fair of books”, statement.fair-use-claim").isEmpty)
    #expect(Self.conclusions(in: "--basis fair-use, the affair, fairly").isEmpty)
  }

  @Test("no text that a check can say holds a word of conclusion")
  func sources() throws {
    let sources = FixtureFolder.package.appending(path: "Sources")
    for module in ["RepostValidation", "RepostReporting", "RepostTerms"] {
      let folder = sources.appending(path: module)
      let files = try #require(FileManager.default.enumerator(atPath: folder.path))
      var count = 0
      for case let file as String in files where file.hasSuffix(".swift") {
        let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
        for line in text.split(separator: "\n") where !Self.isComment(line) {
          // Every other piece between quotation marks is a literal.
          let literals = line.split(separator: "\"", omittingEmptySubsequences: false)
            .enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
          count += literals.count
          for literal in literals {
            let found = Self.conclusions(in: String(literal))
            #expect(found.isEmpty, "\(module)/\(file): \(line)")
          }
        }
      }
      #expect(count > 0)
    }
  }

  private static func isComment(_ line: Substring) -> Bool {
    line.drop { $0 == " " }.hasPrefix("//")
  }

  /// The words of conclusion in a text, outside of quotations and source lines.
  private static func conclusions(in text: String) -> [String] {
    var plain = ""
    var depth = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      // Lines of the two pages are quoted behind their place.
      let quotes = line.drop { $0 == " " }
      if quotes.hasPrefix("asked ") || quotes.hasPrefix("found ") || quotes.hasPrefix("~") {
        depth = 0
        continue
      }
      for character in line {
        if character == "“" { depth += 1 }
        if depth == 0 { plain.append(character) }
        if character == "”" { depth = max(0, depth - 1) }
      }
      plain.append(depth == 0 ? "\n" : " ")
    }
    return plain.lowercased().split { !($0.isLetter || $0 == "-" || $0 == ".") }
      .map { String($0.drop { $0 == "." }.reversed().drop { $0 == "." }.reversed()) }
      .filter { conclusions.contains($0) }
  }
}
