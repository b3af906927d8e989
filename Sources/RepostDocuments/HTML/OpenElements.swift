/// An element whose end tag was not met yet.
struct OpenElement: Sendable {
  let name: ElementName
  /// Whether it belongs to SVG or MathML.
  let isForeign: Bool
  let traits: ElementTraits
  let row: Int32
  /// The number of the link it is, or -1.
  let link: Int32
  /// The name as written, where `name` does not say it.
  let writtenName: SourceRange
  /// A number from the written name, so that few names are compared letter by letter.
  let nameHash: UInt64

  /// Whether HTML goes on inside, though it is of SVG or MathML itself.
  var isIntegrationPoint: Bool {
    switch name {
    case .foreignObject, .desc, .title, .annotationXML, .mi, .mo, .mn, .ms, .mtext: isForeign
    default: false
    }
  }

  /// Whether what stands directly in it is SVG or MathML.
  var holdsForeign: Bool { isForeign && !isIntegrationPoint }
}

/// The elements that are open, outermost first.
///
/// The depth limit bounds it, so that looking through it costs no more than a constant for a tag.
struct OpenElements: Sendable {
  private(set) var entries: [OpenElement] = []
  /// How many of them are paragraphs and how many links, which nearly every tag asks.
  private var paragraphs = 0
  private var anchors = 0

  /// Creates the list with the document itself in it.
  init() {
    entries = [
      OpenElement(
        name: .other, isForeign: false, traits: [], row: ElementTable.document, link: -1,
        writtenName: SourceRange(), nameHash: 0)
    ]
  }

  /// How many elements are open, the document counted.
  var count: Int { entries.count }

  /// The innermost element, or the document.
  @inline(__always)
  var top: OpenElement { entries[entries.count - 1] }

  /// Whether a paragraph is open.
  var hasParagraph: Bool { paragraphs > 0 }

  /// Whether an `a` element is open.
  var hasAnchor: Bool { anchors > 0 }

  @inline(__always)
  mutating func append(_ element: OpenElement) {
    entries.append(element)
    count(element, 1)
  }

  /// Takes the innermost element off; the document stays.
  @inline(__always)
  mutating func removeLast() -> OpenElement? {
    guard entries.count > 1 else { return nil }
    let element = entries.removeLast()
    count(element, -1)
    return element
  }

  /// Takes one element out from between others.
  mutating func remove(at index: Int) -> OpenElement {
    let element = entries.remove(at: index)
    count(element, -1)
    return element
  }

  @inline(__always)
  private mutating func count(_ element: OpenElement, _ change: Int) {
    if element.name == .p { paragraphs += change }
    if element.name == .a { anchors += change }
  }

  /// The innermost element for which `isMatch` holds, before one for which `isBarrier` does.
  @inline(__always)
  func lastIndex(
    where isMatch: (OpenElement) -> Bool, before isBarrier: (OpenElement) -> Bool
  ) -> Int? {
    var index = entries.count - 1
    while index > 0 {
      if isMatch(entries[index]) { return index }
      if isBarrier(entries[index]) { return nil }
      index -= 1
    }
    return nil
  }

  /// Whether an element with this name is open, wherever.
  func isOpen(_ name: ElementName) -> Bool { entries.contains { $0.name == name } }

  /// The innermost element with this name that nothing shields.
  func lastIndex(of name: ElementName) -> Int? {
    lastIndex {
      $0.name == name
    } before: {
      $0.traits.contains(.scope)
    }
  }
}
