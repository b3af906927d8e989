internal import RepostCore

/// Takes the tokens of a page and notes its elements, text, links and metadata in flat lists.
///
/// It knows which end tags are implied, so that an unclosed `<li>` or `<a>` ends where browsers end
/// it. It does not rebuild the tree that browsers build from misnested markup: text is never moved.
struct HTMLTreeSink: HTMLTokenSink {
  var bytes: SourceBytes
  let limits: ReadLimits

  let elementNames = ElementName.byName
  let elementTraits = ElementName.traitTable
  var elements = ElementTable()
  var events: [PageEvent] = []
  var links: [LinkRecord] = []
  var images: [ImageRecord] = []
  var metadata: [MetadataRecord] = []
  /// The scripts that hold JSON-LD.
  var linkedData: [Range<Int>] = []
  /// The style sheets that stand in the page.
  var styleSheets: [Range<Int>] = []
  /// What elements state with their text.
  var textProperties: [TextProperty] = []
  /// How many of them are `cite` elements.
  var citedWorks = 0
  /// The addresses that quotations are said to be from.
  var citations: [MetadataRecord] = []
  /// The titles of the first pictures that have one; few name anybody.
  var pictureTitles: [MetadataRecord] = []
  /// The frames that hold documents of their own.
  var frames: [FrameRecord] = []
  /// Whether the page is such a document.
  var isInFrame = false
  /// Whether the page says that it is AMP.
  var isAMP = false
  var title: Range<Int>?
  var base: MetadataRecord?
  var language: Range<Int>?
  /// Which limits were reached.
  var reachedLimits = ReachedLimits()
  /// Where elements start and end, noted for who wants to change the page.
  var outline: MarkupOutline?

  /// The attributes of the tag that is being read.
  var read = ElementAttributes()
  /// What each of the different class attributes says about zones and bylines.
  var classWords: [ZoneWords] = []
  var open = OpenElements()
  var properties = OpenProperties()
  /// The different names of properties, and whether each is known.
  var propertyValues = AttributeValues()
  var isKnownProperty: [Bool] = []
  /// How many elements are open beyond the depth limit.
  var deepCount = 0
  /// The link that is open beyond the depth limit.
  var deepLink: Int?
  /// The links that are open, outermost first.
  var openLinks: [Int] = []
  /// Whether the page says that it is HTML of today; else classes are the same in any case.
  var hasDoctype = false
  /// Whether the head of the page is over.
  var hasBody = false
  /// Whether a `<!--noindex-->` comment is open.
  var isInNoindexComment = false
  /// The element whose content is text and not markup.
  var textOwner = ElementName.other
  var isLinkedData = false
  /// Whether the text of the open element is a style sheet that counts.
  var isStyleSheet = false

  /// The most metadata values that are kept.
  static let maximumMetadata = 2_000

  init(bytes: SourceBytes, limits: ReadLimits) {
    self.bytes = bytes
    self.limits = limits
    events.reserveCapacity(bytes.count / 32)
    links.reserveCapacity(bytes.count / 1_024)
    images.reserveCapacity(bytes.count / 4_096)
    classWords.reserveCapacity(256)
    elements.rows.reserveCapacity(bytes.count / 64 + 1)
    elements.styled.reserveCapacity(bytes.count / 64 + 1)
  }

  var isInForeignContent: Bool { deepCount == 0 && open.top.holdsForeign }

  /// The row of the innermost element.
  var row: Int32 { open.top.row }

  mutating func beginStartTag() { read.removeAll() }

  @inline(__always)
  mutating func attribute(name: Range<Int>, value: Range<Int>) {
    read.add(name: name, value: value, in: bytes)
  }

  mutating func text(_ range: Range<Int>, mode: ContentMode) {
    if isStyleSheet { styleSheets.append(range) }
    if mode == .script || (mode == .rawtext && textOwner == .style) {
      if isLinkedData { linkedData.append(range) }
      return
    }
    let row = row
    let flags = elements[row].flags
    if mode == .rcdata, textOwner == .title {
      if title == nil, !flags.contains(.template) { title = range }
      events.append(PageEvent(kind: .title, row: row, range: range))
      return
    }
    guard !flags.contains(.notText) else { return }
    if bytes.isSpace(range) {
      // Space between elements that stand apart is layout, not text.
      guard let last = events.last, last.kind != .boundary else { return }
    } else if mode == .data, !hasBody {
      endHead(at: range.lowerBound)
      events.append(PageEvent(kind: .text, row: self.row, range: range))
      return
    }
    events.append(
      PageEvent(kind: mode.hasReferences ? .text : .rawText, row: row, range: range))
  }

