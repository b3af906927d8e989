internal import RepostCore
internal import RepostDocuments

/// What holds for every link and image: it lies in the file, in order, and its words in its block.
struct LinkInvariants {
  private let document: Document

  init(_ document: Document) {
    self.document = document
  }

  /// Checks all of them.
  func check() throws(Violation) {
    var start = 0
    for link in document.links {
      try require(link.source.end <= document.bytes.count, "a link lies outside: \(link.source)")
      try require(link.source.start < link.source.end, "a link of no bytes: \(link.source)")
      try require(start <= link.source.start, "a link stands before the one before it")
      start = link.source.start
      try require(link.anchor.end <= document.text.count, "an anchor lies outside: \(link.anchor)")
      try require(
        link.target.utf8.count <= 4 * document.bytes.count, "a target is longer than the page")
      try checkBlock(of: link)
      try checkTarget(of: link)
    }
    for image in document.images {
      try require(
        image.source.end <= document.bytes.count && image.source.start < image.source.end,
        "an image lies outside: \(image.source)")
    }
  }

  private func checkBlock(of link: Link) throws(Violation) {
    guard let index = link.block else { return }
    try require(document.blocks.indices.contains(index), "a link is in block \(index)")
    let block = document.blocks[index]
    try require(
      block.text.start <= link.anchor.start && link.anchor.start <= block.text.end,
      "an anchor does not start in its block")
    if !link.isVisible { return }
    try require(block.isVisible, "a visible link is in a block that is not")
  }

  /// A plain target stands in the bytes of its link as it is.
  private func checkTarget(of link: Link) throws(Violation) {
    guard link.element == .anchor || link.element == .bareAddress, document.format == .html,
      document.encoding.encoding == .utf8, !link.target.isEmpty,
      link.target.utf8.allSatisfy({ 0x21...0x7E ~= $0 && $0 != UInt8(ascii: "&") })
    else { return }
    let source = document.bytes[link.source.range]
    guard !source.contains(UInt8(ascii: "&")), source.allSatisfy({ 0x20...0x7E ~= $0 }) else {
      return
    }
    try require(
      String(decoding: source, as: UTF8.self).contains(link.target),
      "the target “\(link.target)” does not stand in the bytes of its link")
  }
}
