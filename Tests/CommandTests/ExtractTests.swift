import Foundation
import Testing

@Suite struct ExtractTests {
  private struct Page: Decodable {
    struct Place: Decodable {
      let byte: [Int]
      let line: Int
      let text: String
    }
    struct Block: Decodable {
      let zone: String
      let text: String
      let place: Place
    }
    struct Link: Decodable {
      let target: String
      let place: Place
    }

    let text: String
    let blocks: [Block]
    let links: [Link]
  }

  private let html =
    "<article><p>One &amp; two <a href=\"/x\">three</a>.</p></article><footer>F</footer>"

  private func page(_ options: [String], of html: String) throws -> Page {
    let run = try Command.run(
      ["extract", "-", "--stdin-filename", "p.html", "--format", "ndjson"] + options,
      input: Array(html.utf8))
    #expect(run.status == 0)
    return try JSONDecoder().decode(Page.self, from: Data(run.output))
  }

  @Test("blocks and links come with the bytes they stand on and their words")
  func places() throws {
    let page = try page([], of: html)
    #expect(page.text == "One & two three.\nF")
    let bytes = Array(html.utf8)
    let block = try #require(page.blocks.first)
    #expect(block.place.text == block.text)
    let source = String(decoding: bytes[block.place.byte[0]..<block.place.byte[1]], as: UTF8.self)
    #expect(source == "One &amp; two <a href=\"/x\">three</a>.")
    #expect(page.links.map(\.place.text) == ["three"])
  }

  @Test("zones limit the text")
  func zones() throws {
    #expect(try page(["--zones", "footer"], of: html).text == "F")
    let run = try Command.run(["extract", "-", "--zones", "fotter"], input: Array(html.utf8))
    #expect(run.status == 2)
  }

  @Test("controls that a terminal acts on are spelt out in JSON too")
  func controls() throws {
    let run = try Command.run(
      ["extract", "-", "--stdin-filename", "p.html", "--format", "ndjson"],
      input: Array("<p><a href=\"/\u{202E}b\">a</a></p>".utf8))
    #expect(!run.text.unicodeScalars.contains("\u{202E}"))
    #expect(run.text.contains("\\u202e"))
  }
}
