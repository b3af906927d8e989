package import RepostCore

/// The verdicts over reposts for a person.
///
/// What has to be done comes first: failed obligations, then undecided ones, then those that passed
/// and those that do not apply.
package struct CheckText: Sendable {
  /// The last line of every report: what the tool does and what it does not.
  package static let footer =
    "Repostlint compares text with the conditions it found in that text. It does not decide"
    + " whether a use is lawful and is not legal advice."

  private let palette: Palette
  private let snippets: any SnippetSource
  private let explains: Bool

  /// Creates a reporter; `explains` adds to each obligation how it was judged.
  package init(
    palette: Palette = .plain, snippets: any SnippetSource = NoSnippets(), explains: Bool = false
  ) {
    self.palette = palette
    self.snippets = snippets
    self.explains = explains
  }

  /// The report; `credit` gives the credit block for a repost, or nil where there is none to paste.
  package func text(of report: Report, credit: (RepostReport) -> String? = { _ in nil }) -> String {
    var parts = report.reposts.map { section(of: $0, credit: credit($0)) }
    if !report.incidents.isEmpty {
      parts.append(report.incidents.map { IncidentText(palette: palette).line(of: $0) }.joined())
    }
    if report.reposts.count != 1 { parts.append(summary(of: report)) }
    parts.append(palette.painted(Self.footer, .dim) + "\n")
    return BuildLogText.defused(parts.joined(separator: "\n"))
  }

  private static let order: [Outcome] = [.failed, .cantTell, .passed, .inapplicable]

  private func section(of repost: RepostReport, credit: String?) -> String {
    let sentences = RepostSentences(repost)
    let columns = Paragraph.maximumColumns
    let headline = TerminalText.words(sentences.headline, columns: columns)
    var out = palette.painted(headline, .bold) + "\n\n"
    if repost.outcome == .partial {
      out +=
        Paragraph.text(
          "The file was read only in part; what is said to be there is, what is missing may stand in"
            + " the rest.", indent: 0) + "\n"
    }
    let obligations = ObligationText(palette: palette, snippets: snippets)
    for outcome in Self.order {
      for verdict in repost.verdicts where verdict.outcome == outcome {
        out += obligations.text(of: verdict)
        if explains { out += obligations.explanation(of: verdict) }
      }
    }
    if !repost.verdicts.isEmpty { out += "\n" }
    if repost.basis == .quotation || repost.basis == .fairUse, let measures = sentences.measures {
      out += Paragraph.text(measures, indent: 0)
    }
    if repost.outcome != .failed || !repost.verdicts.isEmpty {
      out += Paragraph.text(sentences.conditions, indent: 0)
      out += Paragraph.text(sentences.permission, indent: 0)
    }
    for note in repost.notes { out += Paragraph.text(note, indent: 6, first: "note: ") }
    if let credit { out += "\n" + creditBlock(credit) }
    return out
  }

  private func creditBlock(_ credit: String) -> String {
    let lines = credit.split { $0 == "\n" || $0 == "\r\n" }
    return "Ready to paste:\n"
      + lines.map { "  " + TerminalText.escaped(String($0)) + "\n" }.joined()
  }

  private func summary(of report: Report) -> String {
    let summary = CheckSummary(report)
    let verdicts = [
      (summary.met, "met"), (summary.notMet, "not met"), (summary.undetermined, "undecided"),
      (summary.notApplicable, "not applied"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    let judged = verdicts.isEmpty ? "" : ": conditions " + verdicts.joined(separator: ", ")
    let unread = [
      (summary.partial, "read only in part"), (summary.skipped, "skipped"),
      (summary.failed, "could not be judged"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    let files = unread.isEmpty ? "" : " Files: " + unread.joined(separator: ", ") + "."
    return Paragraph.text(
      "\(Wording.count(summary.reposts, "repost"))\(judged).\(files)", indent: 0)
  }
}
