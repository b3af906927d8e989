internal import RepostCore
internal import Yams

/// Reads front matter in YAML.
///
/// The parser descends into nested values on the stack and copies what an alias names, so both are
/// ruled out on the text before it sees it: every level of nesting costs an opening bracket or more
/// indentation.
enum YAMLFrontMatter {
  /// The most opening brackets that may start a list or a map.
  private static let maximumBrackets = 96

  /// The values of the YAML in `range`.
  static func entries(
    _ bytes: [UInt8], in range: Range<Int>
  ) throws(FrontMatterError) -> [FrontMatter.Entry] {
    try check(bytes[range])
    let root: Node?
    do {
      root = try compose(yaml: String(decoding: bytes[range], as: UTF8.self))
    } catch {
      throw .syntax("it is not valid YAML")
    }
    guard let root else { return [] }
    guard case .mapping = root else { throw .noMapping }
    return try entries(of: root, lines: lines(bytes, in: range))
  }

  private static func entries(
    of root: Node, lines: [ByteSpan]
  ) throws(FrontMatterError) -> [FrontMatter.Entry] {
    var entries: [FrontMatter.Entry] = []
    var waiting: [(node: Node, keys: [String], depth: Int)] = [(root, [], 1)]
    var count = 0
    while let (node, keys, depth) = waiting.popLast() {
      count += 1
      guard count <= FrontMatter.maximumValues else { throw .size }
      guard depth <= FrontMatter.maximumDepth else { throw .depth }
      switch node {
      case .scalar(let scalar):
        let line = (node.mark?.line ?? 1) - 1
        guard !scalar.string.isEmpty, lines.indices.contains(line) else { continue }
        entries.append(
          FrontMatter.Entry(keys: keys, value: scalar.string, line: lines[line]))
      case .sequence(let sequence):
        for member in sequence.reversed() { waiting.append((member, keys, depth + 1)) }
      case .mapping(let mapping):
        for (key, value) in mapping.reversed() {
          guard case .scalar(let name) = key else { continue }
          waiting.append((value, keys + [name.string], depth + 1))
        }
      case .alias: throw .anchors
      }
    }
    return entries
  }

  // MARK: Bounds

  /// Looks for what would cost the parser more than the text is worth.
  private static func check(_ text: ArraySlice<UInt8>) throws(FrontMatterError) {
    var separators = 0
    var brackets = 0
    var indents: [Int] = []
    var index = text.startIndex
    while index < text.endIndex {
      takeIndents(text, &index, &indents)
      guard indents.count <= FrontMatter.maximumDepth else { throw .depth }
      var before = UInt8(ascii: "\n")
      while index < text.endIndex, text[index] != 0x0A {
        let byte = text[index]
        switch byte {
        case UInt8(ascii: ","): separators += 1
        case UInt8(ascii: "&") where isAnchor(text, at: index, before: before): throw .anchors
        case UInt8(ascii: "["), UInt8(ascii: "{"):
          // Right behind a quotation mark a bracket is part of a string, and so are those on it.
          if before == UInt8(ascii: "\"") || before == UInt8(ascii: "'") {
            index += 1
            continue
          }
          brackets += 1
        default: break
        }
        before = byte
        index += 1
      }
      index += 1
      separators += 1
      guard brackets <= maximumBrackets else { throw .depth }
      guard separators <= FrontMatter.maximumValues else { throw .size }
    }
  }

  /// Moves over the indentation of a line and the marks `- ` and `? ` that indent as well, and keeps
  /// the levels that are open.
  private static func takeIndents(
    _ text: ArraySlice<UInt8>, _ index: inout Int, _ indents: inout [Int]
  ) {
    let start = index
    var isFirst = true
    while true {
      while index < text.endIndex, text[index] == 0x20 || text[index] == 0x09 { index += 1 }
      let column = index - start
      guard index < text.endIndex, text[index] != 0x0A, text[index] != 0x0D else { return }
      if isFirst { while let last = indents.last, last >= column { indents.removeLast() } }
      isFirst = false
      if indents.count <= FrontMatter.maximumDepth { indents.append(column) }
      let isMark = text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "?")
      guard isMark, index + 1 < text.endIndex, text[index + 1].isHTMLSpace else { return }
      index += 1
    }
  }

  private static func isAnchor(
    _ text: ArraySlice<UInt8>, at start: Int, before: UInt8
  ) -> Bool {
    guard before.isHTMLSpace || [0x5B, 0x7B, 0x2C, 0x3A, 0x2D].contains(before) else {
      return false
    }
    var index = start + 1
    while index < text.endIndex,
      text[index].isASCIIAlphanumeric || text[index] == 0x2D
        || text[index] == 0x5F
    {
      index += 1
    }
    guard index > start + 1 else { return false }
    return index == text.endIndex || text[index].isHTMLSpace
      || [0x2C, 0x5D, 0x7D].contains(text[index])
  }

  /// The lines as the parser counts them, white space around them taken off.
  private static func lines(_ bytes: [UInt8], in range: Range<Int>) -> [ByteSpan] {
    var lines: [ByteSpan] = []
    var start = range.lowerBound
    while start <= range.upperBound {
      var end = start
      while end < range.upperBound, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
      var first = start
      var last = end
      while first < last, bytes[first].isHTMLSpace { first += 1 }
      while first < last, bytes[last - 1].isHTMLSpace { last -= 1 }
      lines.append(ByteSpan(first, last))
      let isPair = end + 1 < range.upperBound && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
      start = end + (isPair ? 2 : 1)
    }
    return lines
  }
}
