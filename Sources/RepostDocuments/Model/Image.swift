package import RepostCore

/// A picture, a counter, or anything else that is loaded from a `src`.
package struct Image: Hashable, Sendable {
  /// What loads it.
  package enum Element: String, Sendable, Hashable {
    case image = "img"
    case script
    case frame = "iframe"
  }

  /// What loads it.
  package let element: Element
  /// The source as written, entities decoded.
  package let target: String
  /// The source resolved against the page's `base`, if any.
  package let address: WebAddress
  /// The alternative text, or nil.
  package let alternative: String?
  /// The width in pixels, where the page states it.
  package let width: Int?
  /// The height in pixels, where the page states it.
  package let height: Int?
  /// The bytes of the element.
  package let source: ByteSpan
  /// The zone it stands in.
  package let zone: Zone
  /// Why it is not loaded or shown, or nil.
  package let hidden: HiddenReason?

  /// Creates an image.
  package init(
    element: Element, target: String, address: WebAddress, alternative: String? = nil,
    width: Int? = nil, height: Int? = nil, source: ByteSpan, zone: Zone,
    hidden: HiddenReason? = nil
  ) {
    self.element = element
    self.target = target
    self.address = address
    self.alternative = alternative
    self.width = width
    self.height = height
    self.source = source
    self.zone = zone
    self.hidden = hidden
  }

  /// Whether it is too small to be seen, as counters are.
  package var isCounterSized: Bool { (width ?? 99) <= 1 && (height ?? 99) <= 1 }
}
