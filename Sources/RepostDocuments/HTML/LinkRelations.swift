/// The `rel` attributes of a page's links, each different one read once.
struct LinkRelations: Sendable {
  /// The tokens of one `rel`.
  struct Relation: Sendable {
    let tokens: [String]
    /// Whether one of the tokens says something about the page that its metadata keep.
    let saysMetadata: Bool

    fileprivate init(_ tokens: [String]) {
      self.tokens = tokens
      saysMetadata = tokens.contains { Self.isMetadata($0) }
    }

    private static func isMetadata(_ token: String) -> Bool {
      token == "canonical" || token == "license" || token == "c2pa-manifest"
        || LinkProperty(token) != nil
    }
  }

  private let known: [Relation]
  /// The number of each link's `rel`, or -1.
  private let numbers: [Int32]
  private static let none = Relation([])

  /// Reads what the links of a page say.
  init(_ links: [LinkRecord], _ bytes: SourceBytes) {
    var values = AttributeValues()
    var known: [Relation] = []
    numbers = links.map { link in
      guard let rel = link.rel else { return -1 }
      let (number, isNew) = values.number(bytes, rel)
      if isNew { known.append(Relation(Self.tokens(bytes, rel))) }
      return number
    }
    self.known = known
  }

  private static func tokens(_ bytes: SourceBytes, _ rel: Range<Int>) -> [String] {
    let text = bytes.decodedAttribute(rel)
    // Most are a single word in lower case.
    if !text.isEmpty, text.utf8.allSatisfy({ $0 &- 0x61 < 26 || $0 == UInt8(ascii: "-") }) {
      return [text]
    }
    return text.lowercased().folded.split(separator: " ").map(String.init)
  }

  /// What a link's `rel` says.
  subscript(link: Int) -> Relation { numbers[link] < 0 ? Self.none : known[Int(numbers[link])] }
}

/// A property of RDFa that a link can have, and that the metadata of a page keep.
enum LinkProperty: Sendable {
  case licence, other

  /// Looks the name up, in lower case.
  init?(_ name: some StringProtocol) {
    switch name {
    case "cc:license", "dct:license", "dcterms:license", "dc:license", "schema:license":
      self = .licence
    case "cc:attributionurl", "cc:morepermissions", "dct:source", "dcterms:source", "dc:source":
      self = .other
    default: return nil
    }
  }
}
