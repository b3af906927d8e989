internal import RepostCore
internal import RepostDocuments

/// Opens the credit link of a page to search engines, by taking out of its `rel` what closes it.
struct LinkRelease {
  private static let closing: Set<String> = ["nofollow", "ugc", "sponsored"]

  /// The change, or nil where the link is closed by something else than its `rel`, or is none of HTML.
  static func edit(
    _ verdict: Verdict, in document: Document, _ draft: SourceDraft, _ outline: MarkupOutline?
  ) -> SourceEdit? {
    guard let outline, let place = verdict.evidence.first,
      let link = document.links.first(where: {
        $0.source == place.span && ($0.element == .anchor || $0.element == .area)
      }), !link.isInNoindex, !closing.isDisjoint(with: link.rel)
    else { return nil }
    let offset = draft.offset(ofByte: link.source.start)
    guard let index = outline.path(at: offset).first,
      outline.elements[index].startTag.lowerBound == offset,
      let rel = StartTag(draft.text, outline.elements[index].startTag)["rel"]
    else { return nil }
    let kept = String(decoding: draft.text[rel.value], as: UTF8.self)
      .split { $0.isWhitespace }.filter { !closing.contains($0.lowercased()) }
    return kept.isEmpty
      ? SourceEdit(rel.whole, "") : SourceEdit(rel.value, kept.joined(separator: " "))
  }
}
