internal import RepostCore
internal import RepostDocuments
internal import RepostRules

/// What one rule found in one example.
struct ExampleOutcome {
  /// A match in bytes of the example.
  private struct Found {
    let span: ByteSpan
    let captures: [(group: String, span: ByteSpan?, text: String)]
    /// The words of the match where they have no place of their own: it is that of a link or an item.
    let inner: String?

    /// Whether a mark stands for it: on the place, or inside on what the pattern saw.
    func isMarked(by mark: MarkedText.Mark, in bytes: [UInt8]) -> Bool {
      if mark.span == span { return true }
      guard let inner, span.start <= mark.span.start, mark.span.end <= span.end else {
        return false
      }
      return inner.contains(String(decoding: bytes[mark.span.range], as: UTF8.self))
    }
  }

  private let document: Document
  private var found: [Found] = []
  /// Matches of the pattern that say nothing when read.
  private var empty: [String] = []
  private let incidents: [Incident]

  init(rule: Rule, document: Document, detector: Detector) {
    self.document = document
    let (matches, incidents) = detector.matches(in: document)
    self.incidents = incidents
    let builder = FindingBuilder(document: document)
    let isReported = rule.emits != nil || rule.credit != nil || rule.signal != nil
    for match in matches where match.rule.id == rule.id {
      if isReported, builder.finding(for: match) == nil {
        empty.append(match.text)
        continue
      }
      let isText = if case .text = match.site { true } else { false }
      found.append(
        Found(
          span: builder.place(of: match).span,
          captures: match.captures.map { capture in
            (capture.name, capture.span.map { document.bytes(of: $0) }, capture.text)
          }, inner: isText ? nil : match.text))
    }
    found.sort { $0.span < $1.span }
  }

  /// How the outcome differs from what the example marks, or nil where it does not.
  func difference(from expected: MarkedText, example: Rule.Example) -> String? {
    if let incident = incidents.first { return incident.detail }
    guard !agrees(with: expected) else { return nil }
    var lines = [
      expected.marks.isEmpty ? "it must find nothing" : "it does not find what is marked",
      "  expected: \(example.text)",
      "  got:      \(marked(groups: expected.marks.flatMap(\.captures).map(\.group)))",
    ]
    if found.isEmpty { lines.append("  nothing was found") }
    for text in empty { lines.append("  matched, but it says nothing when read: \(text)") }
    // Where the words are right, the role of their block may not be.
    if document.format != .text || found.isEmpty {
      lines.append("  blocks:")
      for block in document.blocks.prefix(20) {
        lines.append("    \(block.role.rawValue): \(document.string(of: block.text))")
      }
    }
    return lines.joined(separator: "\n")
  }

  private func agrees(with expected: MarkedText) -> Bool {
    guard found.count == expected.marks.count else { return false }
    return zip(found, expected.marks).allSatisfy { found, mark in
      found.isMarked(by: mark, in: document.bytes)
        && mark.captures.allSatisfy { wanted in
          found.captures.contains { capture in
            capture.group == wanted.group
              && (capture.span == wanted.span
                || CapturedName.trimmed(capture.text) == CapturedName.trimmed(wanted.text))
          }
        }
    }
  }

  /// The source with what was found marked in it; captures without a place stand behind their match.
  private func marked(groups: [String]) -> String {
    var inserts: [(offset: Int, rank: Int, text: String)] = []
    for match in found {
      inserts.append((match.span.start, 1, "⟦"))
      var placeless = ""
      for capture in match.captures where groups.contains(capture.group) {
        if let span = capture.span, match.span.start <= span.start, span.end <= match.span.end {
          inserts.append((span.start, 2, "{\(capture.group):"))
          inserts.append((span.end, -1, "}"))
        } else {
          placeless += "{\(capture.group):\(capture.text)}"
        }
      }
      inserts.append((match.span.end, 0, "⟧" + placeless))
    }
    var out = ""
    var offset = 0
    for insert in inserts.sorted(by: { ($0.offset, $0.rank) < ($1.offset, $1.rank) }) {
      out += String(decoding: document.bytes[offset..<insert.offset], as: UTF8.self) + insert.text
      offset = insert.offset
    }
    return out + String(decoding: document.bytes[offset...], as: UTF8.self)
  }
}
