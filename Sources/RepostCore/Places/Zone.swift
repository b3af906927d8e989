/// Where on the page a block stands.
///
/// A zone is a label, never a filter: most credits stand outside what an article extractor keeps.
package enum Zone: String, Sendable, Hashable, CaseIterable {
  /// The main text.
  case article
  /// Beside the main text and about it: lede, credit line, notice below the story.
  case adjacent
  /// The head of the page, and of its story: headline, byline, date.
  case header
  /// The foot of the page.
  case footer
  /// Navigation, menus, breadcrumbs, lists of other stories.
  case nav
  /// Side bars, advertising, related stories.
  case aside
  /// Comments by readers.
  case comment
  /// The caption or credit of a picture.
  case caption
  /// Text that a reader of the page does not see.
  case hidden
  /// Text shown only where scripts are off.
  case noscript
  /// Metadata: title, meta elements, JSON-LD, front matter.
  case meta
}
