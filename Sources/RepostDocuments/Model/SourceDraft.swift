internal import RepostCore

/// The source of a document as text that can be changed piece by piece.
///
///     let draft = SourceDraft(path: "copy.html", bytes: bytes)
///     let changed = try draft.applying([SourceEdit(at: offset, "<p>…</p>")]).bytes
///
/// Offsets are those of the text in UTF-8, whatever the file is in. A change is written in the
/// encoding of the file, and all other bytes stay what they are; the result is read again, and what
/// does not come out as the text that was meant is refused.
package struct SourceDraft: Sendable {
  /// The file.
  package let bytes: [UInt8]
  /// Its text in UTF-8: the file itself where it is that already.
  package let text: [UInt8]
  /// What the file was read in.
  package let encoding: SourceEncoding
  /// What it was read as.
  package let format: Document.Format

  private let path: String
  private let decoded: DecodedText?

  /// Reads a file.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    let source = Self.source(path, bytes)
    encoding = source.encoding
    decoded = source.decoded
    text = source.text
    format = DocumentReader.format(path: path, bytes: source.text)
  }

  private static func source(_ path: String, _ bytes: [UInt8]) -> SourceText {
    SourceText(
      bytes, isPage: DocumentReader.format(path: path, bytes: bytes) == .html, httpCharset: nil)
  }

  /// Where a byte of the file stands in the text.
  package func offset(ofByte byte: Int) -> Int {
    decoded?.offset(ofSource: byte) ?? min(byte, text.count)
  }

  /// The bytes of the file that a piece of the text was read from.
  package func bytes(of range: Range<Int>) -> Range<Int> {
    decoded?.source(of: ByteSpan(range.lowerBound, range.upperBound)).range ?? range
  }

  /// The line end that the file uses first, or a line feed where it has one line.
  package var lineEnd: String {
    for (index, byte) in text.enumerated() {
      if byte == 0x0A { return "\n" }
      if byte == 0x0D { return text[(index + 1)...].first == 0x0A ? "\r\n" : "\r" }
    }
    return "\n"
  }

  /// Whether a character beyond ASCII can be relied on to be read as what it is.
  ///
  /// A page of ASCII that declares no UTF-8 is read as anything by programs.
  package var saysEncoding: Bool {
    guard format == .html, encoding.encoding == .utf8 else { return true }
    if encoding.basis == .byteOrderMark { return true }
    guard let declared = encoding.declared else { return text.contains { $0 >= 0x80 } }
    return TextEncoding(label: declared) == .utf8
  }
}

/// A change of a source: a piece of its text, perhaps empty, and what takes its place.
package struct SourceEdit: Hashable, Sendable {
  /// The piece of the text, in offsets of its UTF-8.
  package let range: Range<Int>
  /// What stands there then.
  package let replacement: String

  /// Creates a change of a piece.
  package init(_ range: Range<Int>, _ replacement: String) {
    self.range = range
    self.replacement = replacement
  }

  /// Creates an insertion.
  package init(at offset: Int, _ insertion: String) {
    self.init(offset..<offset, insertion)
  }
}

/// A source with changes made.
package struct ChangedSource: Hashable, Sendable {
  /// A piece of the old file, and how many bytes of the new one stand in its place.
  package struct Piece: Hashable, Sendable {
    package let range: Range<Int>
    package let count: Int

    /// Creates a piece.
    package init(_ range: Range<Int>, count: Int) {
      self.range = range
      self.count = count
    }
  }

  /// The new file.
  package let bytes: [UInt8]
  /// What was changed, in order.
  package let pieces: [Piece]

  /// Creates a source.
  package init(bytes: [UInt8], pieces: [Piece]) {
    self.bytes = bytes
    self.pieces = pieces
  }
}

/// Why a change cannot be made.
package enum SourceDraftError: Error, Hashable, Sendable {
  /// The encoding of the file does not have a character, and the format no other way to write it.
  case notEncodable(Unicode.Scalar, TextEncoding)
  /// The changed file would be read otherwise than it is meant.
  case notReadable

  /// What is in the way, as a sentence.
  package var sentence: String {
    switch self {
    case .notEncodable(let scalar, let encoding):
      "The file is in \(encoding.rawValue), which has no “\(scalar)”."
    case .notReadable: "With the change, the file would not be read in its encoding any more."
    }
  }
}

extension SourceDraft {
  /// The file with changes made.
  ///
  /// Insertions at one place come in the order given. Where the encoding lacks a character, HTML and
  /// Markdown have references for it; plain text does not.
  ///
  /// - Throws: `SourceDraftError` where the file cannot be changed so.
  package func applying(_ edits: [SourceEdit]) throws(SourceDraftError) -> ChangedSource {
    let edits = edits.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }.map(\.element)
    let encoder = TextEncoder(encoding.encoding)
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + 1_024)
    var expected: [UInt8] = []
    expected.reserveCapacity(text.count + 1_024)
    var pieces: [ChangedSource.Piece] = []
    var done = (byte: 0, text: 0)
    for edit in edits {
      let source = bytes(of: edit.range)
      guard done.byte <= source.lowerBound, done.text <= edit.range.lowerBound else {
        throw .notReadable
      }
      out += bytes[done.byte..<source.lowerBound]
      expected += text[done.text..<edit.range.lowerBound]
      let start = out.count
      for scalar in edit.replacement.unicodeScalars {
        let piece = try written(scalar, encoder)
        out += piece.bytes
        expected += piece.text
      }
      pieces.append(ChangedSource.Piece(source, count: out.count - start))
      done = (source.upperBound, edit.range.upperBound)
    }
    out += bytes[done.byte...]
    expected += text[done.text...]
    let read = Self.source(path, out)
    guard read.encoding.encoding == encoding.encoding, read.text == expected else {
      throw .notReadable
    }
    return ChangedSource(bytes: out, pieces: pieces)
  }

  private func written(
    _ scalar: Unicode.Scalar, _ encoder: TextEncoder
  ) throws(SourceDraftError) -> (bytes: [UInt8], text: [UInt8]) {
    if scalar.isASCII || saysEncoding, let bytes = encoder.bytes(of: scalar) {
      return (bytes, Array(String(scalar).utf8))
    }
    guard format == .html || format == .markdown else {
      throw .notEncodable(scalar, encoding.encoding)
    }
    let reference = "&#\(scalar.value);"
    return (
      reference.unicodeScalars.flatMap { encoder.bytes(of: $0) ?? [] }, Array(reference.utf8)
    )
  }
}
