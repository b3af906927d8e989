internal import RepostCore

/// Something that a feed, a book or a document file says about itself for machines.
struct StatedField: Hashable, Sendable {
  /// What it is about.
  let field: MetadataDraft.Field
  /// How good the value is among others of its field, 0 the best.
  let rank: Int
  /// What carries it, such as `dc:rights`.
  let carrier: String
  /// The words, or the value of an attribute.
  let pieces: [XMLPiece]
  /// Where it stands.
  let source: Range<Int>

  /// A value in the text of an element.
  init(_ field: MetadataDraft.Field, rank: Int, carrier: String, text: XMLElementText) {
    self.field = field
    self.rank = rank
    self.carrier = carrier
    pieces = text.pieces
    source = text.source
  }

  /// A value in an attribute.
  init(_ field: MetadataDraft.Field, rank: Int, carrier: String, attribute: Range<Int>) {
    self.field = field
    self.rank = rank
    self.carrier = carrier
    pieces = [XMLPiece(range: attribute, isCharacterData: false)]
    source = attribute
  }

  /// The fields of an element in a vocabulary that many formats share: Dublin Core, the words of
  /// Creative Commons, the rights of XMP; nil where the element is none of these.
  ///
  /// The scanner has just read the element's start tag; where the answer is not nil, it is read.
  static func fields(_ name: XMLName, _ scanner: inout XMLScanner) -> [Self]? {
    switch name.namespace {
    case .dublinCore, .dublinCoreTerms, .creativeCommons, .xmpRights: break
    default: return nil
    }
    guard let prefix = name.namespace.carrierPrefix, let meaning = meaning(prefix, name) else {
      return nil
    }
    let carrier = "\(prefix):\(name.local)"
    let resource = scanner.attributes.first { $0.name.isNamed("resource", in: .rdf) }
    let texts = scanner.texts()
    var fields: [Self] = []
    if let resource {
      fields.append(
        Self(meaning.field, rank: meaning.rank, carrier: carrier, attribute: resource.value))
    }
    for text in texts where !text.pieces.isEmpty {
      fields.append(Self(meaning.field, rank: meaning.rank, carrier: carrier, text: text))
    }
    return fields
  }

  private static func meaning(_ prefix: String, _ name: XMLName)
    -> (field: MetadataDraft.Field, rank: Int)?
  {
    if name.namespace == .xmpRights {
      switch name.local {
      case "UsageTerms": return (.rights, 2)
      case "WebStatement": return (.other, 0)
      case "Owner": return (.copyrightHolder, 1)
      default: return nil
      }
    }
    if name.isNamed("licence", in: .creativeCommons) { return (.licence, 1) }
    if name.isNamed("identifier", in: .dublinCore, .dublinCoreTerms) { return (.other, 5) }
    return MetaName("\(prefix):\(name.local)".lowercased()).map { ($0.field, $0.rank) }
  }

  /// The value as text, cut after `limit` bytes.
  func value(in bytes: [UInt8], limit: Int) -> String { bytes.xmlText(of: pieces, limit: limit) }
}

extension MetadataDraft {
  /// Adds what a document states.
  mutating func add(_ stated: StatedField, of bytes: [UInt8], limit: Int) {
    noteLength(stated.source.count)
    add(
      stated.value(in: bytes, limit: limit), to: stated.field, rank: stated.rank,
      carrier: stated.carrier, source: stated.source)
  }
}
