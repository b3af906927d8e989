internal import RepostCore

/// Puts what elements state with their text, and what quotations are from, into the metadata.
struct PageStatements {
  private let page: HTMLTreeSink
  /// The zones of the elements, by row.
  private let zones: [Zone]

  /// How much later than a value of an attribute a value that is text comes among its like.
  private static let textRank = 8

  init(_ page: HTMLTreeSink, zones: [Zone]) {
    self.page = page
    self.zones = zones
  }

  /// Adds all of them.
  func add(to draft: inout MetadataDraft) {
    for property in page.textProperties {
      guard let place = property.place(in: page.bytes) else { continue }
      let words = property.name.map { names($0) } ?? []
      if property.name == nil {
        draft.add(
          value(property), to: .other, rank: 1, carrier: "cite", source: place)
      }
      if property.isOfPicture {
        let statement = property.name.flatMap { PictureStatement(page.bytes, $0) }
        // Where a link states something, its target is the value.
        guard let statement, !(property.isLink && statement == .licence) else { continue }
        draft.noteLength(property.count)
        draft.add(value(property), to: .other, rank: 1, carrier: statement.carrier, source: place)
        continue
      }
      for name in words {
        guard let meaning = MetaName(name), counts(property, name, meaning) else { continue }
        draft.noteLength(property.count)
        draft.add(
          value(property), to: meaning.field, rank: meaning.rank + Self.textRank, carrier: name,
          source: place)
      }
    }
    for citation in page.citations {
      guard let element = citation.name else { continue }
      let name = page.bytes.decodedAttribute(element).lowercased()
      draft.noteLength(citation.value.count)
      draft.add(
        page.bytes.decodedAttribute(citation.value, limit: page.limits.metadataValue),
        to: .other, rank: 1, carrier: "\(name)-cite", source: citation.source)
    }
    for title in page.pictureTitles {
      draft.noteLength(title.value.count)
      draft.add(
        page.bytes.decodedAttribute(title.value, limit: page.limits.metadataValue),
        to: .other, rank: 1, carrier: "img-title", source: title.source)
    }
  }

  private func value(_ property: TextProperty) -> String {
    property.value(in: page.bytes, limit: page.limits.metadataValue)
  }

  private func names(_ range: Range<Int>) -> [String] {
    page.bytes.decodedAttribute(range).lowercased().split(whereSeparator: \.isWhitespace)
      .map(String.init)
  }

  /// Whether a value that is text says something about the page.
  private func counts(_ property: TextProperty, _ name: String, _ meaning: MetaName) -> Bool {
    // Where a link states an address, its target is the value.
    if property.isLink, meaning.field == .licence || meaning.field == .address { return false }
    if property.isLink, LinkTargets.contains(name) { return false }
    // Comments, pictures and teasers have authors and headlines of their own.
    switch zones[Int(property.row)] {
    case .comment, .caption: return false
    case .nav, .aside: return name.contains(":")
    default: return true
    }
  }

  /// The properties of links that mean their target.
  private enum LinkTargets {
    static func contains(_ name: String) -> Bool { names.contains(name) }

    private static let names: Set<String> = [
      "cc:attributionurl", "cc:morepermissions", "dct:source", "dcterms:source", "dc:source",
      "isbasedon",
    ]
  }
}
