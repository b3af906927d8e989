internal import RepostCore
internal import RepostDocuments
internal import RepostRules

/// A part of a block, or all of it.
struct BlockSlice: Hashable {
  let block: Int
  let span: TextSpan
}

/// The regions that rules have opened in one document.
struct RegionMap {
  private let document: Document
  /// The slices of each region as they were opened, each once.
  private var opened: [String: Set<BlockSlice>] = [:]
  /// The sentences of the blocks that were asked for.
  private var sentences: [Int: [TextSpan]] = [:]
  /// The blocks that opened a section, by region.
  private var sectionStarts: [String: Set<Int>] = [:]

  /// The most blocks that a section reaches over, from the block it is opened in.
  private static let sectionLength = 40

  init(document: Document) {
    self.document = document
  }

  /// Whether no region was opened yet.
  var isEmpty: Bool { opened.isEmpty }

  /// Opens a region at a match.
  mutating func open(_ region: Rule.Region, at span: TextSpan, block: Int) {
    let whole = BlockSlice(block: block, span: document.blocks[block].text)
    switch region.extent {
    case .sentence:
      let slice = BlockSlice(block: block, span: sentences(around: span, block: block))
      opened[region.name, default: []].insert(slice)
    case .block:
      opened[region.name, default: []].insert(whole)
    case .section:
      opened[region.name, default: []].insert(whole)
      // Opened by the same block before: the section is there already.
      guard sectionStarts[region.name, default: []].insert(block).inserted else { return }
      for index in section(from: block) {
        opened[region.name, default: []].insert(
          BlockSlice(block: index, span: document.blocks[index].text))
      }
    }
  }

  /// The slices inside any of some regions, in the order of the text, none overlapping another.
  func slices(of names: Set<String>) -> [BlockSlice] {
    Self.merged(Array(names.reduce(into: Set<BlockSlice>()) { $0.formUnion(opened[$1] ?? []) }))
  }

  /// The slices in the order of the text, those that overlap as one.
  static func merged(_ all: [BlockSlice]) -> [BlockSlice] {
    var merged: [BlockSlice] = []
    for slice in all.sorted(by: { $0.span < $1.span }) {
      guard let last = merged.last, last.span.overlaps(slice.span) else {
        merged.append(slice)
        continue
      }
      let end = max(last.span.end, slice.span.end)
      merged[merged.count - 1] = BlockSlice(
        block: last.block, span: TextSpan(last.span.start, end))
    }
    return merged
  }

  /// Whether a span starts inside one of the slices, which are in the order of the text.
  static func holds(_ span: TextSpan, _ slices: [BlockSlice]) -> Bool {
    slice(holding: span.start, slices) != nil
  }

  /// Whether a span lies in one of the slices from its start to its end.
  static func encloses(_ span: TextSpan, _ slices: [BlockSlice]) -> Bool {
    slice(holding: span.start, slices).map { span.end <= $0.span.end } ?? false
  }

  /// The slice that holds an offset, of slices in the order of the text.
  static func slice(holding offset: Int, _ slices: [BlockSlice]) -> BlockSlice? {
    var low = 0
    var high = slices.count
    while low < high {
      let middle = (low + high) / 2
      if slices[middle].span.end <= offset { low = middle + 1 } else { high = middle }
    }
    guard low < slices.count, slices[low].span.start <= offset else { return nil }
    return slices[low]
  }

  // MARK: Extents

  private mutating func sentences(around span: TextSpan, block: Int) -> TextSpan {
    let all =
      sentences[block]
      ?? SentenceSplitter.sentences(in: document.text, of: document.blocks[block].text)
    sentences[block] = all
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle].end <= span.start { low = middle + 1 } else { high = middle }
    }
    let touched = all[low...].prefix { $0.start < span.end }
    guard let first = touched.first, let last = touched.last else { return span }
    return TextSpan(min(first.start, span.start), max(last.end, span.end))
  }

  /// The blocks behind `block` up to the next heading, those in other parts of the page left out.
  private func section(from block: Int) -> [Int] {
    let family = Self.family(document.blocks[block].zone)
    let end = min(document.blocks.count, block + Self.sectionLength)
    var indices: [Int] = []
    for index in (block + 1)..<max(block + 1, end) {
      let next = document.blocks[index]
      guard Self.family(next.zone) == family else { continue }
      if next.role == .heading { break }
      indices.append(index)
    }
    return indices
  }

  /// The zones that run through one another on a page count as one.
  private static func family(_ zone: Zone) -> Zone {
    switch zone {
    case .article, .adjacent, .caption: .article
    case .header, .footer, .nav, .aside, .comment, .hidden, .noscript, .meta: zone
    }
  }
}
