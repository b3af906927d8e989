package import RepostCore

/// A picture, a counter, or anything else that is loaded from a `src`.
package struct Image: Sendable {
  /// What loads it.
  package enum Element: String, Sendable, Hashable {
    case image = "img"
    case script
    case frame = "iframe"
  }

  /// What loads it.
  package let element: Element
  /// Where what it shows is loaded from.
  private let loads: PageTarget
  /// The alternative text as written, or nil.
  private let words: PageText?
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
    self.init(
      element: element, loads: .address(address, text: target),
      words: alternative.map { .decoded($0) }, width: width, height: height, source: source,
      zone: zone, hidden: hidden)
  }

  /// Creates an image whose words are decoded when somebody asks.
  init(
    element: Element, loads: PageTarget, words: PageText?, width: Int?, height: Int?,
    source: ByteSpan, zone: Zone, hidden: HiddenReason?
  ) {
    self.element = element
    self.loads = loads
    self.words = words
    self.width = width
    self.height = height
    self.source = source
    self.zone = zone
    self.hidden = hidden
  }

  /// The source as written, entities decoded.
  package var target: String { loads.text }

  /// The source resolved against the page's `base`, if any.
  package var address: WebAddress { loads.address }

  /// The alternative text, or nil.
  package var alternative: String? { words?.folded }

  /// Whether it is too small to be seen, as counters are.
  package var isCounterSized: Bool { (width ?? 99) <= 1 && (height ?? 99) <= 1 }

  /// The same image at another place.
  func with(source: ByteSpan) -> Self {
    Self(
      element: element, loads: loads, words: words, width: width, height: height, source: source,
      zone: zone, hidden: hidden)
  }
}