  mutating func comment(_ range: Range<Int>) {
    let text = bytes.trimmed(range)
    if bytes.isWord("noindex", in: text) { isInNoindexComment = true }
    if bytes.isWord("/noindex", in: text) { isInNoindexComment = false }
    guard !text.isEmpty else { return }
    events.append(PageEvent(kind: .comment, row: row, range: range))
  }

  mutating func doctype(_ doctype: HTMLDoctype) {
    if !hasDoctype { hasDoctype = !doctype.isQuirky(in: bytes) }
  }

  /// Closes what is still open when the bytes end.
  mutating func finish() {
    endDeepLink(at: bytes.count)
    close(downTo: 1, at: bytes.count)
  }

  /// Notes that text stands apart from what came before.
  mutating func appendBoundary(_ row: Int32, at offset: Int) {
    if let last = events.last, last.kind == .boundary, last.row == row { return }
    events.append(PageEvent(kind: .boundary, row: row, range: offset..<offset))
  }

  /// Closes all elements from `index` on, the innermost first.
  mutating func close(downTo index: Int, at offset: Int) {
    while open.count > max(1, index), let element = open.removeLast() {
      didClose(element, at: offset)
    }
  }

  /// Notes the end of an element that was taken off the open ones.
  mutating func didClose(_ element: OpenElement, at offset: Int) {
    outline?.close(element.row, at: offset)
    if element.link >= 0 { endLink(Int(element.link), at: offset) }
    let flags = elements[element.row].flags
    if flags.contains(.statesText) { closeProperty(row: element.row) }
    if flags.contains(.block) { appendBoundary(element.row, at: offset) }
  }

  /// Notes the end of a link.
  mutating func endLink(_ link: Int, at offset: Int) {
    links[link].end = offset
    events.append(
      PageEvent(kind: .linkEnd, row: links[link].row, range: link..<(link + 1)))
    if let index = openLinks.lastIndex(of: link) { openLinks.remove(at: index) }
  }

  /// Ends a link that was opened beyond the depth limit.
  mutating func endDeepLink(at offset: Int) {
    guard let link = deepLink else { return }
    deepLink = nil
    endLink(link, at: offset)
  }

  /// Ends the head of the page, if it is still open.
  mutating func endHead(at offset: Int) {
    guard !hasBody else { return }
    // `noscript` and `template` may hold anything without ending the head.
    guard elements[row].flags.isDisjoint(with: [.noscript, .template]) else { return }
    hasBody = true
    outline?.endHead(at: offset)
    if let index = open.lastIndex(where: { $0.name == .head }, before: { _ in false }) {
      close(downTo: index, at: offset)
    }
  }
}

/// The limits that a page reached.
struct ReachedLimits: OptionSet, Sendable {
  let rawValue: UInt16

  static let depth = Self(rawValue: 1 << 0)
  static let links = Self(rawValue: 1 << 1)
  static let images = Self(rawValue: 1 << 2)
  static let metadata = Self(rawValue: 1 << 3)
  static let blocks = Self(rawValue: 1 << 4)
  static let metadataValue = Self(rawValue: 1 << 5)
  /// A frame with its own document inside of another; not a limit, but not read either.
  static let frameDocument = Self(rawValue: 1 << 6)
  /// A style sheet that stands outside the page, which is not read either.
  static let outsideSheet = Self(rawValue: 1 << 7)
  /// The style sheets in the page are longer than is read.
  static let styleSheet = Self(rawValue: 1 << 8)
  /// There were more comparisons of style rules with elements to make than are made.
  static let styleMatching = Self(rawValue: 1 << 9)
  /// More documents in frames than are read.
  static let frameDocuments = Self(rawValue: 1 << 10)
  /// More cited works than are listed; their text is read.
  static let citations = Self(rawValue: 1 << 11)
}
