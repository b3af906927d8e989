internal import RepostCore

/// One obligation of a repost for a person: what is asked, what was found, what to do.
struct ObligationText {
  let palette: Palette
  let snippets: any SnippetSource

  private static let titleColumns = 30
  private static let labelIndent = 4
  private static let indent = 12
  private static let placeColumns = 22
  /// Source lines and quoted words may be wider than sentences: what is cut there is out of sight.
  private static let sourceColumns = 64
  private static let maximumPlaces = 3

  /// The lines of `verdict`, with line ends.
  func text(of verdict: Verdict) -> String {
    switch verdict.outcome {
    case .failed, .cantTell: openText(of: verdict)
    case .passed: passedText(of: verdict)
    case .inapplicable:
      line(
        verdict, mark: palette.painted("–", .dim),
        rest: verdict.why.isEmpty ? "not applicable" : "not applicable: \(verdict.why)")
    }
  }

  // MARK: - Explained

  /// How `verdict` came about: what was asked where, whether it applies, what was looked at, what was
  /// found, how it was decided.
  func explanation(of verdict: Verdict) -> String {
    guard let explanation = verdict.explanation else { return "" }
    let isOpen = verdict.outcome == .failed || verdict.outcome == .cantTell
    var out = ""
    if !isOpen {
      for place in verdict.requiredBy.prefix(Self.maximumPlaces) {
        out += words(of: place, label: "asked")
      }
      out += more(than: verdict.requiredBy)
    }
    for (index, asked) in explanation.asked.enumerated() {
      let label = index == 0 && (isOpen || verdict.requiredBy.isEmpty) ? "asked" : ""
      out += paragraph(TerminalText.words(asked, columns: 200), label: label)
    }
    let applies = explanation.applies ? "yes. " : "no. "
    out += paragraph(applies + explanation.applicability, label: "applies")
    if explanation.applies {
      out += paragraph(explanation.lookedAt, label: "looked")
      if !isOpen { out += paragraph(verdict.why, label: "found") }
      out += paragraph(explanation.decision, label: "decided")
    }
    return out
  }

  // MARK: - Failed and undecided

  private func openText(of verdict: Verdict) -> String {
    let isFailed = verdict.outcome == .failed
    let role: Palette.Role = isFailed && verdict.strength == .must ? .failed : .cantTell
    var out = heading(verdict, mark: isFailed ? "✗" : "?", role: role)
    for place in verdict.requiredBy.prefix(Self.maximumPlaces) {
      out += words(of: place, label: "asked")
    }
    out += more(than: verdict.requiredBy)
    if verdict.evidence.isEmpty {
      out += paragraph(verdict.why, label: isFailed ? "found" : "unclear")
    } else {
      for place in verdict.evidence.prefix(Self.maximumPlaces) { out += source(of: place) }
      out += more(than: verdict.evidence)
      out += paragraph(verdict.why, label: "")
    }
    let question = verdict.id.entry.question
    if !isFailed, verdict.remedy == nil, !question.isEmpty, !verdict.why.contains(question) {
      out += paragraph(question, label: "look")
    }
    if let remedy = verdict.remedy {
      out += paragraph(remedy, label: remedy == question ? "look" : "do")
    }
    return out + reservations(of: verdict)
  }

  private func heading(_ verdict: Verdict, mark: String, role: Palette.Role) -> String {
    let title =
      verdict.id.entry.title + (verdict.strength == .should ? " (asked for, not required)" : "")
    let id = verdict.id.rawValue
    let used = 2 + DisplayWidth.of(title) + DisplayWidth.of(id)
    let gap = String(repeating: " ", count: max(2, Paragraph.columns - used))
    return palette.painted(mark, role) + " " + palette.painted(title, .bold) + gap
      + palette.painted(id, .dim) + "\n"
  }

  /// A place of the original with its words.
  private func words(of place: Place, label: String) -> String {
    let head = placeHead(place, label: label)
    return head.text + TerminalText.words(place.text, columns: Self.sourceColumns) + "\n"
  }

  /// A place of the repost with its source line and a mark under the words that are meant.
  private func source(of place: Place) -> String {
    guard let line = snippets.line(of: place),
      let snippet = Snippet(line, columns: Self.sourceColumns)
    else { return words(of: place, label: "found") }
    let head = placeHead(place, label: "found")
    return head.text + snippet.text + "\n" + String(repeating: " ", count: head.column)
      + snippet.marks + "\n"
  }

  /// A label and a place, and at which column what follows stands: on the same line where the place
  /// leaves room for it.
  private func placeHead(_ place: Place, label: String) -> (text: String, column: Int) {
    let name = Wording.place(place)
    let width = DisplayWidth.of(name)
    let head = self.label(label) + name
    if width <= Self.placeColumns {
      let gap = String(repeating: " ", count: Self.placeColumns - width + 2)
      return (head + gap, Self.indent + Self.placeColumns + 2)
    }
    return (head + "\n" + String(repeating: " ", count: Self.indent), Self.indent)
  }

  private func more(than places: [Place]) -> String {
    let more = places.count - Self.maximumPlaces
    return more > 0 ? paragraph("and \(Wording.count(more, "more place"))", label: "") : ""
  }

  private func reservations(of verdict: Verdict) -> String {
    verdict.reservations.map { paragraph($0, label: "but:") }.joined()
  }

  private func paragraph(_ text: String, label: String) -> String {
    Paragraph.text(text, indent: Self.indent, first: self.label(label))
  }

  private func label(_ label: String) -> String {
    let gap = String(repeating: " ", count: Self.indent - Self.labelIndent - label.utf8.count)
    return String(repeating: " ", count: Self.labelIndent) + palette.painted(label, .dim) + gap
  }

  // MARK: - Passed and inapplicable

  private func passedText(of verdict: Verdict) -> String {
    let mark = palette.painted("✓", .passed)
    guard let place = verdict.evidence.first else {
      let why = verdict.why.isEmpty ? "passed" : verdict.why
      return line(verdict, mark: mark, rest: why) + reservations(of: verdict)
    }
    let others = verdict.evidence.count - 1
    let more = others > 0 ? "  and \(Wording.count(others, "more place"))" : ""
    return mark + " " + padded(verdict.id.entry.title)
      + "“" + TerminalText.words(place.text, columns: 40) + "”  "
      + palette.painted(Wording.place(place), .dim) + more + "\n" + reservations(of: verdict)
  }

  private func line(_ verdict: Verdict, mark: String, rest: String) -> String {
    let first = mark + " " + padded(verdict.id.entry.title)
    return Paragraph.text(rest, indent: 2 + Self.titleColumns + 1, first: first)
  }

  private func padded(_ title: String) -> String {
    title + String(repeating: " ", count: max(2, Self.titleColumns + 1 - DisplayWidth.of(title)))
  }
}
