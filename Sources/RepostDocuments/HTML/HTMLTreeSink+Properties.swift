internal import RepostCore

extension HTMLTreeSink {
  /// The most values that are text, and the most `cite` elements, of a page.
  static let maximumTextProperties = 1_000
  static let maximumCitations = 200
  /// How far into an element its text is looked for.
  private static let longestSearch = 1_000

  /// Notes that the element that was just opened states something with its text.
  mutating func openProperty(_ name: ElementName, row: Int32) {
    guard !elements[row].flags.contains(.template) else { return }
    let isItem = read[.itemscope] != nil || read[.typeof] != nil
    var property: Range<Int>?
    if let written = read[.property] ?? read[.itemprop], read[.content] == nil {
      let meaning = meaning(ofProperty: written)
      if properties.isInPicture {
        if PictureStatement(bytes, written) != nil { property = written }
      } else if meaning == .name, let item = properties.itemName {
        property = item
      } else if meaning == .value, read[.datetime] == nil, !properties.isInPart,
        !elements[row].flags.contains(.figure)
      {
        property = written
      }
    }
    guard isItem || property != nil || name == .cite else { return }
    elements[row].flags.insert(.statesText)
    properties.append(
      OpenProperties.Entry(
        name: property, row: row, isLink: read[.href] != nil, isItem: isItem,
        isPart: isItem && isPart, isPicture: isItem && isPicture,
        isOfPicture: properties.isInPicture, events: events.count))
  }

  /// Whether the tag makes an item that is a picture, a sound or a film.
  private var isPicture: Bool {
    guard let type = read[.itemtype] ?? read[.typeof] else { return false }
    return bytes.decodedAttribute(type, limit: 512).split(whereSeparator: \.isWhitespace)
      .contains { PictureStatement.isPicture($0) }
  }

  /// Whether the tag makes an item a part of the item around it, and that is not the page's text.
  private var isPart: Bool {
    guard let property = read[.itemprop] ?? read[.property] else { return false }
    return !Self.texts.contains { bytes.isWord($0, in: bytes.trimmed(property)) }
  }

  /// What the text of a page is called where it is an item inside of another.
  private static let texts: [StaticString] = [
    "mainentity", "mainentityofpage", "blogpost", "blogposts",
  ]

  /// What a value for machines is called: by its own name or, where that is only `name`, by the
  /// item that it is the name of.
  func calledName(_ written: Range<Int>) -> Range<Int> {
    guard let item = properties.itemName, bytes.isWord("name", in: bytes.trimmed(written)) else {
      return written
    }
    return item
  }

  /// Takes the text of an element that ends.
  mutating func closeProperty(row: Int32) {
    guard let entry = properties.remove(row: row), !entry.isItem else { return }
    let isCitation = entry.name == nil
    let isFull =
      isCitation
      ? citedWorks == Self.maximumCitations
      : textProperties.count - citedWorks == Self.maximumTextProperties
    guard !isFull else {
      reachedLimits.insert(isCitation ? .citations : .metadata)
      return
    }
    var pieces: [TextProperty.Piece] = []
    var count = 0
    var isApart = false
    for event in events[entry.events...].prefix(Self.longestSearch) {
      switch event.kind {
      case .text, .rawText:
        pieces.append(
          TextProperty.Piece(range: event.range, isRaw: event.kind == .rawText, isApart: isApart))
        count += event.range.count
        isApart = false
      case .boundary, .lineBreak: isApart = true
      case .comment, .title, .linkStart, .linkEnd: break
      }
      if count > limits.metadataValue { break }
    }
    if isCitation { citedWorks += 1 }
    textProperties.append(
      TextProperty(
        name: entry.name, row: row, isLink: entry.isLink, isOfPicture: entry.isOfPicture,
        pieces: pieces, count: count))
  }

  private enum PropertyMeaning { case value, name, nothing }

  /// Whether one of the words is known; the same words are looked up once.
  private mutating func meaning(ofProperty written: Range<Int>) -> PropertyMeaning {
    if bytes.isWord("name", in: bytes.trimmed(written)) { return .name }
    let (number, isNew) = propertyValues.number(bytes, written)
    if isNew {
      let words = written.count > 256 ? "" : bytes.decodedAttribute(written).lowercased()
      isKnownProperty.append(
        words.split(whereSeparator: \.isWhitespace).contains { MetaName(String($0)) != nil })
    }
    return isKnownProperty[Int(number)] ? .value : .nothing
  }

  /// Notes the address that a quotation is said to be from.
  mutating func noteCitation(_ tag: HTMLStartTag, row: Int32) {
    guard let address = read[.cite], isActive(row) else { return }
    guard citations.count < Self.maximumCitations else {
      reachedLimits.insert(.citations)
      return
    }
    citations.append(MetadataRecord(name: tag.name, value: address, source: tag.source))
  }

  /// Notes the words that a picture shows to who points at it; some name the photographer there.
  mutating func noteTitle(_ tag: HTMLStartTag, row: Int32) {
    guard let words = read[.title], !bytes.trimmed(words).isEmpty, isActive(row),
      pictureTitles.count < Self.maximumCitations
    else { return }
    pictureTitles.append(MetadataRecord(name: nil, value: words, source: tag.source))
  }

  /// Notes a frame that holds a document of its own.
  mutating func noteFrame(row: Int32, width: Int?, height: Int?) {
    guard let value = read[.srcdoc], !bytes.trimmed(value).isEmpty,
      !elements[row].flags.contains(.template)
    else { return }
    guard !isInFrame else {
      reachedLimits.insert(.frameDocument)
      return
    }
    frames.append(
      FrameRecord(
        row: row, value: value, isTooSmall: min(width ?? 99, height ?? 99) <= 1,
        events: events.count, links: links.count, images: images.count))
  }
}
