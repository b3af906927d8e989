package import RepostCore

/// A link in a document, wherever it stands.
package struct Link: Hashable, Sendable {
  /// What makes it a link.
  package enum Element: String, Sendable, Hashable {
    /// An `a` element with an `href`.
    case anchor = "a"
    /// An `area` of an image map.
    case area
    /// A `link` element: for machines, never for readers.
    case link
    /// A Markdown link (inline, reference or in angle brackets), or one of reStructuredText or
    /// AsciiDoc.
    case markdown
    /// An address written out as text, where readers get no link unless the program makes one.
    case bareAddress = "bare"
  }

  /// What makes it a link.
  package let element: Element
  /// The target as written, entities decoded.
  package let target: String
  /// The target resolved against the page's `base`, if any; not against the page's own address,
  /// which the page does not know.
  package let address: WebAddress
  /// The tokens of `rel`, in lower case.
  package let rel: [String]
  /// What readers click on, in the document's text; empty for an image or nothing.
  package let anchor: TextSpan
  /// The bytes of the link, tags included.
  package let source: ByteSpan
  /// The index of the block the anchor stands in, or nil.
  package let block: Int?
  /// The zone it stands in.
  package let zone: Zone
  /// Why readers do not see it, or nil if they do.
  package let hidden: HiddenReason?
  /// Whether it stands in a `noindex` element or comment pair, which some search engines obey.
  package let isInNoindex: Bool
  /// Whether it stands in the head of the page, where `link` elements count.
  package let isInHead: Bool
  /// The alternative text of an image inside, when the link has no words of its own.
  package let imageText: String?

  /// Creates a link.
  package init(
    element: Element, target: String, address: WebAddress, rel: [String] = [], anchor: TextSpan,
    source: ByteSpan, block: Int?, zone: Zone, hidden: HiddenReason? = nil,
    isInNoindex: Bool = false, isInHead: Bool = false, imageText: String? = nil
  ) {
    self.element = element
    self.target = target
    self.address = address
    self.rel = rel
    self.anchor = anchor
    self.source = source
    self.block = block
    self.zone = zone
    self.hidden = hidden
    self.isInNoindex = isInNoindex
    self.isInHead = isInHead
    self.imageText = imageText
  }

  /// Whether readers can see it and follow it (a `link` element is for machines).
  package var isVisible: Bool {
    hidden == nil && zone != .noscript && zone != .meta && element != .link
  }
}
