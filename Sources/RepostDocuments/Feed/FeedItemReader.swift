/// Reads the elements of a feed or an entry, one after the other.
struct FeedItemReader {
  let kind: FeedKind
  private(set) var item = FeedItem()

  init(_ kind: FeedKind) {
    self.kind = kind
  }

  /// Takes the attributes of the element that is the feed or the entry.
  mutating func readOwn(_ scanner: XMLScanner) {
    item.base = scanner.attributes.first { $0.name.isNamed("base", in: .xml) }?.value
    item.language = scanner.attributes.first { $0.name.isNamed("lang", in: .xml) }?.value
  }

  /// Takes the element whose start tag the scanner has just read, and reads it to its end.
  mutating func read(_ name: XMLName, _ source: Range<Int>, _ scanner: inout XMLScanner) {
    switch name.namespace {
    case .atom: readAtom(name.local, &scanner)
    case .none, .rss1: readRSS(name.local, &scanner)
    case .content:
      guard name.local == "encoded" else { return skip(&scanner) }
      item.content = words(.escaped, &scanner) ?? item.content
    case .xhtml:
      guard name.local == "body" || name.local == "div" else { return skip(&scanner) }
      item.content = words(.markup, &scanner)
    case .media: readMedia(name.local, &scanner)
    case .creativeCommons where name.local == "License" || name.local == "Work": skip(&scanner)
    case .feedBurner:
      guard name.local == "origLink" else { return skip(&scanner) }
      add(.address, rank: 0, carrier: "feedburner:origLink", &scanner)
    case .dublinCore where name.local == "title" && item.title == nil:
      item.title = words(.escaped, &scanner)
      addTitle("dc:title")
    case .dublinCore, .dublinCoreTerms, .creativeCommons:
      guard let fields = StatedField.fields(name, &scanner) else { return skip(&scanner) }
      item.fields += fields
    default: skip(&scanner)
    }
  }

  // MARK: RSS

  private mutating func readRSS(_ name: String, _ scanner: inout XMLScanner) {
    switch name {
    case "title":
      item.title = words(.escaped, &scanner)
      addTitle("rss:title")
    case "link": add(.address, rank: 1, carrier: "rss:link", &scanner)
    case "guid":
      let isAddress = scanner.value("isPermaLink") != "false"
      guard let text = scanner.texts().first, !text.pieces.isEmpty else { return }
      item.id = text
      let value = scanner.bytes.xmlText(of: text.pieces, limit: 8 << 10)
      if isAddress, value.hasPrefix("http") {
        item.fields.append(StatedField(.address, rank: 2, carrier: "rss:guid", text: text))
      }
    case "author": add(.author, rank: 2, carrier: "rss:author", &scanner)
    case "pubDate": add(.published, rank: 1, carrier: "rss:pubDate", &scanner)
    case "copyright": add(.rights, rank: 1, carrier: "rss:copyright", &scanner)
    case "description": item.summary = words(.escaped, &scanner)
    case "source":
      let address = scanner.attributes.first { $0.name.local == "url" }?.value
      if let address {
        item.fields.append(
          StatedField(.other, rank: 1, carrier: "rss:source.url", attribute: address))
      }
      add(.other, rank: 0, carrier: "rss:source", &scanner)
    case "language":
      if let piece = scanner.texts().first?.pieces.first { item.language = piece.range }
    default: skip(&scanner)
    }
  }

  // MARK: Atom

  private mutating func readAtom(_ name: String, _ scanner: inout XMLScanner) {
    switch name {
    case "title":
      item.title = words(form(scanner), &scanner)
      addTitle("atom:title")
    case "link": readLink(&scanner)
    case "id":
      guard let text = scanner.texts().first, !text.pieces.isEmpty else { return }
      item.id = text
    case "author": readPerson(&scanner)
    case "published", "issued", "created":
      add(.published, rank: 1, carrier: "atom:\(name)", &scanner)
    case "updated", "modified": add(.published, rank: 4, carrier: "atom:\(name)", &scanner)
    case "rights", "copyright": add(.rights, rank: 1, carrier: "atom:\(name)", &scanner)
    case "summary", "subtitle", "tagline": item.summary = words(form(scanner), &scanner)
    case "content":
      // Content by `src` stands elsewhere, and nothing is fetched.
      let isElsewhere = scanner.attributes.contains { $0.name.local == "src" }
      let words = words(form(scanner), &scanner)
      if !isElsewhere { item.content = words }
    case "source": readSource(&scanner)
    default: skip(&scanner)
    }
  }

  private func form(_ scanner: XMLScanner) -> FeedItem.Form {
    switch scanner.value("type")?.lowercased() {
    case "xhtml", "application/xhtml+xml": .markup
    case nil, "text", "text/plain": scanner.value("mode") == "escaped" ? .escaped : .plain
    default: .escaped
    }
  }

