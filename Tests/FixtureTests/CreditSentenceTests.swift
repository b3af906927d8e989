import Foundation
import RepostLintKit
import Testing

/// Single sentences in a dozen languages, with whom they credit.
@Suite struct CreditSentenceTests {
  /// A line of a table.
  struct Sentence: CustomTestStringConvertible {
    let kind: String
    let name: String
    let url: String
    let date: String
    let text: String

    var testDescription: String { text }
  }

  /// A line of `scan --format ndjson`.
  private struct Line: Decodable {
    let creditKind: String?
    let name: String?
    let url: String?
    let voice: String?
    let captures: [String: String]?

    enum CodingKeys: String, CodingKey {
      case name, url, voice, captures
      case creditKind = "credit_kind"
    }
  }

  private static let sentences = table("sentences") + table("unseen")

  private static func table(_ name: String) -> [Sentence] {
    let file = FixtureFolder.root.appending(path: "credits/\(name).tsv")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 5 else { return nil }
      return Sentence(
        kind: cells[0], name: cells[1], url: cells[2], date: cells[3], text: cells[4])
    }
  }

  @Test("there are 160 sentences")
  func count() { #expect(Self.sentences.count == 160) }

  @Test("a sentence credits whom it should, and nobody else", arguments: sentences)
  func credits(_ sentence: Sentence) async throws {
    let credits = try await Self.credits(in: sentence.text)
    let ofText = credits.filter { $0.creditKind != "image-credit" }
    switch sentence.kind {
    case "none":
      #expect(ofText.isEmpty)
    case "image-credit":
      #expect(ofText.isEmpty)
      #expect(credits.contains { Self.letters($0.name).hasPrefix(Self.letters(sentence.name)) })
    default:
      let credit = try #require(
        ofText.first {
          $0.creditKind == sentence.kind
            && (sentence.name.isEmpty || Self.isForm($0.name, of: sentence.name))
        }, "\(ofText)")
      if !sentence.url.isEmpty { #expect(credit.url == sentence.url) }
      if !sentence.date.isEmpty { #expect(credit.captures?["date"] == sentence.date) }
    }
  }

  private static func credits(in text: String) async throws -> [Line] {
    let isPage = text.contains("<")
    let page =
      isPage
      ? "<!doctype html><title>T</title><body><article><p>A few words.</p>\(text)</article></body>"
      : text
    let file = FileManager.default.temporaryDirectory
      .appending(path: "repostlint-credit-\(UUID().uuidString).\(isPage ? "html" : "txt")")
    try Data(page.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    var output: [UInt8] = []
    _ = try await FixtureFolder.tool().scan(
      [.path(file.path)], options: OutputOptions(format: .ndjson), write: { output += $0 })
    return try output.split(separator: UInt8(ascii: "\n"))
      .map { try JSONDecoder().decode(Line.self, from: Data($0)) }
      .filter { $0.creditKind != nil && $0.voice == nil }
  }

  private static func letters(_ name: String?) -> String {
    (name ?? "").lowercased().filter { $0.isLetter || $0.isNumber }
  }

  /// Whether a name is the wanted one, an ending aside: "Hafenboten" is the Hafenbote.
  private static func isForm(_ name: String?, of wanted: String) -> Bool {
    let (found, wanted) = (letters(name), letters(wanted))
    return found.hasPrefix(wanted.dropLast()) && found.count <= wanted.count + 2
  }
}
