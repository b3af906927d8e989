import RepostCore
import RepostDocuments
import RepostReporting

/// A document as one line of JSON: `{"path","text","blocks":[…],"links":[…],"meta":{…}}`.
struct ExtractedJSON: Encodable {
  private let path: String
  private let format: String
  private let encoding: EncodingJSON
  private let text: String
  private let blocks: [BlockJSON]
  private let links: [LinkJSON]
  private let meta: MetaJSON
  private let incidents: [IncidentJSON]
  private let notes: [String]

  /// The line, with its line feed.
  var line: [UInt8] {
    get throws { try JSONText().line(self) + [UInt8(ascii: "\n")] }
  }

  init(_ document: Document, zones: Set<Zone>) {
    path = document.path
    format = document.format.rawValue
    encoding = EncodingJSON(document.encoding)
    let chosen = document.blocks.filter { zones.isEmpty || zones.contains($0.zone) }
    text = chosen.map { document.string(of: $0.text) }.joined(separator: "\n")
    blocks = chosen.map { BlockJSON($0, document) }
    links = document.links.filter { zones.isEmpty || zones.contains($0.zone) }
      .map { LinkJSON($0, document) }
    meta = MetaJSON(document.metadata)
    incidents = document.incidents.map { IncidentJSON($0) }
    notes = document.notes
  }
}

/// The encoding a file was read in: `{"name":"windows-1251","by":"meta","declared":"cp1251"}`.
private struct EncodingJSON: Encodable {
  let name: String
  let by: String
  let declared: String?

  init(_ source: SourceEncoding) {
    name = source.encoding.rawValue
    by = source.basis.rawValue
    declared = source.declared
  }
}

private struct BlockJSON: Encodable {
  let zone: String
  let zoneReason: String?
  let role: String
  let text: String
  let hidden: String?
  let ariaHidden: Bool
  let place: PlaceJSON

  init(_ block: Block, _ document: Document) {
    zone = block.zone.rawValue
    zoneReason = block.zoneReason?.rawValue
    role = block.role.rawValue
    text = document.string(of: block.text)
    hidden = block.hidden?.rawValue
    ariaHidden = block.isAriaHidden
    place = PlaceJSON(document.place(of: block.text))
  }
}

private struct LinkJSON: Encodable {
  let element: String
  let target: String
  let address: String
  let rel: [String]
  let text: String
  let zone: String
  let hidden: String?
  let noindex: Bool
  let place: PlaceJSON

  init(_ link: Link, _ document: Document) {
    element = link.element.rawValue
    target = link.target
    address = link.address.text
    rel = link.rel
    text = document.string(of: link.anchor)
    zone = link.zone.rawValue
    hidden = link.hidden?.rawValue
    noindex = link.isInNoindex
    place = PlaceJSON(document.place(of: link.source, text: text.isEmpty ? target : text))
  }
}

private struct MetaJSON: Encodable {
  let language: String?
  let items: [Item]

  struct Item: Encodable {
    let field: String
    let carrier: String
    let value: String
    let place: PlaceJSON
  }

  init(_ metadata: PageMetadata) {
    language = metadata.language
    items = metadata.fields.flatMap { field, items in
      items.map {
        Item(field: field, carrier: $0.carrier, value: $0.value, place: PlaceJSON($0.place))
      }
    }
  }
}
