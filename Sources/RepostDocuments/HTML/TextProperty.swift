internal import RepostCore

/// A value for machines that is the text of an element, in microdata, in RDFa or in `cite`:
/// `<span property="cc:attributionName">The Example</span>`.
struct TextProperty: Sendable {
  /// A piece of the text.
  struct Piece: Sendable {
    let range: Range<Int>
    /// Whether character references in it are none.
    let isRaw: Bool
    /// Whether it stands apart from the piece before.
    let isApart: Bool
  }

  /// What the page calls the value; nil for a `cite` element.
  let name: Range<Int>?
  let row: Int32
  /// Whether the element is a link, whose target some properties mean.
  let isLink: Bool
  /// Whether it is said of a picture, a sound or a film.
  let isOfPicture: Bool
  let pieces: [Piece]
  /// How long the text is, or more than is kept where it was cut.
  let count: Int

  /// Where it stands in the source, from the first word to the last.
  func place(in bytes: SourceBytes) -> Range<Int>? {
    let words = pieces.map { bytes.trimmed($0.range) }.filter { !$0.isEmpty }
    guard let first = words.first, let last = words.last else { return nil }
    return first.lowerBound..<last.upperBound
  }

  /// The text, references decoded.
  func value(in bytes: SourceBytes, limit: Int) -> String {
    var out = ""
    for piece in pieces {
      if piece.isApart { out += " " }
      let room = limit - out.utf8.count
      guard room > 0 else { break }
      out +=
        piece.isRaw
        ? String(decoding: bytes.array(piece.range).prefix(room), as: UTF8.self)
        : bytes.decoded(piece.range, limit: room, inAttribute: false)
    }
    return out
  }
}

/// The elements that are open and state something with their text, or are items of their own.
struct OpenProperties: Sendable {
  struct Entry: Sendable {
    /// What the page calls the value, nil for `cite` and for items that are no known value.
    let name: Range<Int>?
    let row: Int32
    let isLink: Bool
    /// Whether it is an item, whose value is what its own `name` says.
    let isItem: Bool
    /// Whether it is an item that is part of another, as a picture is of an article: what it states
    /// is not stated of the page.
    let isPart: Bool
    /// Whether it is an item that is a picture, a sound or a film.
    let isPicture: Bool
    /// Whether it states something of such an item.
    let isOfPicture: Bool
    /// How many events came before it.
    let events: Int
  }

  /// Outermost first; the depth limit bounds them.
  private(set) var entries: [Entry] = []

  /// The name of the innermost item that is open, if it is a known value.
  var itemName: Range<Int>? { entries.last { $0.isItem }?.name }

  /// Whether the innermost item that is open is only a part of another.
  var isInPart: Bool { entries.last { $0.isItem }?.isPart ?? false }

  /// Whether the innermost item that is open is a picture, a sound or a film.
  var isInPicture: Bool { entries.last { $0.isItem }?.isPicture ?? false }

  mutating func append(_ entry: Entry) { entries.append(entry) }

  /// Takes the entry of an element out.
  mutating func remove(row: Int32) -> Entry? {
    guard let index = entries.lastIndex(where: { $0.row == row }) else { return nil }
    return entries.remove(at: index)
  }
}
