import RepostCore
import RepostDocuments

/// Reads a page written out in a test.
func page(_ html: String, limits: ReadLimits = ReadLimits()) -> Document {
  page(Array(html.utf8), limits: limits)
}

/// Reads a page given as bytes.
func page(_ bytes: [UInt8], limits: ReadLimits = ReadLimits()) -> Document {
  HTMLReader().document(path: "page.html", bytes: bytes, limits: limits)
}

extension Document {
  /// The text of each block.
  var blockTexts: [String] { blocks.map { string(of: $0.text) } }

  /// The first block with this text.
  func block(_ text: String) -> Block? { blocks.first { string(of: $0.text) == text } }

  /// The source bytes of a link, as a string.
  func source(of link: Link) -> String {
    String(decoding: bytes[link.source.range], as: UTF8.self)
  }

  /// The words of a link.
  func words(of link: Link) -> String { string(of: link.anchor) }
}
