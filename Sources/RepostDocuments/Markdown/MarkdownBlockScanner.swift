internal import RepostCore

/// Cuts Markdown into leaves, line by line (CommonMark 0.31, chapters 4 and 5; tables and
/// footnotes as on GitHub).
struct MarkdownBlockScanner {
  /// The deepest nesting of quotes and lists; a deeper mark is text.
  static let maximumDepth = 64

  private enum Container {
    case quote
    /// `width` columns of white space continue it; an empty one ends at a blank line.
    case item(width: Int, isEmpty: Bool)
    case footnote
  }

  private enum Open {
    case paragraph(MarkdownLeaf)
    case table(columns: Int)
    case fence(MarkdownLeaf, mark: UInt8, length: Int, indent: Int)
    case indentedCode(MarkdownLeaf)
    case html(MarkdownLeaf, MarkdownHTMLStart)
  }

  private let bytes: [UInt8]
  private let readsComponents: Bool
  private var containers: [Container] = []
  private var open: Open?
  /// The leaves so far.
  private(set) var leaves: [MarkdownLeaf] = []
  /// The footnotes so far.
  private(set) var footnotes: [MarkdownFootnote] = []
  /// The footnotes that are open, and how many containers there are while they are.
  private var openFootnotes: [(footnote: MarkdownFootnote, depth: Int)] = []
  /// The definitions so far; they are complete once all lines are read.
  private(set) var references = MarkdownReferences()
  /// Whether a mark was taken as text because it was nested too deep.
  private(set) var isTooDeep = false

  /// Reads all of `bytes` from `start` on.
  ///
  /// With `readsComponents` (MDX), tags stand in paragraphs and never make a block of raw HTML, and
  /// indentation makes no code.
  init(_ bytes: [UInt8], from start: Int, readsComponents: Bool) {
    self.bytes = bytes
    self.readsComponents = readsComponents
    var offset = start
    while offset < bytes.count {
      var end = offset
      while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
      read(ByteSpan(offset, end))
      let isPair = end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
      offset = end + (isPair ? 2 : 1)
    }
    closeLeaf()
    close(to: 0)
  }

  private mutating func read(_ span: ByteSpan) {
    var line = MarkdownLine(bytes, span)
    let matched = matchContainers(&line)
    if matched == containers.count, continueLeaf(&line) { return }
    let opened = openBlocks(&line, matched: matched)
    if opened.isDone { return }
    // A line of text that no container claims still belongs to the paragraph before it.
    if case .paragraph(var leaf)? = open, !opened.hasNew, !line.isBlank {
      open = nil
      leaf.lines.append(line.rest)
      open = .paragraph(leaf)
      return
    }
    if !opened.hasNew { close(to: matched) }
    if line.isBlank {
      closeLeaf()
    } else if case .table(let columns)? = open, !opened.hasNew,
      appendCells(line.rest, columns: columns)
    {
      return
    } else {
      closeLeaf()
      open = .paragraph(MarkdownLeaf(kind: .inline, role: role, lines: [line.rest]))
    }
  }

  // MARK: Containers

  /// Moves past the marks of the open containers, and gives how many of them the line continues.
  private mutating func matchContainers(_ line: inout MarkdownLine) -> Int {
    for index in containers.indices {
      switch containers[index] {
      case .quote:
        guard line.indent < 4, line.first == UInt8(ascii: ">") else { return index }
        line.skipWhitespace()
        line.skip(bytes: 1)
        line.skip(columns: 1)
      case .item(let width, let isEmpty):
        if line.isBlank {
          // Only the first line of an item may be blank.
          guard !isEmpty || index < containers.count - 1 else { return index }
        } else {
          guard line.indent >= width else { return index }
          line.skip(columns: width)
          if isEmpty { containers[index] = .item(width: width, isEmpty: false) }
        }
      case .footnote:
        guard line.isBlank || line.indent >= 4 else { return index }
        if !line.isBlank { line.skip(columns: 4) }
      }
    }
    return containers.count
  }

  private mutating func close(to count: Int) {
    guard count < containers.count else { return }
    closeLeaf()
    containers.removeLast(containers.count - count)
    while let (footnote, depth) = openFootnotes.last, depth > count {
      openFootnotes.removeLast()
      footnotes.append(
        MarkdownFootnote(
          label: footnote.label, leaves: footnote.leaves.lowerBound..<leaves.count))
    }
  }

  private mutating func push(_ container: Container, matched: inout Int) {
    closeLeaf()
    close(to: matched)
    containers.append(container)
    matched += 1
  }

  private var role: BlockRole {
    var role = BlockRole.paragraph
    for container in containers {
      switch container {
      case .quote: return .quote
      case .item: role = .listItem
      case .footnote: break
      }
    }
    return role
  }

