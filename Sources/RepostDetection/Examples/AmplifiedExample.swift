internal import RepostCore
internal import RepostRules

/// An example written in another way.
struct AmplifiedExample {
  /// What the reader takes it as.
  let path: String
  /// The text with what must be found in it.
  let text: MarkedText

  /// Writes an example of a rule again, or gives nil where it cannot be written so.
  init?(of rule: Rule, example: Rule.Example, marked: MarkedText, as variant: ExampleVariant) {
    let source = ExampleSource(rule: rule, example: example, marked: marked)
    switch variant {
    case .multiByte:
      guard let before = source.multiByteStart else { return nil }
      path = source.path
      text = RewrittenText(marked).marked(before: before)
    case .carriageReturns:
      guard let text = source.withCarriageReturns else { return nil }
      path = source.path
      self.text = text
    case .softWrap:
      guard let wrapped = source.wrapped else { return nil }
      path = wrapped.path
      text = wrapped.text
    case .noBreakSpaces:
      guard let text = source.withNoBreakSpaces else { return nil }
      path = source.path
      self.text = text
    case .paragraph, .entities:
      guard source.isProse else { return nil }
      var text = RewrittenText(marked)
      MarkupEscapes.escapeHTML(&text, hasEntities: variant == .entities)
      MarkupEscapes.breakParagraphs(&text)
      // Without a character to write so, it would be the other variant again.
      guard variant == .paragraph || MarkupEscapes.hasEntity(text.scalars) else { return nil }
      path = "example.html"
      self.text = text.marked(before: "<p>", after: "</p>\n")
    case .markdown:
      guard source.isProse else { return nil }
      var text = RewrittenText(marked)
      MarkupEscapes.escapeMarkdown(&text)
      path = "example.md"
      self.text = text.marked(after: "\n")
    case .codeElement:
      guard !rule.scope.contains(.code) else { return nil }
      var text = RewrittenText(marked)
      MarkupEscapes.escapeHTML(&text, hasEntities: false)
      path = "example.html"
      self.text = text.unmarked(before: "<pre><code>", after: "</code></pre>\n")
    case .fence:
      guard !rule.scope.contains(.code) else { return nil }
      path = "example.md"
      // Longer than any fence in an example.
      self.text = RewrittenText(marked).unmarked(before: "~~~~~~~~\n", after: "\n~~~~~~~~\n")
    }
  }
}
