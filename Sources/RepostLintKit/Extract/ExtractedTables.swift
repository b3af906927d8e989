import RepostCore
import RepostDocuments
import RepostReporting

/// The links of a file and what it says for machines, as tables.
struct ExtractedTables {
  /// The markup.
  let html: String

  init(_ document: Document, links: [Int], file: Int) {
    let linkRows = links.map { Self.row($0, document, file: file) }
    let items = document.metadata.fields.flatMap { field, items in
      items.map { Self.row(field, $0) }
    }
    html =
      Self.section(
        "Links", id: "f\(file)-links", head: ["Words", "Address", "Rel", "Zone", "Place"], linkRows,
        empty: "No links were found.")
      + Self.section(
        "Metadata", id: "f\(file)-meta", head: ["Field", "Value", "From", "Place"], items,
        empty: "The file says nothing for machines.")
  }

  private static func section(
    _ title: String, id: String, head: [String], _ rows: [String], empty: String
  ) -> String {
    let content =
      rows.isEmpty
      ? "<p>\(empty)</p>\n"
      : "<div class=\"scroll\"><table>\n<thead><tr>"
        + head.map { "<th scope=\"col\" class=\"c-\($0.lowercased())\">\($0)</th>" }.joined()
        + "</tr></thead>\n<tbody>\n" + rows.joined() + "</tbody>\n</table></div>\n"
    return "<section id=\"\(id)\">\n<h2>\(title)</h2>\n\(content)</section>\n"
  }

  private static func row(_ number: Int, _ document: Document, file: Int) -> String {
    let link = document.links[number]
    let words = document.string(of: link.anchor)
    let shown =
      !words.isEmpty
      ? HTMLText.escaped(words)
      : link.imageText.map { "<em>image:</em> \(HTMLText.escaped($0))" }
        ?? (link.element == .link ? "" : "<em>no words</em>")
    var marks: [String] = []
    if link.element != .anchor {
      marks.append(link.element.rawValue + (link.isInHead ? " in the head" : ""))
    }
    if let hidden = link.hidden { marks.append("hidden \(hidden.phrase)") }
    if link.isInNoindex { marks.append("noindex") }
    let target =
      link.target == link.address.text
      ? "" : " <span class=\"written\">\(HTMLText.escaped(link.target))</span>"
    return """
      <tr id="f\(file)-l\(number)"><td dir="auto">\(shown)</td>\
      <td><code>\(HTMLText.escaped(link.address.text))</code>\(target)</td>\
      <td>\(HTMLText.escaped(link.rel.joined(separator: " ")))</td>\
      <td>\(ExtractedMarkup.label(link.zone))\(marks.map { " <span class=\"mark\">\($0)</span>" }.joined())</td>\
      <td>\(ExtractedMarkup.place(link.source, in: document))</td></tr>

      """
  }

  private static func row(_ field: String, _ item: PageMetadata.Item) -> String {
    """
    <tr><td>\(field)</td><td dir="auto">\(HTMLText.escaped(item.value))</td>\
    <td><code>\(HTMLText.escaped(item.carrier))</code></td>\
    <td><span class="place">\(item.place.start.line):\(item.place.start.column) \
    <span class="bytes">bytes \(item.place.span.start)–\(item.place.span.end)</span></span></td></tr>

    """
  }
}