  // MARK: Leaves

  /// Adds the line to the open leaf if it is one that takes lines as they are.
  private mutating func continueLeaf(_ line: inout MarkdownLine) -> Bool {
    switch open {
    case .fence(var leaf, let mark, let length, let indent):
      guard !MarkdownMarkers.isClosingFence(line, mark: mark, length: length) else {
        closeLeaf()
        return true
      }
      open = nil
      line.skip(columns: indent)
      leaf.lines.append(line.wholeRest)
      open = .fence(leaf, mark: mark, length: length, indent: indent)
      return true
    case .indentedCode(var leaf):
      guard line.indent >= 4 || line.isBlank else { return false }
      open = nil
      line.skip(columns: 4)
      leaf.lines.append(line.wholeRest)
      open = .indentedCode(leaf)
      return true
    case .html(var leaf, let start):
      guard start != .untilBlank || !line.isBlank else { return false }
      open = nil
      leaf.lines.append(line.wholeRest)
      open = .html(leaf, start)
      if start.ends(with: line.wholeRest, in: bytes) { closeLeaf() }
      return true
    case .paragraph, .table, nil: return false
    }
  }

  private mutating func closeLeaf() {
    guard let closing = open else { return }
    open = nil
    switch closing {
    case .paragraph(let leaf):
      if let text = withoutDefinitions(leaf) { leaves.append(text) }
    case .table: break
    case .fence(let leaf, _, _, _), .indentedCode(let leaf), .html(let leaf, _):
      leaves.append(leaf)
    }
  }

  /// The paragraph without the link definitions it starts with, or nil if nothing else is there.
  private mutating func withoutDefinitions(_ leaf: MarkdownLeaf) -> MarkdownLeaf? {
    guard let first = leaf.lines.first, first.start < first.end,
      bytes[first.start] == UInt8(ascii: "[")
    else { return leaf }
    var left = references.takeDefinitions(MarkdownContent(leaf.lines, of: bytes).bytes)
    var lines = leaf.lines[...]
    while let line = lines.first, left > 0 {
      left -= line.end - line.start + 1
      lines = lines.dropFirst()
    }
    return lines.isEmpty
      ? nil : MarkdownLeaf(kind: leaf.kind, role: leaf.role, lines: Array(lines))
  }

  /// Appends the cells of a row, those beyond the last column left out; false where it has none.
  private mutating func appendCells(_ row: ByteSpan, columns: Int) -> Bool {
    let cells = MarkdownTable.cells(row, in: bytes)
    for cell in cells.prefix(columns) where cell.start < cell.end {
      leaves.append(MarkdownLeaf(kind: .inline, role: .cell, lines: [cell]))
    }
    return !cells.isEmpty
  }
}

// MARK: - Starts of blocks

extension MarkdownBlockScanner {
  private struct Opened {
    /// Whether the whole line was used.
    var isDone: Bool
    /// Whether a container was opened.
    var hasNew: Bool
  }

  /// Opens the blocks that start on this line.
  private mutating func openBlocks(_ line: inout MarkdownLine, matched: Int) -> Opened {
    var matched = matched
    var hasNew = false
    let isLazy = matched < containers.count
    while !line.isBlank {
      var paragraph: MarkdownLeaf?
      if case .paragraph(let leaf)? = open, !hasNew { paragraph = leaf }
      if line.indent >= 4, !readsComponents {
        guard paragraph == nil else { break }
        close(to: matched)
        closeLeaf()
        line.skip(columns: 4)
        open = .indentedCode(MarkdownLeaf(kind: .code, role: .code, lines: [line.wholeRest]))
        return Opened(isDone: true, hasNew: hasNew)
      }
      if openLeaf(&line, after: paragraph, matched: matched, isLazy: isLazy && !hasNew) {
        return Opened(isDone: true, hasNew: hasNew)
      }
      guard openContainer(&line, after: paragraph, matched: &matched) else { break }
      hasNew = true
    }
    return Opened(isDone: false, hasNew: hasNew)
  }

