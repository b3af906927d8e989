/// A document type declaration, taken apart as browsers do (section 13.2.5.53 and after).
struct HTMLDoctype: Hashable, Sendable {
  /// The name as written, or nil where there is none.
  private(set) var name: Range<Int>?
  /// The public identifier without its quotes, or nil.
  private(set) var publicID: Range<Int>?
  /// The system identifier without its quotes, or nil.
  private(set) var systemID: Range<Int>?
  /// Whether it is so broken that pages with it are laid out as before there was a standard.
  private(set) var forcesQuirks = false
  private var hasWholeSystemID = false

  /// Takes apart what stands between `<!doctype` and `>`, or the end of the page.
  init(_ bytes: SourceBytes, _ range: Range<Int>, isClosed: Bool) {
    var scanner = Scanner(bytes: bytes, offset: range.lowerBound, end: range.upperBound)
    forcesQuirks = !isClosed
    defer {
      // What follows the system identifier is passed over, to the end of the page if need be.
      scanner.skipSpaces()
      if !isClosed, hasWholeSystemID, !scanner.isAtEnd { forcesQuirks = false }
    }
    scanner.skipSpaces()
    guard let name = scanner.word() else {
      forcesQuirks = true
      return
    }
    self.name = name
    scanner.skipSpaces()
    guard !scanner.isAtEnd else { return }
    if scanner.take("public") {
      let id = identifier(&scanner)
      publicID = id?.range
      guard id?.isClosed == true else { return }
      scanner.skipSpaces()
      guard !scanner.isAtEnd else { return }
      takeSystemID(&scanner)
    } else if scanner.take("system") {
      takeSystemID(&scanner)
    } else {
      forcesQuirks = true
    }
  }

  /// Whether a page with it is laid out as before there was a standard, as far as one need know.
  func isQuirky(in bytes: SourceBytes) -> Bool {
    guard !forcesQuirks, let name, bytes.isWord("html", in: name) else { return true }
    guard let publicID else { return false }
    return Self.oldPublicIDs.contains { bytes.hasWord($0, at: publicID.lowerBound) }
  }

  /// How the identifiers of HTML before version 4 start.
  private static let oldPublicIDs: [StaticString] = ["-//ietf//", "-//w3c//dtd html 3"]

  private mutating func takeSystemID(_ scanner: inout Scanner) {
    let id = identifier(&scanner)
    systemID = id?.range
    hasWholeSystemID = id?.isClosed == true
  }

  private mutating func identifier(
    _ scanner: inout Scanner
  ) -> (range: Range<Int>, isClosed: Bool)? {
    scanner.skipSpaces()
    let id = scanner.quoted()
    if id?.isClosed != true { forcesQuirks = true }
    return id
  }

  private struct Scanner {
    let bytes: SourceBytes
    var offset: Int
    let end: Int

    var isAtEnd: Bool { offset >= end }

    mutating func skipSpaces() {
      while offset < end, bytes[offset].isHTMLSpace { offset += 1 }
    }

    mutating func word() -> Range<Int>? {
      let start = offset
      while offset < end, !bytes[offset].isHTMLSpace { offset += 1 }
      return start < offset ? start..<offset : nil
    }

    mutating func take(_ word: StaticString) -> Bool {
      guard offset + word.utf8CodeUnitCount <= end, bytes.hasWord(word, at: offset) else {
        return false
      }
      offset += word.utf8CodeUnitCount
      return true
    }

    /// What stands in quotes, and whether they are closed; nil where there are none.
    mutating func quoted() -> (range: Range<Int>, isClosed: Bool)? {
      guard offset < end else { return nil }
      let quote = bytes[offset]
      guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
      let start = offset + 1
      let close = bytes.firstOffset(of: quote, from: start, limit: end)
      offset = min(close + 1, end)
      return (start..<close, close < end)
    }
  }
}
