/// The name of an element or an attribute: what it means and what it is called there.
struct XMLName: Hashable, Sendable {
  /// The namespace, told by its address and not by its prefix.
  let namespace: XMLNamespace
  /// The name without its prefix, as written.
  let local: String

  /// Whether it is the element `local` of one of the namespaces.
  func isNamed(_ local: String, in namespaces: XMLNamespace...) -> Bool {
    self.local == local && namespaces.contains(namespace)
  }
}

/// An attribute of the element that was read last.
struct XMLAttribute: Hashable, Sendable {
  let name: XMLName
  /// The value in the source, references not decoded yet.
  let value: Range<Int>
}

/// A piece of an XML document.
enum XMLToken: Hashable, Sendable {
  /// A start tag; its attributes are those of the scanner. An empty element has an end of its own.
  case start(XMLName, source: Range<Int>)
  /// An end tag, or where an element ends that has none.
  case end(source: Range<Int>)
  /// Text with references.
  case text(Range<Int>)
  /// Text of a CDATA section, which has none.
  case characterData(Range<Int>)
}
