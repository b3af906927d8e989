import RepostCore
import RepostDocuments
import RepostReporting

/// Two texts side by side, with what was copied marked and linked.
///
/// The page stands alone: it has no script and loads nothing, every word that comes from a file is
/// escaped, and addresses are shown as text. A run on one side is a link to the same run on the other.
struct ComparedHTML {
  private let report: ComparisonReport
  private let repost: Page
  private let original: Page

  /// How many runs and changes are listed; the JSON has them all.
  private static let listedRuns = 100
  private static let listedEdits = 200

  /// Prepares the page of a report.
  init(_ report: ComparisonReport, repost: Page, original: Page) {
    self.report = report
    self.repost = repost
    self.original = original
  }

  /// The whole page.
  var bytes: [UInt8] {
    let title =
      "What \(HTMLText.escaped(report.repost)) copies of \(HTMLText.escaped(report.original))"
    return StandalonePage(
      title: title, style: ComparedStyle.sheet,
      body: """
        <header>
        <h1>\(title)</h1>
        \(measures)</header>
        <main>
        \(sides)\(runs)\(edits)\(ignored)\(remarks)</main>
        <footer><p>\(CompareText.footer)</p></footer>

        """
    ).bytes
  }

  private var isMeasured: Bool { report.obstacle == nil }

  private var measures: String {
    let rows = CompareMeasures(report).rows(isMeasured: isMeasured).map { row in
      let values = row.values.map { "<dd>\(HTMLText.escaped($0))</dd>" }.joined()
      return "<div><dt>\(HTMLText.escaped(row.name))</dt>\(values)</div>\n"
    }
    let obstacle = report.obstacle.map {
      "<p class=\"obstacle\"><strong>Cannot be measured.</strong> \(HTMLText.escaped($0))</p>\n"
    }
    return (obstacle ?? "") + "<dl class=\"measures\">\n\(rows.joined())</dl>\n"
  }

  private var sides: String {
    let passages = isMeasured ? report.measure.passages : []
    let legend =
      passages.isEmpty
      ? ""
      : "<p class=\"legend\"><span class=\"run h0\">Marked</span> text stands on both sides; follow a"
        + " mark to the other side. Inside a mark, <ins>words put in</ins> and <del>words left out or"
        + " replaced</del>. <span class=\"notice\">Notices</span> are not compared.</p>\n"
    return legend + "<div class=\"sides\">\n"
      + ComparedSide(
        repost, side: .repost, passages: passages.map { ComparedSide.Mark($0, on: .repost) }
      ).html
      + ComparedSide(
        original, side: .original, passages: passages.map { ComparedSide.Mark($0, on: .original) }
      ).html + "</div>\n"
  }

  // MARK: Lists

  private var runs: String {
    guard isMeasured, !report.measure.passages.isEmpty else { return "" }
    let longest = report.measure.passages.enumerated().sorted {
      ($1.element.words, $0.offset) < ($0.element.words, $1.offset)
    }
    let rows = longest.prefix(Self.listedRuns).map { number, passage in
      """
      <tr><td>\(number + 1)</td><td>\(passage.words)</td>\
      <td>\(passage.isExact ? "none" : "\(passage.pieces.count - 1)")</td>\
      <td>\(facts(of: passage))</td>\
      <td><a href="#r\(number)">\(Self.place(passage.repost))</a></td>\
      <td><a href="#o\(number)">\(Self.place(passage.original))</a></td></tr>

      """
    }
    return section(
      "Runs, the longest first", id: "runs",
      table: ["Run", "Words", "Changes", "Marked as", "In the repost", "In the original"], rows,
      more: longest.count - rows.count)
  }

  private func facts(of passage: Passage) -> String {
    var facts: [String] = []
    switch passage.order {
    case .kept: break
    case .moved: facts.append("moved")
    case .repeated: facts.append("repeated")
    }
    switch passage.quotation {
    case .marks: facts.append("in quotation marks")
    case .block: facts.append("in a block quotation")
    case nil: break
    }
    if let mark = passage.attribution {
      facts.append("beside “\(HTMLText.escaped(mark.text))” (\(Self.place(mark)))")
    }
    return facts.isEmpty ? "–" : facts.joined(separator: ", ")
  }

  private var edits: String {
    guard isMeasured, !report.measure.edits.isEmpty else { return "" }
    let rows = report.measure.edits.prefix(Self.listedEdits).map { edit in
      let kind =
        switch edit.kind {
        case .words: ""
        case .repetition: "<p class=\"kind\">stands once more</p>"
        case .quotationMarks: "<p class=\"kind\">without its quotation marks</p>"
        }
      return """
        <tr><td dir="auto">\(edit.removed.isEmpty ? "" : "<del>\(HTMLText.escaped(edit.removed))</del>")</td>\
        <td dir="auto">\(edit.added.isEmpty ? "" : "<ins>\(HTMLText.escaped(edit.added))</ins>")\(kind)</td>\
        <td>\(Self.place(edit.original))</td><td>\(Self.place(edit.repost))</td></tr>

        """
    }
    return section(
      "Changes", id: "changes",
      table: ["In the original", "In the repost", "Place in the original", "Place in the repost"],
      rows, more: report.measure.edits.count - rows.count)
  }

  private var ignored: String {
    let rows = report.measure.ignored.map { text in
      let places = text.places.map(Self.place).joined(separator: ", ")
      return "<tr><td>\(text.side.rawValue)</td><td>\(CompareMeasures.name(of: text.reason))</td>"
        + "<td>\(text.words)</td><td>\(places)</td></tr>\n"
    }
    return rows.isEmpty
      ? ""
      : section(
        "Not compared", id: "ignored", table: ["Page", "What", "Words", "First places"], rows,
        more: 0)
  }

  private var remarks: String {
    let remarks = report.notes + report.incidents.map(\.sentence)
    guard !remarks.isEmpty else { return "" }
    return "<ul class=\"remarks\">\n"
      + remarks.map { "<li>\(HTMLText.escaped($0))</li>\n" }.joined() + "</ul>\n"
  }

  private func section(
    _ title: String, id: String, table head: [String], _ rows: [String], more: Int
  ) -> String {
    let rest = more > 0 ? "<p>and \(more) more</p>\n" : ""
    return
      "<section id=\"\(id)\">\n<h2>\(title)</h2>\n<div class=\"scroll\" tabindex=\"0\"><table>\n<thead><tr>"
      + head.map { "<th scope=\"col\">\($0)</th>" }.joined() + "</tr></thead>\n<tbody>\n"
      + rows.joined() + "</tbody>\n</table></div>\n\(rest)</section>\n"
  }

  private static func place(_ place: Place) -> String {
    let end = place.end.line
    let lines = end == place.start.line ? "line \(end)" : "lines \(place.start.line)–\(end)"
    return "<span class=\"place\">\(lines)</span>"
  }
}
