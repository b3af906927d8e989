import RepostCore
import RepostDocuments
import RepostReporting

/// What was read of files as one page to look at: blocks with their zones, links, metadata.
///
/// The page stands alone: it has no script, loads nothing, and every word that comes from a file is
/// escaped. Addresses are shown as text, so that no click leads to where a file wants it to.
struct ExtractedHTML {
  private var body = ""
  private var count = 0
  private let zones: Set<Zone>

  /// Starts a page.
  ///
  /// - Parameter zones: The zones whose blocks and links are shown; empty for all.
  init(zones: Set<Zone>) {
    self.zones = zones
  }

  /// Adds a file.
  mutating func append(_ document: Document) {
    count += 1
    let blocks = document.blocks.filter { zones.isEmpty || zones.contains($0.zone) }
    let links = document.links.indices.filter {
      zones.isEmpty || zones.contains(document.links[$0].zone)
    }
    body += "<article class=\"file\" id=\"f\(count)\">\n"
    body += "<h1>\(HTMLText.escaped(document.path))</h1>\n"
    body += ExtractedSummary(document, blocks: blocks, links: links.count, file: count).html
    body += ExtractedBlocks(document, blocks: blocks, links: links, file: count).html
    body += ExtractedTables(document, links: links, file: count).html
    body += "</article>\n"
  }

  /// The whole page.
  var bytes: [UInt8] {
    let title = count == 1 ? "What was read of the file" : "What was read of \(count) files"
    return StandalonePage(title: title, style: ExtractedStyle.sheet, body: body).bytes
  }
}

/// Pieces of markup that the parts of the page share.
enum ExtractedMarkup {
  /// A zone as a coloured label.
  static func label(_ zone: Zone) -> String {
    "<span class=\"zone z-\(zone.rawValue)\">\(zone.rawValue)</span>"
  }

  /// A place as line, column and bytes.
  static func place(_ span: ByteSpan, in document: Document) -> String {
    let start = document.lines.position(of: span.start)
    return "<span class=\"place\">\(start.line):\(start.column) "
      + "<span class=\"bytes\">bytes \(span.start)–\(span.end)</span></span>"
  }

  /// A number of things, with the word for one of them.
  static func count(_ number: Int, _ one: String) -> String {
    "\(number) \(one)\(number == 1 ? "" : "s")"
  }
}
