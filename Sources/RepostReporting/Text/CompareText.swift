package import RepostCore

/// The comparison of two texts for a person: the measures, the longest runs, then the changes.
package struct CompareText: Sendable {
  /// The last line of every comparison: what the tool does and what it does not.
  package static let footer =
    "Repostlint compares text with text and counts words. It does not decide whether a use is lawful"
    + " and is not legal advice."

  /// How many runs and changes are shown; the JSON has them all.
  private static let shownRuns = 10
  private static let shownEdits = 20
  private static let shownColumns = 64

  private let palette: Palette

  /// Creates a reporter.
  package init(palette: Palette = .plain) {
    self.palette = palette
  }

  /// The report.
  package func text(of report: ComparisonReport) -> String {
    let headline = TerminalText.words(
      "\(report.repost) against \(report.original)", columns: Paragraph.maximumColumns)
    var parts = [palette.painted(headline, .bold) + "\n"]
    if let obstacle = report.obstacle {
      parts.append(Paragraph.text("Cannot be measured. " + obstacle, indent: 0))
      parts.append(
        CompareMeasures(report).rows(isMeasured: false).map(row).joined())
    } else {
      parts.append(CompareMeasures(report).rows(isMeasured: true).map(row).joined())
      parts.append(runs(of: report.measure))
      parts.append(edits(of: report.measure))
    }
    parts.append(ignored(in: report.measure))
    parts.append(report.notes.map { Paragraph.text($0, indent: 6, first: "note: ") }.joined())
    parts.append(report.incidents.map { IncidentText(palette: palette).line(of: $0) }.joined())
    parts.append(palette.painted(Self.footer, .dim) + "\n")
    return BuildLogText.defused(parts.filter { !$0.isEmpty }.joined(separator: "\n"))
  }

  private func row(_ row: CompareMeasures.Row) -> String {
    let width = 25
    let gap = String(repeating: " ", count: max(1, width - DisplayWidth.of(row.name)))
    let label = "  " + palette.painted(row.name, .dim) + gap
    return row.values.enumerated().map { index, value in
      Paragraph.text(
        value, indent: width + 2,
        first: index == 0 ? label : String(repeating: " ", count: width + 2))
    }.joined()
  }

  // MARK: Runs

  private func runs(of measure: ReuseMeasure) -> String {
    let longest = measure.passages.enumerated().sorted {
      ($1.element.words, $0.offset) < ($0.element.words, $1.offset)
    }
    guard !longest.isEmpty else { return "" }
    let shown = longest.prefix(Self.shownRuns)
    var out = palette.painted(shown.count == 1 ? "The run" : "The longest runs", .bold) + "\n"
    for (number, passage) in shown { out += text(of: passage, number: number + 1) }
    if longest.count > shown.count {
      out += "  and \(Wording.count(longest.count - shown.count, "shorter run"))\n"
    }
    return out
  }

  private func text(of passage: Passage, number: Int) -> String {
    var facts = [Wording.count(passage.words, "word")]
    facts.append(
      passage.isExact ? "without a change" : Wording.count(passage.pieces.count - 1, "change"))
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
    let head = "\(number)"
    let margin = String(repeating: " ", count: max(1, 4 - head.count))
    var out = margin + head + "  " + palette.painted(facts.joined(separator: ", "), .bold) + "\n"
    out += place(passage.repost, label: "repost")
    out += place(passage.original, label: "original")
    if let mark = passage.attribution { out += place(mark, label: "source") }
    return out
  }

  private func place(_ place: Place, label: String) -> String {
    let gap = String(repeating: " ", count: 10 - label.utf8.count)
    return "      " + palette.painted(label, .dim) + gap + Wording.place(place) + "  “"
      + TerminalText.words(place.text, columns: Self.shownColumns) + "”\n"
  }

  // MARK: Changes

  private func edits(of measure: ReuseMeasure) -> String {
    guard !measure.edits.isEmpty else { return "" }
    let shown = measure.edits.prefix(Self.shownEdits)
    var out = palette.painted("Changes", .bold) + "\n"
    for edit in shown {
      let places = "\(Wording.place(edit.repost)) ← \(Wording.place(edit.original))"
      out += "  " + palette.painted(places, .dim) + "\n"
      out += Paragraph.text(words(of: edit), indent: 6)
    }
    if measure.edits.count > shown.count {
      out += "  and \(Wording.count(measure.edits.count - shown.count, "more change"))\n"
    }
    return out
  }

  private func words(of edit: ReuseMeasure.Edit) -> String {
    switch edit.kind {
    case .repetition: return "stands once more: “\(edit.added)”"
    case .quotationMarks: return "without its quotation marks: \(edit.removed)"
    case .words: break
    }
    if edit.added.isEmpty { return "left out: “\(edit.removed)”" }
    if edit.removed.isEmpty { return "put in: “\(edit.added)”" }
    return "“\(edit.removed)” became “\(edit.added)”"
  }

  // MARK: What was left out

  private func ignored(in measure: ReuseMeasure) -> String {
    let lines = IgnoredText.Side.allCases.compactMap { side -> String? in
      let texts = measure.ignored.filter { $0.side == side }
      guard !texts.isEmpty else { return nil }
      let parts = texts.map { text -> String in
        let first = text.reason == .notice ? text.places.first : nil
        let place = first.map { " (\(Wording.place($0)))" } ?? ""
        return
          "\(CompareMeasures.name(of: text.reason)) \(Wording.count(text.words, "word"))\(place)"
      }
      let gap = String(repeating: " ", count: 10 - side.rawValue.utf8.count)
      return Paragraph.text(
        parts.joined(separator: ", "), indent: 12,
        first: "  " + palette.painted(side.rawValue, .dim) + gap)
    }
    return lines.isEmpty ? "" : palette.painted("Not compared", .bold) + "\n" + lines.joined()
  }
}
