/// A credit that a page gives: where a text or a picture comes from.
package struct Attribution: Hashable, Sendable {
  /// The wordings of credits, each with its own meaning.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case originalSource = "original-source"
    case originallyPublished = "originally-published"
    case reprintedFrom = "reprinted-from"
    case via
    case courtesy
    case agencyByline = "agency-byline"
    case imageCredit = "image-credit"
  }

  /// Who is credited, as written, or nil where the line names nobody.
  package let name: String?
  /// Where the credit links, or nil.
  package let url: String?
  /// The wording.
  package let kind: Kind

  /// Creates an attribution.
  package init(name: String?, url: String?, kind: Kind) {
    self.name = name
    self.url = url
    self.kind = kind
  }
}
