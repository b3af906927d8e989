package import RepostCore

/// A link in a document, wherever it stands.
package struct Link: Sendable {
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

  /// What the link is about, where it states something.
  package enum Bearing: Sendable, Hashable {
    /// The page it stands on.
    case page
    /// A picture, a sound or a film that is described around it.
    case picture
    /// The use of the page by machines: a file of licences in RSL is no licence for readers.
    case machines
  }

  /// What makes it a link.
  package let element: Element
  /// Where it leads.
  private let leadsTo: PageTarget
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
  /// What it is about, where it states something.
  package let bearing: Bearing
  /// The alternative text of an image inside, when the link has no words of its own.
  private let alternative: PageText?

  /// Creates a link.
  package init(
    element: Element, target: String, address: WebAddress, rel: [String] = [], anchor: TextSpan,
    source: ByteSpan, block: Int?, zone: Zone, hidden: HiddenReason? = nil,
    isInNoindex: Bool = false, isInHead: Bool = false, bearing: Bearing = .page,
    imageText: String? = nil
  ) {
    self.init(
      element: element, leadsTo: .address(address, text: target), rel: rel, anchor: anchor,
      source: source, block: block, zone: zone, hidden: hidden, isInNoindex: isInNoindex,
      isInHead: isInHead, bearing: bearing, alternative: imageText.map { .decoded($0) })
  }

  /// Creates a link whose words are decoded when somebody asks.
  init(
    element: Element, leadsTo: PageTarget, rel: [String], anchor: TextSpan, source: ByteSpan,
    block: Int?, zone: Zone, hidden: HiddenReason?, isInNoindex: Bool, isInHead: Bool,
    bearing: Bearing, alternative: PageText?
  ) {
    self.element = element
    self.leadsTo = leadsTo
    self.rel = rel
    self.anchor = anchor
    self.source = source
    self.block = block
    self.zone = zone
    self.hidden = hidden
    self.isInNoindex = isInNoindex
    self.isInHead = isInHead
    self.bearing = bearing
    self.alternative = alternative
  }

  /// The target as written, entities decoded.
  package var target: String { leadsTo.text }

  /// The target resolved against the page's `base`, if any; not against the page's own address,
  /// which the page does not know.
  package var address: WebAddress { leadsTo.address }

  /// The alternative text of an image inside, when the link has no words of its own.
  package var imageText: String? { alternative?.folded }

  /// Whether readers can see it and follow it (a `link` element is for machines).
  package var isVisible: Bool {
    guard hidden == nil else { return false }
    // `!=` would compare the texts that are the raw values.
    return switch (zone, element) {
    case (.noscript, _), (.meta, _), (_, .link): false
    default: true
    }
  }

  /// The same link at another place.
  func with(source: ByteSpan) -> Self {
    Self(
      element: element, leadsTo: leadsTo, rel: rel, anchor: anchor, source: source, block: block,
      zone: zone, hidden: hidden, isInNoindex: isInNoindex, isInHead: isInHead,
      bearing: bearing, alternative: alternative)
  }
}
