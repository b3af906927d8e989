package import RepostCore

/// The terms of one original for a person: what may, must and must not be done, and who says so.
package struct TermsText: Sendable {
  private let palette: Palette

  /// Creates a reporter.
  package init(palette: Palette = .plain) {
    self.palette = palette
  }

  /// The report.
  package func text(of terms: Terms) -> String {
    let groups: [(ConditionID.Kind, String)] = [
      (.permission, "May"), (.duty, "Must"), (.prohibition, "Must not"), (.constraint, "Only if"),
    ]
    var parts = [head(of: terms)]
    for (kind, title) in groups {
      let conditions = terms.conditions.filter { $0.id.kind == kind }
      parts.append(group(title, conditions.map(text(of:))))
    }
    if terms.conditions.isEmpty { parts.append("No conditions were found.\n") }
    parts.append(group("Stated", terms.statements.map(text(of:))))
    parts.append(group("Licences", terms.licences.map(licenceText(of:))))
    parts.append(
      group("Contacts", terms.distinctContacts.map { item(contactText(of: $0), id: nil) }))
    parts.append(group("Contradictions", terms.conflicts.map { item($0, id: nil) }))
    parts.append(group("Notes", terms.notes.map { item($0, id: nil) }))
    return BuildLogText.defused(parts.filter { !$0.isEmpty }.joined(separator: "\n"))
  }

  // MARK: - The work

  private func head(of terms: Terms) -> String {
    let work = terms.work
    let title = work.title.map { "“\($0)”" } ?? "Work without a title"
    let authors = work.authors.isEmpty ? "" : " by \(work.authors.joined(separator: ", "))"
    let heading = TerminalText.words(title + authors, columns: Paragraph.maximumColumns)
    var out = palette.painted(heading, .bold) + "\n"
    out += field("published", work.published)
    out += field("address", work.url)
    out += field("source", work.source.map(party))
    out += field("granted by", terms.assigner.map(party) ?? "nobody is named")
    for holder in work.holders {
      let place = holder.place.map { " (\(Wording.place($0)))" } ?? ""
      out += field("holder", Wording.holder(holder) + place)
    }
    if work.holders.isEmpty { out += field("holder", "nobody is named") }
    return out
  }

  private func field(_ name: String, _ value: String?) -> String {
    guard let value else { return "" }
    let gap = String(repeating: " ", count: max(1, 12 - name.utf8.count))
    return Paragraph.text(value, indent: 14, first: "  " + palette.painted(name, .dim) + gap)
  }

  private func party(_ party: Party) -> String {
    var out = party.name
    if !party.aliases.isEmpty { out += " (also \(party.aliases.joined(separator: ", ")))" }
    if let url = party.url { out += " \(url)" }
    return out
  }

  // MARK: - The groups

  private func group(_ title: String, _ items: [String]) -> String {
    items.isEmpty ? "" : palette.painted(title, .bold) + "\n" + items.joined()
  }

  private func text(of condition: Condition) -> String {
    let strength = condition.strength == .should ? " (asked for, not required)" : ""
    var out = item(condition.id.entry.title + strength, id: condition.id)
    for (name, value) in condition.parameters.sorted(by: { $0.key < $1.key }) {
      out += detail("\(name): \(value.strings.joined(separator: ", "))")
    }
    for exception in condition.unless { out += detail("unless: \(exception)") }
    if let group = condition.group { out += detail("any one of the group “\(group)” is enough") }
    for place in condition.places { out += words(of: place) }
    return out
  }

  private func text(of statement: Statement) -> String {
    item(statement.id.entry.title, id: statement.id) + words(of: statement.finding.place)
  }

  private func licenceText(of finding: Finding) -> String {
    guard case .licence(let licence) = finding.detail else { return words(of: finding.place) }
    let scope =
      switch licence.scope {
      case .page: "for the page"
      case .article: "for the article"
      case .image: "for a picture"
      case .otherWork: "for another work"
      }
    return item("\(licence.name), \(scope)", id: nil)
      + (licence.url.map(detail) ?? "") + words(of: finding.place)
  }

  private func contactText(of contact: Contact) -> String {
    contact.text + (contact.purpose.map { " (\($0))" } ?? "")
  }

  private func item(_ text: String, id: ConditionID?) -> String {
    let lines = Paragraph.text(text, indent: 2)
    guard let id, !lines.isEmpty else { return lines }
    let gap = max(2, Paragraph.columns - 2 - DisplayWidth.of(text) - DisplayWidth.of(id.rawValue))
    return lines.dropLast() + String(repeating: " ", count: gap)
      + palette.painted(id.rawValue, .dim) + "\n"
  }

  private func detail(_ text: String) -> String { Paragraph.text(text, indent: 6) }

  private func words(of place: Place) -> String {
    "      " + palette.painted(Wording.place(place), .dim) + "  “"
      + TerminalText.words(place.text, columns: 60) + "”\n"
  }
}
