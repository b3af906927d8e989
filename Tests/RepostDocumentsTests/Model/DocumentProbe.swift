import RepostCore
import RepostDocuments

extension Document {
  /// A sample read as Markdown.
  static func markdown(_ text: String, path: String = "sample.md", limits: ReadLimits = .init())
    -> Document
  {
    MarkdownReader().document(path: path, bytes: Array(text.utf8), limits: limits)
  }

  /// A sample read as plain text.
  static func plain(_ text: String, limits: ReadLimits = .init()) -> Document {
    PlainTextReader().document(path: "sample.txt", bytes: Array(text.utf8), limits: limits)
  }

  /// The blocks that readers see, as words.
  var shown: [String] { blocks.filter(\.isVisible).map { string(of: $0.text) } }

  /// The blocks with their roles, as `role: words`.
  var outline: [String] { blocks.map { "\($0.role.rawValue): \(string(of: $0.text))" } }

  /// The links, as `element target [words]`.
  var linkList: [String] {
    links.map { "\($0.element.rawValue) \($0.target) [\(string(of: $0.anchor))]" }
  }

  /// The bytes behind a piece of the text, as a string.
  func source(of span: TextSpan) -> String { source(of: bytes(of: span)) }

  /// Bytes of the source as a string.
  func source(of span: ByteSpan) -> String { String(decoding: bytes[span.range], as: UTF8.self) }

  /// The words of the text, each with its span.
  var words: [(span: TextSpan, word: String)] {
    text.indices.split { text[$0] == 0x20 || text[$0] == 0x0A }.map {
      let span = TextSpan($0.startIndex, $0.endIndex)
      return (span, string(of: span))
    }
  }
}
