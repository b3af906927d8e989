import RepostCore
import RepostDocuments
import RepostReporting

/// The head of a file's report: format, encoding, how much stands in which zone, what was not read.
struct ExtractedSummary {
  /// The markup.
  let html: String

  init(_ document: Document, blocks: [Block], links: Int, file: Int) {
    var facts = [document.format.rawValue, Self.encoding(document.encoding)]
    if let language = document.metadata.language {
      facts.append("language \(HTMLText.escaped(language))")
    }
    facts.append(ExtractedMarkup.count(blocks.count, "block"))
    facts.append("<a href=\"#f\(file)-links\">\(ExtractedMarkup.count(links, "link"))</a>")
    facts.append("<a href=\"#f\(file)-meta\">metadata</a>")
    var html = "<p class=\"facts\">\(facts.joined(separator: " · "))</p>\n"
    html += Self.zones(blocks)
    let remarks = document.incidents.map(\.sentence) + document.notes
    if !remarks.isEmpty {
      let items = remarks.map { "<li>\(HTMLText.escaped($0))</li>" }.joined(separator: "\n")
      html += "<ul class=\"remarks\">\n\(items)\n</ul>\n"
    }
    self.html = html
  }

  private static func encoding(_ source: SourceEncoding) -> String {
    let basis =
      switch source.basis {
      case .byteOrderMark: "by its byte-order mark"
      case .http: "as the server says"
      case .meta: "as its meta element says"
      case .xmlDeclaration: "as its XML declaration says"
      case .content: "as its bytes tell"
      case .guess: "guessed"
      }
    return "\(source.encoding.rawValue), \(basis)"
  }

  /// The zones that occur, with how much stands in each.
  private static func zones(_ blocks: [Block]) -> String {
    var counts: [Zone: (blocks: Int, bytes: Int)] = [:]
    var total = 0
    for block in blocks {
      let old = counts[block.zone] ?? (0, 0)
      counts[block.zone] = (old.blocks + 1, old.bytes + block.text.count)
      total += block.text.count
    }
    guard total > 0 else { return "" }
    let items = Zone.allCases.compactMap { zone in
      counts[zone].map {
        "<li>\(ExtractedMarkup.label(zone)) \($0.blocks) <span class=\"share\">"
          + "(\(($0.bytes * 100 + total / 2) / total) %)</span></li>"
      }
    }
    return "<ul class=\"zones\" aria-label=\"Blocks and share of the text by zone\">\n"
      + items.joined(separator: "\n") + "\n</ul>\n"
  }
}
