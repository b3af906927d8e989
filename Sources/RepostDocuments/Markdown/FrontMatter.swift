internal import RepostCore

/// The data at the start of a Markdown file, as site generators read it.
struct FrontMatter {
  /// One value, with the keys that lead to it.
  struct Entry: Equatable {
    /// The keys as they are written, outermost first; members of a list share theirs.
    let keys: [String]
    /// The value, decoded.
    let value: String
    /// The bytes of the line it stands on, without white space around them.
    let line: ByteSpan
  }

  /// How the data is written.
  enum Notation {
    case yaml, toml, json
  }

  /// The longest front matter that is read, in bytes.
  static let maximumCount = 64 << 10
  /// The deepest nesting of values.
  static let maximumDepth = 32
  /// The most values.
  static let maximumValues = 10_000

  /// The values in the order of the source.
  private(set) var entries: [Entry] = []
  /// Where the text behind it starts.
  private(set) var end: Int
  /// What was not read, in words.
  private(set) var notes: [String] = []

  /// Reads the front matter of `bytes`, if there is any.
  init(_ bytes: [UInt8]) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    end = start
    guard let notation = Self.notation(bytes, at: start) else { return }
    guard let body = Self.body(bytes, from: start, notation: notation) else {
      if notation != .json, bytes.count > Self.maximumCount {
        notes.append("No end of the front matter within 64 KiB; it is read as text.")
      }
      return
    }
    do throws(FrontMatterError) {
      switch notation {
      case .yaml: entries = try YAMLFrontMatter.entries(bytes, in: body.content)
      case .toml: entries = try TOMLFrontMatter.entries(bytes, in: body.content)
      case .json: entries = try TOMLFrontMatter.entries(ofJSON: bytes, in: body.content)
      }
      end = body.end
    } catch {
      // A rule and a paragraph under it are no data.
      guard error != .noMapping else { return }
      end = body.end
      notes.append("The front matter was ignored: \(error.detail).")
    }
  }

  /// Whether `bytes` start with front matter that ends.
  static func starts(_ bytes: [UInt8]) -> Bool {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let notation = notation(bytes, at: start), notation != .json else { return false }
    return body(bytes, from: start, notation: notation) != nil
  }

  private static func notation(_ bytes: [UInt8], at start: Int) -> Notation? {
    let line = line(bytes, at: start, limit: min(bytes.count, start + 64))
    if line.elementsEqual("---".utf8) { return .yaml }
    if line.elementsEqual("+++".utf8) { return .toml }
    guard line.first == UInt8(ascii: "{") else { return nil }
    let next = bytes[(start + 1)..<min(bytes.count, start + 256)].first { !$0.isHTMLSpace }
    return next == UInt8(ascii: "\"") ? .json : nil
  }

  /// The line at `start` without white space at its end.
  private static func line(_ bytes: [UInt8], at start: Int, limit: Int) -> ArraySlice<UInt8> {
    var end = start
    while end < limit, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    while end > start, bytes[end - 1].isHTMLSpace { end -= 1 }
    return bytes[start..<end]
  }

  /// The data, and where the text behind it starts.
  private static func body(
    _ bytes: [UInt8], from start: Int, notation: Notation
  ) -> (content: Range<Int>, end: Int)? {
    let limit = min(bytes.count, start + maximumCount)
    if notation == .json {
      guard let end = TOMLFrontMatter.objectEnd(bytes, at: start, limit: limit),
        line(bytes, at: end, limit: limit).isEmpty
      else { return nil }
      return (start..<end, end)
    }
    var lineStart = nextLine(bytes, after: start, limit: limit)
    let contentStart = lineStart
    while lineStart < limit {
      let text = line(bytes, at: lineStart, limit: limit)
      let isEnd =
        notation == .yaml
        ? text.elementsEqual("---".utf8) || text.elementsEqual("...".utf8)
        : text.elementsEqual("+++".utf8)
      let next = nextLine(bytes, after: lineStart, limit: limit)
      if isEnd { return (contentStart..<lineStart, next) }
      lineStart = next
    }
    return nil
  }

  private static func nextLine(_ bytes: [UInt8], after start: Int, limit: Int) -> Int {
    var index = start
    while index < limit, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
    let isPair = index + 1 < limit && bytes[index] == 0x0D && bytes[index + 1] == 0x0A
    return min(limit, index + (isPair ? 2 : 1))
  }
}

/// Why front matter was not read.
enum FrontMatterError: Error, Equatable {
  /// It is a scalar or a list, not keys and values.
  case noMapping
  /// It names parts of itself, which may grow without end.
  case anchors
  /// It is nested too deep.
  case depth
  /// It has too many values.
  case size
  /// It is not what it claims to be.
  case syntax(String)

  /// Why, in words that follow "was ignored:".
  var detail: String {
    switch self {
    case .noMapping: "it has no keys"
    case .anchors: "it has anchors, which are not followed"
    case .depth: "it is nested more than \(FrontMatter.maximumDepth) levels deep"
    case .size: "it has more than \(FrontMatter.maximumValues) values"
    case .syntax(let problem): problem
    }
  }
}
