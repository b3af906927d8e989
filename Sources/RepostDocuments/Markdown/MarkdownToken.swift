/// A piece of inline Markdown, as a range of the leaf's text.
struct MarkdownToken {
  /// What the piece is.
  enum Kind {
    /// Text as it stands.
    case text
    /// A character that is written as an entity.
    case decoded(String)
    /// What is left of a run of `*`, `_` or `~`.
    case delimiters
    /// The text of a code span.
    case code
    /// An address written out.
    case bareAddress
    /// An address or a mail address in angle brackets, with its target.
    case autolink(target: String)
    /// Where a link starts.
    case linkStart(target: String, sourceEnd: Int)
    /// Where a link ends.
    case linkEnd
    /// Where the description of an image starts.
    case imageStart(target: String, sourceEnd: Int)
    /// Where the description of an image ends.
    case imageEnd
    /// A tag.
    case tag(LooseTag)
    /// The text of a comment.
    case comment
    /// Nothing that is shown.
    case nothing
  }

  /// What the piece is.
  var kind: Kind
  /// Where it stands in the leaf's text.
  var range: Range<Int>
}
