internal import RepostCore

/// Moves blocks out of the main text, and from beside it, where there is evidence that they are
/// something else.
///
/// Evidence is, in this order: a class or id of the element around (teasers, sharing, captions, boxes
/// about the author), a form, a list of links, the place at the head of the story, links alone, the
/// place outside of the main text, and the words of a heading over other stories. None of it is
/// believed of an element that holds much of the page's prose, nor of what speaks of rights: notices
/// stand in boxes and lists too. Nothing is dropped: a block only gets another zone, and says why.
struct ZoneRefiner {
  let elements: ElementTable
  let rowsOfBlocks: [Int32]
  let text: [UInt8]
  private let elementZones: ElementZones
  /// The blocks with their zones.
  var blocks: [Block]
  /// The zones of the elements, by row.
  private(set) var zones: [Zone]

  /// How many bytes of each block stand in links.
  var linked: [Int]
  /// Whether each block speaks of rights, which no list of links and no box of teasers does.
  let isRightsLine: [Bool]
  /// The reason why an element and all inside it were moved, by row.
  private var moves: [ZoneReason?]

  /// The share of the page's prose beyond which an element is not moved.
  private static let largestShare = 0.25
  /// The fewest bytes outside links that make a block prose.
  private static let prose = 60
  /// The longest caption that a class alone makes one, in bytes.
  private static let longestCaption = 400
  /// The shortest text about an author that is more than a byline, in bytes.
  private static let shortestBiography = 60
  /// The shortest text about an author that is more than a byline even outside of a box, in bytes.
  private static let longBiography = 100
  /// The share of links from which an element without prose is a list of links.
  private static let listShare = 0.5
  /// The most prose of a list of links, in bytes.
  private static let listProse = 50
  /// The share of links from which a block is nothing but links.
  private static let linkShare = 0.75
  /// How many blocks before and after the main text may belong to it.
  private static let near = 3

  /// Takes the blocks as they were written.
  init(_ elements: ElementTable, _ elementZones: ElementZones, _ writer: BlockWriter) {
    self.elements = elements
    self.elementZones = elementZones
    rowsOfBlocks = writer.rows
    text = writer.builder.text
    blocks = writer.blocks
    zones = elementZones.zones
    isRightsLine = RightsWords.occurrences(in: text, pieces: blocks.map(\.text.range))
    linked = Array(repeating: 0, count: blocks.count)
    moves = Array(repeating: nil, count: elements.rows.count)
    measureLinks(writer)
  }

  /// Moves what has to be moved; on a page without prose nothing tells what is beside it.
  mutating func refine() {
    let hasProse = blocks.indices.contains {
      blocks[$0].isVisible && !blocks[$0].isHeading && count($0) - linked[$0] >= Self.prose
    }
    guard hasProse else { return }
    moveElements()
    moveBlocks()
  }

  private mutating func measureLinks(_ writer: BlockWriter) {
    var block = 0
    for (anchor, _) in writer.anchors where !anchor.isEmpty {
      // Links mostly come in the order of the text; hidden ones come later than they stand.
      if block >= blocks.count || blocks[block].text.start > anchor.start { block = 0 }
      var steps = 0
      while steps < 8, block < blocks.count, blocks[block].text.end <= anchor.start {
        block += 1
        steps += 1
      }
      if steps == 8 { block = index(at: anchor.start) }
      var next = block
      while next < blocks.count, blocks[next].text.start < anchor.end {
        let span = blocks[next].text
        linked[next] += min(anchor.end, span.end) - max(anchor.start, span.start)
        next += 1
      }
    }
  }

  private func index(at offset: Int) -> Int {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].text.end <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  func count(_ block: Int) -> Int { blocks[block].text.end - blocks[block].text.start }

  @inline(__always)
  static func isMovable(_ zone: Zone) -> Bool {
    switch zone {
    case .article, .adjacent: true
    default: false
    }
  }

  /// Moves elements as wholes.
  private mutating func moveElements() {
    let rows = elements.rows
    var texts = Array(repeating: Int32(0), count: rows.count)
    var links = texts
    var prose = texts
    var speaksOfRights = Array(repeating: false, count: rows.count)
    for block in blocks.indices where blocks[block].isVisible {
      let row = Int(rowsOfBlocks[block])
      let plain = count(block) - linked[block]
      if isRightsLine[block] { speaksOfRights[row] = true }
      texts[row] += Int32(clamping: count(block))
      links[row] += Int32(clamping: linked[block])
      if !blocks[block].isHeading, plain >= Self.prose {
        prose[row] += Int32(clamping: plain)
      }
    }
    var holdsMain = elementZones.isMainText
    elements.addUp(&texts)
    elements.addUp(&links)
    elements.addUp(&prose)
    elements.spreadOutwards(&holdsMain)
    elements.spreadOutwards(&speaksOfRights)
    let most = Self.largestShare * Double(max(1, prose[0]))
    for row in rows.indices.dropFirst() {
      let parent = Int(rows[row].parent)
      if let reason = moves[parent] {
        moves[row] = reason
        zones[row] = zones[parent]
        continue
      }
      guard Self.isMovable(zones[row]), !holdsMain[row], texts[row] > 0,
        !speaksOfRights[row],
        Double(prose[row]) <= most,
        let (zone, reason) = move(
          rows[row], text: Int(texts[row]), links: Int(links[row]), prose: Int(prose[row]),
          isSmall: Double(prose[row]) <= 0.4 * most)
      else { continue }
      zones[row] = zone
      moves[row] = reason
    }
  }

