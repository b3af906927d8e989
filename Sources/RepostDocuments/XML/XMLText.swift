internal import RepostCore

/// A piece of the text of an element.
struct XMLPiece: Hashable, Sendable {
  let range: Range<Int>
  /// Whether it stands in a CDATA section, where an ampersand is one.
  let isCharacterData: Bool
}

extension XMLToken {
  /// The text that the token is, or nil for a tag.
  var piece: XMLPiece? {
    switch self {
    case .text(let range): XMLPiece(range: range, isCharacterData: false)
    case .characterData(let range): XMLPiece(range: range, isCharacterData: true)
    case .start, .end: nil
    }
  }
}

/// A reference in XML text: one of the five, a number, or a name that HTML knows.
///
/// Feeds use HTML's names without declaring them; entities of a document type stay as they are
/// written, so that nothing can grow.
struct XMLReference {
  let scalars: [Unicode.Scalar]
  let length: Int

  /// Reads the reference whose `&` stands at `offset`, or nil where the `&` is only an ampersand.
  init?(in bytes: [UInt8], at offset: Int, end: Int) {
    let limit = min(end, offset + 64)
    if bytes.has("&apos;", at: offset), offset + 6 <= end {
      scalars = ["'"]
      length = 6
      return
    }
    guard
      let reference = CharacterReference(in: bytes, at: offset, end: limit, inAttribute: false),
      bytes[offset + reference.length - 1] == UInt8(ascii: ";")
    else { return nil }
    scalars = [reference.first] + (reference.second.map { [$0] } ?? [])
    length = reference.length
  }
}

extension [UInt8] {
  /// The text of a piece of an XML document, references decoded, cut after `limit` bytes of it.
  func xmlText(of range: Range<Int>, isCharacterData: Bool = false, limit: Int = .max) -> String {
    var end = range.count > limit ? range.lowerBound + limit : range.upperBound
    while end < range.upperBound, end > range.lowerBound, self[end] & 0xC0 == 0x80 { end -= 1 }
    var out: [UInt8] = []
    out.reserveCapacity(end - range.lowerBound)
    var start = range.lowerBound
    while start < end {
      let mark =
        isCharacterData ? end : firstOffset(of: UInt8(ascii: "&"), from: start, limit: end)
      out.append(contentsOf: self[start..<mark])
      start = mark
      guard mark < end else { break }
      if let reference = XMLReference(in: self, at: mark, end: end) {
        for scalar in reference.scalars { out.append(contentsOf: String(scalar).utf8) }
        start += reference.length
      } else {
        out.append(UInt8(ascii: "&"))
        start += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The text of several pieces, cut after `limit` bytes of each and of all.
  func xmlText(of pieces: [XMLPiece], limit: Int) -> String {
    var out = ""
    for piece in pieces where out.utf8.count < limit {
      out += xmlText(of: piece.range, isCharacterData: piece.isCharacterData, limit: limit)
    }
    return out
  }
}

extension DecodedTextBuilder {
  /// Appends the text of a piece of an XML document.
  ///
  /// - Parameters:
  ///   - piece: The piece.
  ///   - bytes: The document.
  ///   - escapes: Whether the text is plain and goes into a page, where `<` and `&` mean more.
  mutating func append(_ piece: XMLPiece, of bytes: [UInt8], escapes: Bool) {
    var start = piece.range.lowerBound
    let end = piece.range.upperBound
    while start < end {
      let mark = Self.nextMark(
        bytes, start..<end, references: !piece.isCharacterData, escapes: escapes)
      if start < mark { append(bytes[start..<mark]) }
      start = mark
      guard mark < end else { return }
      if bytes[mark] == UInt8(ascii: "&"), !piece.isCharacterData,
        let reference = XMLReference(in: bytes, at: mark, end: end)
      {
        append(reference.scalars, source: mark, count: reference.length, escapes: escapes)
        start += reference.length
      } else {
        append([Unicode.Scalar(bytes[mark])], source: mark, count: 1, escapes: escapes)
        start += 1
      }
    }
  }

  private mutating func append(
    _ scalars: [Unicode.Scalar], source: Int, count: Int, escapes: Bool
  ) {
    if escapes, scalars.count == 1, scalars[0] == "<" || scalars[0] == "&" {
      let text = scalars[0] == "<" ? "&lt;" : "&amp;"
      append(decoded: Array(text.utf8), source: source, count: count)
    } else if scalars.count == 1 {
      append(scalars[0], source: source, count: count)
    } else {
      append(decoded: scalars.flatMap { Array(String($0).utf8) }, source: source, count: count)
    }
  }

  private static func nextMark(
    _ bytes: [UInt8], _ range: Range<Int>, references: Bool, escapes: Bool
  ) -> Int {
    guard references || escapes else { return range.upperBound }
    guard escapes else {
      return bytes.firstOffset(
        of: UInt8(ascii: "&"), from: range.lowerBound, limit: range.upperBound)
    }
    return bytes[range].firstIndex { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") }
      ?? range.upperBound
  }
}
