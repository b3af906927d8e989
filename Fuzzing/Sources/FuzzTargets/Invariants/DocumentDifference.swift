internal import RepostCore
package import RepostDocuments

/// How two readings of the same bytes differ; they never should.
package enum DocumentDifference {
  /// Checks that there is no difference.
  package static func check(_ first: Document, _ second: Document) throws(Violation) {
    try require(first.text == second.text, "read twice, the text differs")
    try require(first.blocks == second.blocks, "read twice, the blocks differ")
    try require(
      first.links.elementsEqual(second.links, by: isSame), "read twice, the links differ")
    try require(
      first.images.elementsEqual(second.images, by: isSame), "read twice, the images differ")
    try require(first.metadata == second.metadata, "read twice, the metadata differs")
    try require(first.codeSpans == second.codeSpans, "read twice, the code differs")
    try require(first.incidents == second.incidents, "read twice, the incidents differ")
    try require(first.notes == second.notes, "read twice, the notes differ")
    try require(first.encoding == second.encoding, "read twice, the encoding differs")
    try require(
      first.invisibleCharacters == second.invisibleCharacters,
      "read twice, the dropped characters differ")
    for block in first.blocks {
      try require(
        first.bytes(of: block.text) == second.bytes(of: block.text),
        "read twice, the block at \(block.text) lies elsewhere")
    }
  }

  private static func isSame(_ first: Link, _ second: Link) -> Bool {
    first.element == second.element && first.target == second.target
      && first.address == second.address && first.rel == second.rel
      && first.anchor == second.anchor && first.source == second.source
      && first.block == second.block && first.zone == second.zone && first.hidden == second.hidden
      && first.isInNoindex == second.isInNoindex && first.isInHead == second.isInHead
      && first.imageText == second.imageText
  }

  private static func isSame(_ first: Image, _ second: Image) -> Bool {
    first.target == second.target && first.alternative == second.alternative
      && first.source == second.source && first.zone == second.zone
      && first.hidden == second.hidden
  }
}
