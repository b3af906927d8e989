internal import RepostCore

/// Writes the text of a page block by block, the hidden apart from the seen.
///
/// What readers do not see never splits what they see: the words of a hidden `span` or a comment in
/// the middle of a paragraph come as blocks of their own right after it. So
/// `Re<span hidden>x</span>publish` reads "Republish", as it does on the screen.
struct BlockWriter {
  private let bytes: SourceBytes
  private let limit: Int
  private let elements: ElementTable
  private let zones: ElementZones

  private(set) var builder: TextBuilder
  private(set) var blocks: [Block] = []
  /// The row of the element that each block starts in.
  private(set) var rows: [Int32] = []
  /// Where the text of each link stands, and the block it starts in.
  private(set) var anchors: [(text: TextSpan, block: Int?)]
  private(set) var hasReachedLimit = false

  /// What is known of the open block.
  private var current: OpenBlock?

  /// The longest byline, in bytes; classes call whole articles by their author too.
  private static let longestByline = 300

  private struct OpenBlock {
    let row: Int32
    let kind: PageEvent.Kind
    var isAllAriaHidden = true
    var isAllCode = true
    var hasByline = false
  }

  init(_ sink: HTMLTreeSink, zones: ElementZones) {
    bytes = sink.bytes
    limit = sink.limits.blocks
    elements = sink.elements
    self.zones = zones
    builder = TextBuilder(sourceCount: sink.bytes.count)
    blocks.reserveCapacity(sink.bytes.count / 512)
    rows.reserveCapacity(sink.bytes.count / 512)
    anchors = Array(repeating: (TextSpan(0, 0), nil), count: sink.links.count)
  }

  /// Writes all events: the seen, then between its blocks the hidden, then comments and titles.
  mutating func write(_ events: [PageEvent]) {
    write(events, layer: .seen)
  }

  /// Which reader an event is for.
  private enum Layer: Int, Comparable {
    case seen, hidden, markup

    static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }

    var next: Self { self == .seen ? .hidden : .markup }
  }

  private func layer(of event: PageEvent) -> Layer {
    if event.kind == .comment || event.kind == .title { return .markup }
    return elements[event.row].concealment < 0 ? .seen : .hidden
  }

  /// Writes the events of one layer; what is of a deeper one waits for the open block to end.
  private mutating func write(_ events: [PageEvent], layer: Layer) {
    var waiting: [PageEvent] = []
    var breaks = 0
    var openLinks = 0
    for event in events {
      guard self.layer(of: event) <= layer else {
        waiting.append(event)
        continue
      }
      if event.kind == .text || event.kind == .rawText, let current,
        elements[current.row].concealment != elements[event.row].concealment
      {
        endBlock()  // two hidden elements in a row are two texts
      }
      let startsBlock = builder.isAtBlockStart && openLinks == 0
      if startsBlock, !waiting.isEmpty, event.kind != .boundary { flush(&waiting, layer.next) }
      switch event.kind {
      case .text, .rawText:
        let before = builder.text.count
        writeText(event)
        if builder.text.count > before { breaks = 0 }
      case .lineBreak:
        breaks += 1
        if breaks > 1 {
          endBlock()
        } else {
          builder.appendSpace(source: event.range.lowerBound, count: event.range.count)
        }
      case .boundary:
        endBlock()
        breaks = 0
        if openLinks == 0, !waiting.isEmpty { flush(&waiting, layer.next) }
      case .comment, .title:
        endBlock()
        writeText(event)
        endBlock()
      case .linkStart:
        openLinks += 1
        anchors[event.range.lowerBound].text = TextSpan(builder.text.count, builder.text.count)
      case .linkEnd:
        openLinks = max(0, openLinks - 1)
        endAnchor(event.range.lowerBound)
      }
    }
    endBlock()
    if !waiting.isEmpty { flush(&waiting, layer.next) }
  }

  private mutating func flush(_ waiting: inout [PageEvent], _ layer: Layer) {
    let events = waiting
    waiting.removeAll(keepingCapacity: true)
    write(events, layer: layer)
  }

  private mutating func writeText(_ event: PageEvent) {
    guard blocks.count < limit else {
      hasReachedLimit = true
      return
    }
    let before = builder.text.count
    if event.kind == .text || event.kind == .title {
      builder.appendDecoded(bytes, event.range)
    } else {
      builder.append(bytes, event.range)
    }
    guard builder.text.count > before else { return }
    let flags = elements[event.row].flags
    if current == nil { current = OpenBlock(row: event.row, kind: event.kind) }
    if !flags.contains(.ariaHidden) { current?.isAllAriaHidden = false }
    if !flags.contains(.code) { current?.isAllCode = false }
    if flags.contains(.byline) { current?.hasByline = true }
  }

  private mutating func endBlock() {
    let open = current
    current = nil
    guard let text = builder.endBlock(), let open else { return }
    let row = elements[open.row]
    var hidden = row.hidden
    var zone = zones.zones[Int(open.row)]
    var reason = zones.reasons[Int(open.row)]
    if row.flags.contains(.noscript) { (zone, reason) = (.noscript, .element) }
    if open.kind == .title { (zone, reason) = (.meta, .element) }
    if open.kind == .comment { hidden = .comment }
    if hidden != nil { (zone, reason) = (.hidden, .sight) }
    rows.append(open.row)
    blocks.append(
      Block(
        text: text, role: role(of: open, row, text), zone: zone, zoneReason: reason, hidden: hidden,
        isAriaHidden: open.isAllAriaHidden && open.kind != .comment))
  }

  private func role(of block: OpenBlock, _ row: ElementRow, _ text: TextSpan) -> BlockRole {
    switch block.kind {
    case .comment: .comment
    case .title: .title
    default:
      if block.isAllCode, row.role != .heading {
        .code
      } else if block.hasByline, text.count <= Self.longestByline,
        [.paragraph, .listItem, .cell].contains(row.role)
      {
        .byline
      } else {
        row.role
      }
    }
  }

  /// Notes where the text of a link ends, without the space at its ends.
  private mutating func endAnchor(_ link: Int) {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A }
    let text = builder.text
    var start = anchors[link].text.start
    var end = text.count
    while start < end, isSpace(text[start]) { start += 1 }
    while end > start, isSpace(text[end - 1]) { end -= 1 }
    let isInOpenBlock = !builder.isAtBlockStart
    anchors[link] = (TextSpan(start, end), start == end && isInOpenBlock ? blocks.count : nil)
  }
}
