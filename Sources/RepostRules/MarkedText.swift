package import RepostCore

/// A sample text with marks: `⟦…⟧` around what must be found, `{group:…}` inside for what is captured.
///
///     let marked = try MarkedText("By ⟦courtesy of {name:The Example}⟧.")
///     marked.plain                     // "By courtesy of The Example."
///     marked.marks[0].captures[0].text // "The Example"
///
/// Outside of `⟦…⟧` braces are plain text.
package struct MarkedText: Hashable, Sendable {
  /// What is captured.
  package struct Capture: Hashable, Sendable {
    /// The name of the group.
    package let group: String
    /// Its bytes in the plain text.
    package let span: ByteSpan
    /// Its words.
    package let text: String
  }

  /// What must be found.
  package struct Mark: Hashable, Sendable {
    /// Its bytes in the plain text.
    package let span: ByteSpan
    /// What is captured in it, outer ones first.
    package let captures: [Capture]
  }

  /// Why a text could not be read.
  package enum Fault: String, Error, Hashable, Sendable {
    case unclosedMark = "a ⟦ has no ⟧"
    case unopenedMark = "a ⟧ has no ⟦"
    case nestedMark = "a ⟦ stands inside ⟦…⟧"
    case emptyMark = "⟦⟧ marks nothing"
    case unclosedCapture = "a {group: has no } before ⟧"
  }

  /// The text without its marks.
  package let plain: String
  /// The marks in the order of the text.
  package let marks: [Mark]

  /// Reads the marks of a text.
  package init(_ text: String) throws(Fault) {
    var plain: [UInt8] = []
    var marks: [Mark] = []
    var markStart: Int?
    var captures: [(group: String, start: Int, end: Int?)] = []
    var rest = Substring(text).utf8[...]
    while let byte = rest.first {
      if rest.starts(with: Self.opening) {
        guard markStart == nil else { throw .nestedMark }
        markStart = plain.count
        rest = rest.dropFirst(Self.opening.count)
      } else if rest.starts(with: Self.closing) {
        guard let start = markStart else { throw .unopenedMark }
        guard start < plain.count else { throw .emptyMark }
        guard captures.allSatisfy({ $0.end != nil }) else { throw .unclosedCapture }
        marks.append(
          Mark(
            span: ByteSpan(start, plain.count),
            captures: captures.map { capture in
              let end = capture.end ?? capture.start
              return Capture(
                group: capture.group, span: ByteSpan(capture.start, end),
                text: String(decoding: plain[capture.start..<end], as: UTF8.self))
            }))
        markStart = nil
        captures = []
        rest = rest.dropFirst(Self.closing.count)
      } else if markStart != nil, let group = Self.groupName(rest) {
        captures.append((group, plain.count, nil))
        rest = rest.dropFirst(group.utf8.count + 2)
      } else if byte == UInt8(ascii: "}"),
        let open = captures.lastIndex(where: { $0.end == nil })
      {
        captures[open].end = plain.count
        rest = rest.dropFirst()
      } else {
        plain.append(byte)
        rest = rest.dropFirst()
      }
    }
    guard markStart == nil else { throw .unclosedMark }
    self.plain = String(decoding: plain, as: UTF8.self)
    self.marks = marks
  }

  /// Takes a text and marks that were made of it.
  init(plain: String, marks: [Mark]) {
    self.plain = plain
    self.marks = marks
  }

  private static let opening = Array("⟦".utf8)
  private static let closing = Array("⟧".utf8)

  /// The name in `{name:` at the start of `rest`, or nil.
  private static func groupName(_ rest: Substring.UTF8View) -> String? {
    guard rest.first == UInt8(ascii: "{") else { return nil }
    let name = rest.dropFirst().prefix { byte in
      (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "_")
    }
    guard !name.isEmpty, rest.dropFirst(1 + name.count).first == UInt8(ascii: ":") else {
      return nil
    }
    return String(name)
  }
}
