/// Where the elements of a page start and end in its source, for who wants to change the page.
///
///     let outline = MarkupOutline(page: text)
///     let path = outline.path(at: offset)  // the innermost element first
///
/// Elements end where browsers end them: at their end tag, at a tag that implies it, or at the end of
/// the page. Reading a document does without this; it is made when a page is to be changed.
package struct MarkupOutline: Sendable {
  /// One element.
  package struct Element: Hashable, Sendable {
    /// The element around it, by its index.
    package let parent: Int
    /// The tag that starts it, from `<` to after `>`; empty for the document itself.
    package let startTag: Range<Int>
    let name: Range<Int>
    /// Where its content ends: before its end tag, if it has one.
    package fileprivate(set) var contentEnd: Int
    /// Just past it.
    package fileprivate(set) var end: Int
  }

  /// The elements in the order of their start tags; the first one is the document.
  package private(set) var elements: [Element]
  /// Where the head of the page ends, or nil for a page without a body.
  package private(set) var headEnd: Int?

  private let text: [UInt8]
  /// The end tag that is being read, and the last element that it closed.
  private var endTag = 0..<0
  private var closedByTag: Int?

  /// Reads a page in UTF-8.
  package init(page text: [UInt8], limits: ReadLimits = .init()) {
    self.init(text: text)
    let hasMark = text.starts(with: [0xEF, 0xBB, 0xBF])
    let blank = self
    self = text.withUnsafeBufferPointer { memory in
      var sink = HTMLTreeSink(
        bytes: SourceBytes(UnsafeBufferPointer(rebasing: memory.prefix(SourceRange.longestSource))),
        limits: limits)
      sink.outline = blank
      var tokenizer = HTMLTokenizer(bytes: sink.bytes, sink: sink, offset: hasMark ? 3 : 0)
      tokenizer.run()
      tokenizer.sink.finish()
      return tokenizer.sink.outline ?? blank
    }
  }

  private init(text: [UInt8]) {
    self.text = text
    elements = [
      Element(
        parent: 0, startTag: 0..<0, name: 0..<0, contentEnd: text.count, end: text.count)
    ]
  }

  /// The name of an element in lower case; empty for the document.
  package func name(of element: Int) -> String {
    String(decoding: text[elements[element].name].map(\.asciiLowercased), as: UTF8.self)
  }

  /// A byte of the page.
  package func byte(at offset: Int) -> UInt8 { text[offset] }

  /// The elements around the byte at `offset`, the innermost first; the document is the last.
  package func path(at offset: Int) -> [Int] {
    var low = 0
    var high = elements.count
    while low < high {
      let middle = (low + high) / 2
      if elements[middle].startTag.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    var path: [Int] = []
    var index = max(0, low - 1)
    while index > 0 {
      if elements[index].end > offset { path.append(index) }
      index = elements[index].parent
    }
    return path + [0]
  }

  mutating func open(_ row: Int32, in parent: Int32, _ tag: HTMLStartTag, isVoid: Bool) {
    // Beyond the depth limit elements have no row of their own.
    guard Int(row) == elements.count else { return }
    let end = isVoid ? tag.source.upperBound : text.count
    elements.append(
      Element(
        parent: Int(parent), startTag: tag.source, name: tag.name, contentEnd: end, end: end))
  }

  mutating func noteEndTag(_ source: Range<Int>) {
    endTag = source
    closedByTag = nil
  }

  mutating func close(_ row: Int32, at offset: Int) {
    let index = Int(row)
    guard elements.indices.contains(index) else { return }
    elements[index].end = offset
    elements[index].contentEnd = offset
    guard offset == endTag.upperBound, !endTag.isEmpty else { return }
    // The tag is that of the outermost element it closes, which is closed last.
    if let inner = closedByTag {
      elements[inner].end = endTag.lowerBound
      elements[inner].contentEnd = endTag.lowerBound
    }
    elements[index].contentEnd = endTag.lowerBound
    closedByTag = index
  }

  mutating func endHead(at offset: Int) {
    if headEnd == nil { headEnd = offset }
  }
}
