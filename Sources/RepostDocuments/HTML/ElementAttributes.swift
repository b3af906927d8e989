/// The attributes of one start tag that the reader knows, each as first written.
struct ElementAttributes: Sendable {
  private var known: [(name: AttributeName, value: Range<Int>)] = []

  /// Sorts out the attributes that are known.
  init(_ attributes: [HTMLAttribute], in bytes: [UInt8]) {
    for attribute in attributes {
      guard let name = AttributeName(bytes, attribute.name), self[name] == nil else { continue }
      known.append((name, attribute.value))
    }
  }

  /// The value as it stands in the source, or nil where the attribute is not there.
  subscript(name: AttributeName) -> Range<Int>? {
    for attribute in known where attribute.name == name { return attribute.value }
    return nil
  }

  /// Whether none is known.
  var isEmpty: Bool { known.isEmpty }
}
