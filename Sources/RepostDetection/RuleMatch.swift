internal import RepostCore
internal import RepostRules

/// A match of one rule, before it is made a finding.
struct RuleMatch {
  /// What was matched.
  enum Site {
    /// A piece of the text of a block.
    case text(TextSpan, block: Int)
    /// A link, by its index.
    case link(Int)
    /// A metadata item.
    case meta(PageMetadata.Item)
  }

  /// What a named group captured.
  struct Capture {
    let name: String
    /// As it stands in the subject.
    let text: String
    /// Where it stands, in the text of the document; nil for links and metadata.
    let span: TextSpan?
  }

  let rule: Rule
  let site: Site
  /// The words of the match in its subject.
  let text: String
  let captures: [Capture]
  /// Whether its sentence only tells what others say, or asks.
  var isReported = false

  /// The first capture with a name.
  func capture(_ name: String) -> Capture? { captures.first { $0.name == name } }
}
