import RepostCore
import RepostPatterns
import Testing

@Suite struct LiteralIndexTests {
  @Test("literals of every length are found wherever they stand, whatever their case")
  func finds() throws {
    let patterns = ["(?i)@", "(?i)©", "(?i)via", "(?i)Ёлка", "(?i)republish", "CamelCase", "来源"]
    let hits = try Self.hits(
      of: patterns, in: "REPUBLISH via @me © ЁЛКА camelcase CamelCase 来源 ёлкаVIA@")
    #expect(
      hits == [
        "4:REPUBLISH", "2:via", "0:@", "1:©", "3:ЁЛКА", "5:CamelCase", "6:来源", "3:ёлка", "2:VIA",
        "0:@",
      ])
  }

  @Test("literals are found across the edges of the windows that a scan moves over the text")
  func windows() throws {
    let word = "ünter-Über-letter"
    let index = try Self.index(["(?i)\(word)", "(?i)xyz"])
    for padding in stride(from: 16_200, to: 16_500, by: 1) {
      let text = Array((String(repeating: "é.", count: padding / 3) + word + " XYZ").utf8)
      var spans: [TextSpan] = []
      index.scan(text, ranges: [0..<text.count]) { hit in
        if case .rule(_, let span) = hit { spans.append(span) }
      }
      let start = padding / 3 * 3
      #expect(spans == [TextSpan(start, start + 19), TextSpan(start + 20, start + 23)])
    }
  }

  @Test(
    "an index that was packed and unpacked is the same",
    arguments: [
      ["(?i)@", "(?i)©", "(?i)via", "(?i)Ёлка", "(?i)republish", "CamelCase", "来源"],
      ["(?i)republish", "(?i)republish", "(?i)nothing"], [],
    ])
  func packed(patterns: [String]) throws {
    let index = try Self.index(patterns)
    var out = PackedWriter()
    index.pack(into: &out)
    var reader = PackedReader(out.bytes[...])
    let unpacked = LiteralIndex(packed: &reader)
    #expect(unpacked == index && reader.isAtEnd)
    for cut in out.bytes.indices {
      var reader = PackedReader(out.bytes[..<cut])
      let damaged = LiteralIndex(packed: &reader)
      #expect(damaged == nil)
    }
  }

  @Test("a scan sees nothing outside its ranges")
  func range() throws {
    let text = Array("republish republish republish".utf8)
    var spans: [TextSpan] = []
    try Self.index(["republish"]).scan(text, ranges: [1..<28, 0..<5]) { hit in
      if case .rule(_, let span) = hit { spans.append(span) }
    }
    #expect(spans == [TextSpan(10, 19)])
  }

  @Test("a literal of several rules is reported for each")
  func shared() throws {
    #expect(
      try Self.hits(of: ["source", "(?i)source"], in: "a source") == ["0:source", "1:source"])
  }

  @Test(
    "characters equal to letters of another length are reported for any rule",
    arguments: ["\u{17F}", "\u{212A}", "\u{212B}", "\u{2126}", "ẞ", "\u{1FBE}", "\u{1C80}"])
  func misfits(character: String) throws {
    #expect(try Self.hits(of: ["anything"], in: "a \(character) b") == ["any:2"])
  }

  private static func index(_ patterns: [String]) throws -> LiteralIndex {
    LiteralIndex(
      try patterns.enumerated().map { ($0, try #require(RequiredLiterals(of: $1))) })
  }

  /// The hits as the rule and what it stands on.
  private static func hits(of patterns: [String], in text: String) throws -> [String] {
    let bytes = Array(text.utf8)
    var hits: [(place: Int, text: String)] = []
    try index(patterns).scan(bytes, ranges: [0..<bytes.count]) { hit in
      switch hit {
      case .rule(let rule, let span):
        let words = String(decoding: bytes[span.range], as: UTF8.self)
        hits.append((span.start, "\(rule):\(words)"))
      case .companion(let rule, let span):
        let words = String(decoding: bytes[span.range], as: UTF8.self)
        hits.append((span.start, "\(rule)+\(words)"))
      case .anyRule(let offset): hits.append((offset, "any:\(offset)"))
      }
    }
    return hits.sorted { ($0.place, $0.text) < ($1.place, $1.text) }.map(\.text)
  }
}