  /// Where an element belongs by what it is, or nil where nothing tells.
  private func move(
    _ row: ElementRow, text: Int, links: Int, prose: Int, isSmall: Bool
  ) -> (Zone, ZoneReason)? {
    switch row.name {
    case .html, .body, .article, .main: return nil
    case .form, .fieldset, .button, .label, .select: if isSmall { return (.aside, .form) }
    default: break
    }
    if row.flags.contains(.captionWords), text <= Self.longestCaption {
      return (.caption, .className)
    }
    if row.flags.contains(.authorBox), text > Self.shortestBiography { return (.aside, .className) }
    guard row.flags.contains(.block) else { return nil }
    if row.flags.contains(.besideText) { return (.aside, .className) }
    switch row.name {
    case .p, .h1, .h2, .h3, .h4, .h5, .h6, .td, .tr: return nil
    default:
      let isList = Double(links) > Self.listShare * Double(text) && prose < Self.listProse
      return isList ? (.nav, .links) : nil
    }
  }

  /// Moves single blocks.
  private mutating func moveBlocks() {
    for block in blocks.indices where blocks[block].isVisible {
      let row = Int(rowsOfBlocks[block])
      if case .nav = blocks[block].zone { leaveMenu(block) }
      if let reason = moves[row], Self.isMovable(blocks[block].zone), !isRightsLine[block] {
        blocks[block] = blocks[block].moved(to: zones[row], by: reason)
      }
    }
    moveHead()
    var first: Int?
    var last = blocks.count
    for block in blocks.indices
    where blocks[block].isVisible && blocks[block].zone == .article && isProse(block) {
      if first == nil { first = block }
      last = block
    }
    var isBelowHeading = false
    var isInNotice = false
    for block in blocks.indices where blocks[block].isVisible && Self.isMovable(blocks[block].zone)
    {
      let isHeading = blocks[block].isHeading
      if isRightsLine[block] {
        // A notice goes on to the next heading, its conditions line by line.
        isBelowHeading = false
        isInNotice = isInNotice || isHeading || block - last <= Self.near
        if !isInNotice { moveRights(block) }
        continue
      }
      if isHeading { isInNotice = false }
      if isInNotice, block > last { continue }
      if blocks[block].zoneReason == .lede { continue }
      let move =
        blocks[block].isBeside
        ? placed(block, first: first ?? 0, last: last) : unlinked(block, first: first ?? 0)
      if let (zone, reason) = move {
        blocks[block] = blocks[block].moved(to: zone, by: reason)
      } else if let first, block > first, blocks[block].role == .byline,
        count(block) - linked[block] >= Self.longBiography
      {
        blocks[block] = blocks[block].moved(to: .aside, by: .className)
      } else if let first, block > first, OtherStories.announces(text[blocks[block].text.range]) {
        blocks[block] = blocks[block].moved(to: .aside, by: .wording)
        isBelowHeading = isHeading
      } else if isBelowHeading {
        if isHeading || (count(block) > 140 && 5 * linked[block] < count(block)) {
          isBelowHeading = false
        } else {
          blocks[block] = blocks[block].moved(to: .aside, by: .heading)
        }
      }
    }
  }

  /// Whether it has words of its own, outside of links.
  func isProse(_ block: Int) -> Bool {
    count(block) >= Self.prose && Double(linked[block]) < 0.4 * Double(count(block))
  }

  /// Takes a line about rights out of the menu that shares the head or the foot of the page with it.
  private mutating func leaveMenu(_ block: Int) {
    guard 2 * linked[block] <= count(block), isRightsLine[block] else { return }
    var row = elements[rowsOfBlocks[block]]
    while row.parent > 0 {
      row = elements[row.parent]
      switch row.hint?.kind {
      case .footer: blocks[block] = blocks[block].moved(to: .footer, by: .wording)
      case .header: blocks[block] = blocks[block].moved(to: .header, by: .wording)
      default: continue
      }
      return
    }
  }

  /// Moves a line about rights that stands well after the text to the foot of the page.
  private mutating func moveRights(_ block: Int) {
    guard blocks[block].isBeside else { return }
    blocks[block] = blocks[block].moved(to: .footer, by: .wording)
  }

  /// Where a block outside of the main text belongs, or nil where it may stay.
  private func placed(_ block: Int, first: Int, last: Int) -> (Zone, ZoneReason)? {
    if 2 * linked[block] > count(block) { return (.nav, .links) }
    if block < first {
      let role = blocks[block].role
      return blocks[block].isHeading || role == .byline || first - block <= Self.near
        ? nil : (.header, .position)
    }
    if block > last, !isHeadline(block),
      blocks[block].isHeading || block - last > Self.near
    {
      return (.aside, .position)
    }
    return nil
  }

  /// Whether it is a heading of the first level, which few pages have of other stories.
  func isHeadline(_ block: Int) -> Bool {
    guard blocks[block].isHeading else { return false }
    var row = elements[rowsOfBlocks[block]]
    while row.name.traits.contains(.phrasing), row.parent > 0 { row = elements[row.parent] }
    return row.name == .h1
  }

  /// Where a block of the main text belongs that is nothing but links, or nil.
  private func unlinked(_ block: Int, first: Int) -> (Zone, ZoneReason)? {
    guard Double(linked[block]) > Self.linkShare * Double(count(block)),
      count(block) - linked[block] < Self.prose
    else { return nil }
    // The headline of a post often leads to the post.
    let isHeadline = blocks[block].isHeading && block <= first
    return isHeadline ? nil : (.nav, .links)
  }
}

extension Block {
  // The enums have texts for raw values, and to compare them with `!=` compares those.
  @inline(__always)
  fileprivate var isHeading: Bool { if case .heading = role { true } else { false } }

  @inline(__always)
  fileprivate var isBeside: Bool { if case .adjacent = zone { true } else { false } }
}
