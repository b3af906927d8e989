/// Takes what site generators evaluate out of the source: shortcodes, template tags, imports.
///
/// What is taken out becomes zeros, which are no text and no white space: every other byte keeps its
/// place, indentation and lines stay as they were. Code in fences is left alone.
struct MarkdownMask {
  private var bytes: [UInt8]
  private let readsComponents: Bool
  private var fence: (mark: UInt8, length: Int)?
  /// The next place of each closing mark, so that none is sought twice over the same bytes.
  private var nextPlaces: [String: Int] = [:]
  /// Where the braces of MDX that are open started.
  private var braces: [Int] = []

  /// The source with all of that masked from `start` on.
  static func masked(_ bytes: [UInt8], from start: Int, readsComponents: Bool) -> [UInt8] {
    var mask = Self(bytes: bytes, readsComponents: readsComponents)
    var index = start
    while index < bytes.count { index = mask.takeLine(from: index) }
    return mask.bytes
  }

  private init(bytes: [UInt8], readsComponents: Bool) {
    self.bytes = bytes
    self.readsComponents = readsComponents
  }

  /// Reads the line at `start`, or what starts in it, and gives where to go on.
  private mutating func takeLine(from start: Int) -> Int {
    let end = lineEnd(start)
    if takeFence(start..<end) {
      braces.removeAll()
      return end + 1
    }
    if takeImports(start..<end) { return end + 1 }
    var index = start
    var isBlank = true
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: "{"):
        isBlank = false
        if let close = close(of: index) {
          mask(index..<close)
          // What was masked may reach over lines; the rest of its last line is read as a line.
          guard close <= end else { return close }
          index = close
          continue
        }
        if readsComponents, braces.count < 4_096 { braces.append(index) }
      case UInt8(ascii: "}"):
        if readsComponents, let open = braces.popLast(), braces.isEmpty {
          mask(open..<(index + 1))
        }
      case UInt8(ascii: "<") where readsComponents: maskFragment(at: index)
      case let byte where !byte.isHTMLSpace: isBlank = false
      default: break
      }
      index += 1
    }
    if isBlank { braces.removeAll() }
    return end + 1
  }

  // MARK: Lines

  /// Whether the line opens a fence, closes one, or stands inside one.
  private mutating func takeFence(_ line: Range<Int>) -> Bool {
    var index = line.lowerBound
    while index < line.upperBound, bytes[index].isHTMLSpace || bytes[index] == UInt8(ascii: ">") {
      index += 1
    }
    var length = 0
    while index + length < line.upperBound, bytes[index + length] == bytes[index] { length += 1 }
    let mark = length > 0 ? bytes[index] : 0
    let isMark = length >= 3 && (mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~"))
    guard let open = fence else {
      guard isMark,
        mark == UInt8(ascii: "~") || !bytes[(index + length)..<line.upperBound].contains(mark)
      else { return false }
      fence = (mark, length)
      return true
    }
    if isMark, mark == open.mark, length >= open.length,
      bytes[(index + length)..<line.upperBound].allSatisfy(\.isHTMLSpace)
    {
      fence = nil
    }
    return true
  }

  /// Blanks a line that imports or exports, as MDX has them.
  private mutating func takeImports(_ line: Range<Int>) -> Bool {
    let text = bytes[line]
    let isImport = text.starts(with: "import ".utf8)
    let isStatement =
      isImport
      && (text.hasSequence(" from '") || text.hasSequence(" from \"")
        || text.hasSequence("import '") || text.hasSequence("import \""))
    guard isStatement || (readsComponents && (isImport || text.starts(with: "export ".utf8)))
    else { return false }
    var range = line
    // A statement of MDX goes on to the next blank line.
    if readsComponents { range = line.lowerBound..<place(of: "\n\n", from: line.lowerBound) }
    for index in range where bytes[index] != 0x0A && bytes[index] != 0x0D { bytes[index] = 0x20 }
    return true
  }

  private func lineEnd(_ start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    return end
  }

  // MARK: Marks

  /// Where the shortcode or template tag that opens at `start` ends, or nil where none does.
  private mutating func close(of start: Int) -> Int? {
    guard start + 1 < bytes.count else { return nil }
    switch bytes[start + 1] {
    case UInt8(ascii: "{"):
      let third = start + 2 < bytes.count ? bytes[start + 2] : 0
      let mark =
        third == UInt8(ascii: "<") ? ">}}" : third == UInt8(ascii: "%") ? "%}}" : "}}"
      guard let close = end(of: mark, from: start + 2, within: "\n\n") else { return nil }
      let words = bytes[(start + 3)..<max(start + 3, close - mark.utf8.count)].split {
        $0.isHTMLSpace
      }
      guard mark != "}}", words.count == 1, words[0].elementsEqual("comment".utf8) else {
        return close
      }
      // What is commented out is not on the page.
      let last = place(of: "/comment", from: close)
      return last < bytes.count ? end(of: mark, from: last, within: "\n\n") ?? close : close
    case UInt8(ascii: "%"):
      guard let close = end(of: "%}", from: start + 2, within: "\n\n") else { return nil }
      let words = bytes[(start + 2)..<(close - 2)].split {
        $0.isHTMLSpace || $0 == UInt8(ascii: "-")
      }
      guard words.count == 1, words[0].elementsEqual("comment".utf8) else { return close }
      // What is commented out is not on the page.
      let last = place(of: "endcomment", from: close)
      return last < bytes.count ? end(of: "%}", from: last, within: "\n\n") ?? close : close
    case UInt8(ascii: ":"): return end(of: "}", from: start + 2, within: "\n")
    case UInt8(ascii: "#"):
      // An anchor at the end of a heading: `{#terms}`.
      guard let close = end(of: "}", from: start + 2, within: "\n"),
        close == bytes.count || bytes[close] == 0x0A || bytes[close] == 0x0D
      else { return nil }
      return close
    default: return nil
    }
  }

  /// Where the next `mark` ends, if no `limit` stands before it.
  private mutating func end(of mark: String, from start: Int, within limit: String) -> Int? {
    let found = place(of: mark, from: start)
    guard found < bytes.count, found <= place(of: limit, from: start) else { return nil }
    return found + mark.utf8.count
  }

  /// Where `mark` stands next, or the end; blank lines of CRLF files count as well.
  private mutating func place(of mark: String, from start: Int) -> Int {
    if let known = nextPlaces[mark], known >= start { return known }
    let wanted = Array(mark.utf8)
    var index = start
    while index < bytes.count {
      if bytes[index] == wanted[0] {
        var next = index + 1
        var matched = 1
        while matched < wanted.count, next < bytes.count {
          if bytes[next] == 0x0D, wanted[matched] == 0x0A {
            next += 1
            continue
          }
          guard bytes[next] == wanted[matched] else { break }
          matched += 1
          next += 1
        }
        if matched == wanted.count { break }
      }
      index += 1
    }
    nextPlaces[mark] = index
    return index
  }

  /// Masks `<>` and `</>`.
  private mutating func maskFragment(at index: Int) {
    if bytes[index...].starts(with: "<>".utf8) {
      mask(index..<(index + 2))
    } else if bytes[index...].starts(with: "</>".utf8) {
      mask(index..<(index + 3))
    }
  }

  private mutating func mask(_ range: Range<Int>) {
    for index in range where bytes[index] != 0x0A && bytes[index] != 0x0D { bytes[index] = 0 }
  }
}
