/// What the characters that follow a start tag are.
enum ContentMode: UInt8, Sendable {
  /// Markup and text, with character references.
  case data
  /// Text with character references, to the matching end tag (`title`, `textarea`).
  case rcdata
  /// Text as it stands, to the matching end tag (`style`, `iframe`, …).
  case rawtext
  /// A script, which may hide its own end tag between `<!--` and `-->`.
  case script
  /// Text as it stands, to the end of the page.
  case plaintext
  /// Text as it stands, to `]]>`.
  case cdata

  /// Whether `&amp;` and its like are decoded.
  var hasReferences: Bool { self == .data || self == .rcdata }
}

/// The parts of a start tag but its attributes, as ranges of the source.
struct HTMLStartTag: Hashable, Sendable {
  let name: Range<Int>
  let isSelfClosing: Bool
  /// From `<` to after `>`.
  let source: Range<Int>
}

/// Takes what a tokenizer finds, in the order of the source.
protocol HTMLTokenSink {
  /// Whether the open element is of SVG or MathML, where `<![CDATA[` is text.
  var isInForeignContent: Bool { get }

  /// Takes the beginning of a start tag, whose attributes and end may follow; of a tag that never
  /// ends they do not.
  mutating func beginStartTag()
  /// Takes one attribute of the start tag; character references are not decoded yet, and one of the
  /// same name may have come before, which counts.
  mutating func attribute(name: Range<Int>, value: Range<Int>)
  /// Takes the end of the start tag and says what the characters after it are.
  mutating func startTag(_ tag: HTMLStartTag) -> ContentMode
  mutating func endTag(name: Range<Int>, source: Range<Int>)
  mutating func text(_ range: Range<Int>, mode: ContentMode)
  /// Takes the text of a comment; what browsers treat as one (`<?xml …>`) too.
  mutating func comment(_ range: Range<Int>)
  mutating func doctype(_ doctype: HTMLDoctype)
}
