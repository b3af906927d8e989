internal import RepostCore

/// Puts what was noted of the documents in frames among what was noted of the page around them.
struct FrameGraft {
  private let outer: HTMLTreeSink
  private var page: HTMLTreeSink
  /// The new numbers of the links of the page.
  private var numbers: [Int] = []
  private var nextEvent = 0
  private var nextImage = 0
  /// How many links stand in frames so far.
  private(set) var innerLinks = 0

  /// Starts with a page whose bytes, with the documents behind them, are in `source`.
  init(_ outer: HTMLTreeSink, source: SourceBytes) {
    self.outer = outer
    page = outer
    page.bytes = source
    page.events.removeAll(keepingCapacity: true)
    page.links.removeAll(keepingCapacity: true)
    page.images.removeAll(keepingCapacity: true)
  }

  /// Adds the document of the next frame, in the order of the source.
  mutating func add(_ inner: HTMLTreeSink, in frame: FrameRecord) {
    copy(events: frame.events, links: frame.links, images: frame.images)
    let root = addRows(inner, in: frame)
    let isInNoindex = page.elements[root].flags.contains(.noindex)
    // What links the inner document to others (`link`) is about that document.
    var innerNumbers = Array(repeating: -1, count: inner.links.count)
    for (number, link) in inner.links.enumerated() where link.element != .link {
      innerNumbers[number] = page.links.count
      innerLinks += 1
      page.links.append(link.moved(by: root, isInNoindex: isInNoindex))
    }
    page.images += inner.images.map { $0.moved(by: root) }
    page.appendBoundary(root, at: frame.value.lowerBound)
    for event in inner.events where event.kind != .title {
      page.events.append(event.moved(by: root) { innerNumbers[$0] })
    }
    page.appendBoundary(root, at: frame.value.upperBound)
    page.reachedLimits.formUnion(inner.reachedLimits)
  }

  /// The page with all documents that were added.
  consuming func finished() -> HTMLTreeSink {
    copy(events: outer.events.count, links: outer.links.count, images: outer.images.count)
    return page
  }

  /// Copies what comes before the next frame.
  private mutating func copy(events: Int, links: Int, images: Int) {
    while numbers.count < links {
      page.links.append(outer.links[numbers.count])
      numbers.append(page.links.count - 1)
    }
    page.images += outer.images[nextImage..<images]
    nextImage = images
    let numbers = numbers
    for event in outer.events[nextEvent..<events] {
      page.events.append(event.moved(by: nil) { numbers[$0] })
    }
    nextEvent = events
  }

  /// Adds the elements of a document inside of its frame; gives the row of the document itself.
  private mutating func addRows(_ inner: HTMLTreeSink, in frame: FrameRecord) -> Int32 {
    let root = Int32(truncatingIfNeeded: page.elements.rows.count)
    let around = page.elements[frame.row]
    let hidden = hiding(frame)
    let isConcealed = hidden != nil || around.flags.contains(.noscript)
    var flags = around.flags.intersection([.noscript, .ariaHidden, .noindex])
    flags.insert(.frameDocument)
    for (number, row) in inner.elements.rows.enumerated() {
      var moved = ElementRow(
        name: row.name, role: row.role, parent: number == 0 ? frame.row : row.parent + root,
        flags: row.flags.union(flags))
      if number == 0 { moved.flags.insert(.block) }
      moved.hidden = hidden ?? row.hidden
      if isConcealed {
        moved.concealment = root
      } else if row.concealment >= 0 {
        moved.concealment = row.concealment + root
      }
      _ = page.elements.append(moved, StyledElement())
    }
    return root
  }

  /// Why readers do not see the frame, or nil if they do.
  private func hiding(_ frame: FrameRecord) -> HiddenReason? {
    let row = page.elements[frame.row]
    // What stands between the tags of a frame is never shown; what the frame holds is.
    let hidden = row.hidden == .notRendered ? page.elements[row.parent].hidden : row.hidden
    if hidden == nil, row.flags.contains(.hiddenByVisibility) { return .visibilityHidden }
    return hidden ?? (frame.isTooSmall ? .zeroSize : nil)
  }
}

extension PageEvent {
  /// The same among more rows and links.
  fileprivate func moved(by rows: Int32?, _ number: (Int) -> Int) -> PageEvent {
    switch kind {
    case .linkStart, .linkEnd:
      let link = number(range.lowerBound)
      return PageEvent(kind: kind, row: row + (rows ?? 0), range: link..<(link + 1))
    case .text, .rawText, .lineBreak, .boundary, .comment, .title:
      return PageEvent(kind: kind, row: row + (rows ?? 0), range: range)
    }
  }
}

extension LinkRecord {
  fileprivate func moved(by rows: Int32, isInNoindex: Bool) -> LinkRecord {
    LinkRecord(
      element: element, target: target, rel: rel, property: property, row: row + rows,
      start: start, end: end, isInNoindex: isInNoindex || self.isInNoindex, isInHead: false,
      bearing: bearing, alternative: alternative)
  }
}

extension ImageRecord {
  fileprivate func moved(by rows: Int32) -> ImageRecord {
    ImageRecord(
      element: element, target: target, alternative: alternative, width: width, height: height,
      source: source, row: row + rows, isInHead: false)
  }
}