  private mutating func readLink(_ scanner: inout XMLScanner) {
    let target = scanner.attributes.first { $0.name.local == "href" }?.value
    let rel = scanner.value("rel") ?? "alternate"
    let type = scanner.value("type")
    skip(&scanner)
    guard let target else { return }
    switch rel.lowercased() {
    case "alternate":
      let rank = type == nil || type == "text/html" ? 1 : 3
      item.fields.append(
        StatedField(.address, rank: rank, carrier: "atom:link", attribute: target))
    case "canonical":
      item.fields.append(
        StatedField(.address, rank: 0, carrier: "atom:link.canonical", attribute: target))
    case "license":
      item.fields.append(
        StatedField(.licence, rank: 0, carrier: "atom:link.license", attribute: target))
    case "via":
      item.fields.append(
        StatedField(.other, rank: 1, carrier: "atom:link.via", attribute: target))
    default: break
    }
  }

  /// Reads the name of a person, who has an address too.
  private mutating func readPerson(_ scanner: inout XMLScanner) {
    let outer = scanner.depth - 1
    while scanner.depth > outer, let token = scanner.next() {
      guard case .start(let name, _) = token else { continue }
      if name.isNamed("name", in: .atom) {
        add(.author, rank: 1, carrier: "atom:author", &scanner)
      } else {
        skip(&scanner)
      }
    }
  }

  /// Reads what an entry says of the feed it was taken from.
  private mutating func readSource(_ scanner: inout XMLScanner) {
    let outer = scanner.depth - 1
    while scanner.depth > outer, let token = scanner.next() {
      guard case .start(let name, _) = token else { continue }
      switch (name.namespace, name.local) {
      case (.atom, "title"): add(.other, rank: 0, carrier: "atom:source", &scanner)
      case (.atom, "rights"): add(.rights, rank: 2, carrier: "atom:source.rights", &scanner)
      case (.atom, "link"):
        let target = scanner.attributes.first { $0.name.local == "href" }?.value
        let rel = scanner.value("rel") ?? "alternate"
        skip(&scanner)
        guard let target, rel == "alternate" || rel == "license" else { continue }
        item.fields.append(
          rel == "license"
            ? StatedField(.licence, rank: 2, carrier: "atom:source.license", attribute: target)
            : StatedField(.other, rank: 1, carrier: "atom:source.url", attribute: target))
      default: skip(&scanner)
      }
    }
  }

  // MARK: Pictures

  private mutating func readMedia(_ name: String, _ scanner: inout XMLScanner) {
    switch name {
    case "credit", "copyright": item.pictureCredits += scanner.texts().filter { !$0.pieces.isEmpty }
    case "license": readPictureLicence(&scanner)
    // These hold the others.
    case "group", "content":
      let outer = scanner.depth - 1
      while scanner.depth > outer, let token = scanner.next() {
        guard case .start(let name, _) = token else { continue }
        if name.isNamed("license", in: .media) {
          readPictureLicence(&scanner)
          continue
        }
        guard name.namespace == .media, name.local == "credit" || name.local == "copyright" else {
          // A group holds contents; what they hold is read in this very loop.
          if !name.isNamed("content", in: .media) { skip(&scanner) }
          continue
        }
        item.pictureCredits += scanner.texts().filter { !$0.pieces.isEmpty }
      }
    default: skip(&scanner)
    }
  }

  /// Reads the licence of a picture or a film: its address, or its name where it has none.
  private mutating func readPictureLicence(_ scanner: inout XMLScanner) {
    if let address = scanner.attributes.first(where: { $0.name.local == "href" })?.value {
      item.fields.append(
        StatedField(.other, rank: 1, carrier: "media:license", attribute: address))
      skip(&scanner)
    } else {
      add(.other, rank: 1, carrier: "media:license", &scanner)
    }
  }

  // MARK: Values

  private func skip(_ scanner: inout XMLScanner) { _ = scanner.skipElement() }

  private func words(_ form: FeedItem.Form, _ scanner: inout XMLScanner) -> FeedItem.Words? {
    if form == .markup {
      let content = scanner.skipElement()
      return FeedItem.Words(form: form, text: XMLElementText(pieces: [], content: content))
    }
    guard let text = scanner.texts().first, !text.pieces.isEmpty else { return nil }
    return FeedItem.Words(form: form, text: text)
  }

  private mutating func add(
    _ field: MetadataDraft.Field, rank: Int, carrier: String, _ scanner: inout XMLScanner
  ) {
    for text in scanner.texts() where !text.pieces.isEmpty {
      item.fields.append(StatedField(field, rank: rank, carrier: carrier, text: text))
    }
  }

  private mutating func addTitle(_ carrier: String) {
    guard let title = item.title, title.form != .markup else { return }
    item.fields.append(StatedField(.title, rank: 1, carrier: carrier, text: title.text))
  }
}
