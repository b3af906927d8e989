/// The link definitions and footnotes of a document.
struct MarkdownReferences {
  private static let maximum = 100_000

  private var destinations: [String: String] = [:]
  private var footnotes: Set<String> = []

  /// The destination that a label was defined with; the first definition counts.
  func destination(_ label: ArraySlice<UInt8>) -> String? {
    guard !destinations.isEmpty, let key = MarkdownDestination.normalized(label) else { return nil }
    return destinations[key]
  }

  /// Whether there is a footnote of that name.
  func hasFootnote(_ label: ArraySlice<UInt8>) -> Bool {
    guard !footnotes.isEmpty else { return false }
    return footnotes.contains(String(decoding: label, as: UTF8.self))
  }

  /// Takes up a footnote.
  mutating func addFootnote(_ label: ArraySlice<UInt8>) {
    guard footnotes.count < Self.maximum else { return }
    footnotes.insert(String(decoding: label, as: UTF8.self))
  }

  /// Takes up the definitions at the start of a paragraph, and gives where its text starts.
  mutating func takeDefinitions(_ bytes: [UInt8]) -> Int {
    var index = 0
    while index < bytes.count, bytes[index] == UInt8(ascii: "["),
      let end = takeDefinition(bytes, at: index)
    {
      index = end
    }
    return index
  }

  /// Takes up one definition, and gives where the line after it starts.
  private mutating func takeDefinition(_ bytes: [UInt8], at start: Int) -> Int? {
    guard let labelEnd = MarkdownDestination.labelEnd(bytes, at: start, limit: bytes.count),
      labelEnd < bytes.count, bytes[labelEnd] == UInt8(ascii: ":"),
      let label = MarkdownDestination.normalized(bytes[(start + 1)..<(labelEnd - 1)])
    else { return nil }
    let destinationStart = Self.skipSpace(bytes, labelEnd + 1)
    guard
      let destination = MarkdownDestination.destination(
        bytes, at: destinationStart, limit: bytes.count),
      destination.end > destinationStart
    else { return nil }
    var end = Self.lineEnd(bytes, destination.end)
    let titleStart = Self.skipSpace(bytes, destination.end)
    if titleStart > destination.end,
      let titleEnd = MarkdownDestination.titleEnd(bytes, at: titleStart, limit: bytes.count),
      let titleLineEnd = Self.lineEnd(bytes, titleEnd)
    {
      end = titleLineEnd
    }
    guard let end else { return nil }
    if destinations[label] == nil, destinations.count < Self.maximum {
      destinations[label] = MarkdownDestination.decoded(bytes[destination.text])
    }
    return end
  }

  /// Skips spaces and at most one line end.
  private static func skipSpace(_ bytes: [UInt8], _ start: Int) -> Int {
    var index = start
    var hasLineEnd = false
    while index < bytes.count, bytes[index].isHTMLSpace {
      if bytes[index] == 0x0A {
        if hasLineEnd { break }
        hasLineEnd = true
      }
      index += 1
    }
    return index
  }

  /// Where the next line starts if only white space stands before it.
  private static func lineEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    var index = start
    while index < bytes.count, bytes[index] != 0x0A {
      guard bytes[index].isHTMLSpace else { return nil }
      index += 1
    }
    return min(index + 1, bytes.count)
  }
}
