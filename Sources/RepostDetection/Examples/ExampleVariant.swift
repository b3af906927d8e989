/// A way to write an example again.
///
/// What a page says does not depend on how its file is written. So a rule that finds its example has to
/// find the same words in each of these, and nothing where the page only shows them as code.
package enum ExampleVariant: String, Hashable, Sendable, CaseIterable {
  /// Behind a paragraph whose characters take two, three and four bytes.
  case multiByte = "multi-byte"
  /// With CRLF line ends.
  case carriageReturns = "crlf"
  /// Broken into short lines at spaces.
  case softWrap = "soft-wrap"
  /// With no-break spaces for some of the spaces.
  case noBreakSpaces = "no-break-space"
  /// As `<p>`.
  case paragraph = "html-paragraph"
  /// As `<p>`, with entities for every character that has one.
  case entities = "html-entities"
  /// As a paragraph of Markdown, with backslashes before what would be markup.
  case markdown = "markdown"
  /// As `<pre><code>`, where it has to be silent.
  case codeElement = "html-code"
  /// As a fenced block of Markdown, where it has to be silent.
  case fence = "markdown-fence"
}
