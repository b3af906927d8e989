internal import RepostCore

/// A cursor in one line of Markdown that counts columns, with tab stops every four.
struct MarkdownLine {
  private let bytes: [UInt8]
  /// Where the line ends, without its line end.
  let end: Int
  /// Where the cursor stands.
  private(set) var offset: Int
  private var column = 0
  /// How many columns of a tab under the cursor are still to be used.
  private var tabRest = 0
  /// Where the first byte stands that is neither space nor tab.
  private(set) var content: Int
  private var contentColumn = 0

  /// Starts at the start of a line.
  init(_ bytes: [UInt8], _ line: ByteSpan) {
    self.bytes = bytes
    offset = line.start
    end = line.end
    content = line.start
    findContent()
  }

  /// How many columns of white space stand before the content.
  var indent: Int { contentColumn - column }
  /// Whether only white space is left.
  var isBlank: Bool { content == end }
  /// The first byte that is not white space; 0 at the end.
  var first: UInt8 { content < end ? bytes[content] : 0 }

  /// The byte at an offset from the content; 0 past the end.
  func byte(_ distance: Int) -> UInt8 {
    content + distance < end ? bytes[content + distance] : 0
  }

  /// The rest of the line from the content on.
  var rest: ByteSpan { ByteSpan(content, end) }
  /// The rest of the line from the cursor on, white space included.
  var wholeRest: ByteSpan { ByteSpan(offset, end) }

  /// Moves to the content.
  mutating func skipWhitespace() {
    offset = content
    column = contentColumn
    tabRest = 0
  }

  /// Moves over `count` bytes, none of them a tab.
  mutating func skip(bytes count: Int) {
    offset += count
    column += count
    tabRest = 0
    findContent()
  }

  /// Moves over at most `count` columns of white space.
  mutating func skip(columns count: Int) {
    var left = count
    while left > 0, offset < end {
      guard bytes[offset] == UInt8(ascii: "\t") else {
        guard bytes[offset] == UInt8(ascii: " ") else { break }
        offset += 1
        column += 1
        left -= 1
        continue
      }
      let width = tabRest > 0 ? tabRest : 4 - column % 4
      let taken = min(width, left)
      column += taken
      left -= taken
      tabRest = width - taken
      if tabRest == 0 { offset += 1 }
    }
  }

  private mutating func findContent() {
    var column = column
    content = offset
    while content < end {
      switch bytes[content] {
      case UInt8(ascii: " "): column += 1
      case UInt8(ascii: "\t"): column += 4 - column % 4
      default:
        contentColumn = column
        return
      }
      content += 1
    }
    contentColumn = column
  }
}
