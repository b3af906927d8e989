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

  mutating func append(_ element: OpenElement) { entries.append(element) }

  /// Takes the innermost element off; the document stays.
  mutating func removeLast() -> OpenElement? { entries.count > 1 ? entries.removeLast() : nil }

  /// Takes one element out from between others.
  mutating func remove(at index: Int) -> OpenElement { entries.remove(at: index) }

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
