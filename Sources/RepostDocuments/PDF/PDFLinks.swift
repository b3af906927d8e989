internal import RepostCore

/// The links of a PDF, each found again in its text.
///
/// `pdftohtml -xml` tells which words of which page are a link and where it leads, but not where they
/// stand in the text; they are looked for there, page by page and in order.
struct PDFLinks {
  private(set) var links: [Link] = []

  /// The links of one page, as far as they are known.
  private struct Target {
    var address: String
    var words: String
    let page: Int
  }

  /// How many bytes may be searched for the words of links, as a multiple of the text.
  private static let effort = 64

  init(_ layout: [UInt8], in document: Document, limit: Int) {
    let pages = Self.pages(of: document)
    var cursors: [Int: Int] = [:]
    var budget = Self.effort * max(document.text.count, 1 << 16)
    for target in Self.targets(layout, limit: limit) {
      let page = pages[target.page] ?? 0..<0
      let words = Self.folded(target.words)
      var anchor: TextSpan?
      if !words.isEmpty {
        let cursor = cursors[target.page] ?? page.lowerBound
        for range in [cursor..<page.upperBound, page.lowerBound..<cursor]
        where anchor == nil && budget > 0 {
          budget -= range.count
          anchor = Self.offset(of: words, in: document.text, range)
            .map { TextSpan($0, $0 + words.count) }
        }
        if let anchor { cursors[target.page] = anchor.end }
      }
      let place =
        anchor.map { document.bytes(of: $0) }
        ?? document.parts.dropFirst(max(0, target.page - 1)).first.map {
          ByteSpan($0.range.lowerBound, $0.range.lowerBound)
        } ?? ByteSpan(0, 0)
      let nowhere = TextSpan(page.upperBound, page.upperBound)
      links.append(
        Link(
          element: .anchor, target: target.address, address: WebAddress(target.address),
          anchor: anchor ?? nowhere, source: place,
          block: anchor.flatMap { document.blockIndex(at: $0.start) }, zone: .article))
    }
  }

  /// Where in the document's text each page stands, by its number.
  private static func pages(of document: Document) -> [Int: Range<Int>] {
    var pages: [Int: Range<Int>] = [:]
    var part = 0
    for block in document.blocks where block.zone == .article {
      let start = document.bytes(of: block.text).start
      while part < document.parts.count, document.parts[part].range.upperBound <= start {
        part += 1
      }
      let known = pages[part + 1]?.lowerBound ?? block.text.start
      pages[part + 1] = known..<block.text.end
    }
    return pages
  }

  private static func targets(_ layout: [UInt8], limit: Int) -> [Target] {
    var scanner = XMLScanner(layout)
    var targets: [Target] = []
    var page = 0
    while let token = scanner.next() {
      guard case .start(let name, _) = token else { continue }
      if name.local == "page" {
        let number = scanner.value("number").flatMap { Int($0) } ?? page + 1
        page = min(max(1, number), 1_000_000)
      } else if name.local == "a", let address = scanner.value("href")?.trimmed, !address.isEmpty {
        let words = scanner.texts().map { layout.xmlText(of: $0.pieces, limit: 4_096) }
          .joined(separator: " ").folded
        // A link that goes on in the next line is one.
        if let last = targets.last, last.address == address, last.page == page {
          let joined = targets.count - 1
          if last.words.utf8.count < 4_096 { targets[joined].words = "\(last.words) \(words)" }
        } else if targets.count < limit {
          targets.append(Target(address: address, words: words, page: page))
        }
      }
    }
    return targets
  }

  /// The words as the text has them.
  private static func folded(_ words: String) -> [UInt8] {
    var builder = TextBuilder(sourceCount: 0)
    builder.append(decoded: words.folded, source: 0, count: 0)
    _ = builder.endBlock()
    return Array(builder.text.dropLast())
  }

  private static func offset(of words: [UInt8], in text: [UInt8], _ range: Range<Int>) -> Int? {
    guard let first = words.first else { return nil }
    var offset = range.lowerBound
    while true {
      offset = text.firstOffset(of: first, from: offset, limit: range.upperBound)
      guard offset + words.count <= range.upperBound else { return nil }
      if text.hasSame(words, at: offset) { return offset }
      offset += 1
    }
  }
}

extension [UInt8] {
  /// Whether the bytes from `offset` on start with `words`.
  fileprivate func hasSame(_ words: [UInt8], at offset: Int) -> Bool {
    for index in words.indices where self[offset + index] != words[index] { return false }
    return true
  }
}