  /// Opens the container whose mark stands here, and moves past the mark.
  private mutating func openContainer(
    _ line: inout MarkdownLine, after paragraph: MarkdownLeaf?, matched: inout Int
  ) -> Bool {
    if line.first == UInt8(ascii: ">") {
      guard hasRoom(matched) else { return false }
      push(.quote, matched: &matched)
      line.skipWhitespace()
      line.skip(bytes: 1)
      line.skip(columns: 1)
      return true
    }
    if let footnote = MarkdownMarkers.footnote(line) {
      guard hasRoom(matched) else { return false }
      push(.footnote, matched: &matched)
      let label = String(decoding: bytes[footnote.label], as: UTF8.self)
      openFootnotes.append(
        (MarkdownFootnote(label: label, leaves: leaves.count..<leaves.count), matched))
      references.addFootnote(bytes[footnote.label])
      line.skipWhitespace()
      line.skip(bytes: footnote.width)
      line.skipWhitespace()
      return true
    }
    guard let marker = MarkdownMarkers.listMarker(line) else { return false }
    let isEmpty = bytes[(line.content + marker.width)..<line.end].allSatisfy(\.isHTMLSpace)
    if paragraph != nil, matched == containers.count, isEmpty || !marker.mayInterruptParagraph {
      return false
    }
    guard hasRoom(matched) else { return false }
    let indent = line.indent
    push(.item(width: 0, isEmpty: isEmpty), matched: &matched)
    line.skipWhitespace()
    line.skip(bytes: marker.width)
    var padding = line.indent
    if isEmpty || !(1...4).contains(padding) { padding = 1 }
    line.skip(columns: padding)
    containers[matched - 1] = .item(width: indent + marker.width + padding, isEmpty: isEmpty)
    return true
  }

  private mutating func hasRoom(_ matched: Int) -> Bool {
    guard matched >= Self.maximumDepth else { return true }
    isTooDeep = true
    return false
  }

  /// Opens the leaf that starts here, and says whether the whole line belongs to it.
  private mutating func openLeaf(
    _ line: inout MarkdownLine, after paragraph: MarkdownLeaf?, matched: Int, isLazy: Bool
  ) -> Bool {
    if MarkdownMarkers.headingLevel(line) != nil {
      begin(matched)
      leaves.append(MarkdownLeaf(kind: .inline, role: .heading, lines: [headingText(line)]))
      return true
    }
    if let fence = MarkdownMarkers.openingFence(line) {
      begin(matched)
      open = .fence(
        MarkdownLeaf(kind: .code, role: .code, lines: []), mark: fence.mark,
        length: fence.length, indent: line.indent)
      return true
    }
    if !readsComponents,
      let start = MarkdownHTMLStart(
        line, in: bytes, interruptsParagraph: paragraph != nil && !isLazy)
    {
      begin(matched)
      let leaf = MarkdownLeaf(kind: .html, role: role, lines: [line.wholeRest])
      open = .html(leaf, start)
      if start.ends(with: line.rest, in: bytes) { closeLeaf() }
      return true
    }
    if let paragraph, !isLazy {
      if MarkdownMarkers.isSetextUnderline(line) {
        open = nil
        guard let text = withoutDefinitions(paragraph) else {
          return MarkdownMarkers.isThematicBreak(line)
        }
        leaves.append(MarkdownLeaf(kind: .inline, role: .heading, lines: text.lines))
        return true
      }
      if openTable(line, after: paragraph) { return true }
    }
    if MarkdownMarkers.isThematicBreak(line) || isFencedDivision(line) {
      begin(matched)
      return true
    }
    return false
  }

  private mutating func begin(_ matched: Int) {
    close(to: matched)
    closeLeaf()
  }

  /// Whether the line opens or closes a division, as Pandoc, Quarto and Docusaurus write them.
  private func isFencedDivision(_ line: MarkdownLine) -> Bool {
    line.first == UInt8(ascii: ":") && line.byte(1) == UInt8(ascii: ":")
      && line.byte(2) == UInt8(ascii: ":")
  }

  private func headingText(_ line: MarkdownLine) -> ByteSpan {
    var start = line.content
    var end = line.end
    while start < end, bytes[start] == UInt8(ascii: "#") { start += 1 }
    while start < end, bytes[start].isHTMLSpace { start += 1 }
    while start < end, bytes[end - 1].isHTMLSpace { end -= 1 }
    var mark = end
    while mark > start, bytes[mark - 1] == UInt8(ascii: "#") { mark -= 1 }
    if mark == start || bytes[mark - 1].isHTMLSpace { end = mark }
    return ByteSpan(start, end)
  }

  /// Makes the last line of the paragraph a table's head if this line is the row below it.
  private mutating func openTable(_ line: MarkdownLine, after paragraph: MarkdownLeaf) -> Bool {
    guard let columns = MarkdownTable.delimiterColumns(line.rest, in: bytes),
      let head = paragraph.lines.last,
      MarkdownTable.cells(head, in: bytes).count == columns
    else { return false }
    // What stands above the head stays a paragraph; on GitHub no definitions are read from it.
    var before = paragraph
    before.lines.removeLast()
    if !before.lines.isEmpty { leaves.append(before) }
    open = nil
    _ = appendCells(head, columns: columns)
    open = .table(columns: columns)
    return true
  }
}
