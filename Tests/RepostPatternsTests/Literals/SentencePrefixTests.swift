import RepostCore
import Testing

@testable import RepostPatterns

@Suite struct SentencePrefixTests {
  @Test(
    "a prefix that cannot pass the end of a sentence is told from the rest",
    arguments: [
      (#"(?xi) (?: ^ | (?<= [.!] \s ) ) [^.!]*? \K may \s be"#, " \\K may \\s be"),
      (#"(?xi) (?: ^ | (?<= [.!] \s ) ) (?: [^.!] | [.] (?=\S) )*? may"#, " may"),
      (
        #"(?x) (?: ^ | (?<= [.!] \s ) ) (?= [^.!]{0,99}+ (?! [^.!] ) ) (?: (?! not ) [^.!] )*? (?<what> may )"#,
        " (?<what> may )"
      ),
    ])
  func prefixes(source: String, rest: String) throws {
    let prefix = try #require(SentencePrefix(of: source))
    #expect(prefix.rest.hasSuffix(rest))
    #expect(prefix.rest.hasPrefix("(?x"))
    #expect(prefix.stops.contains(UInt8(ascii: ".")))
    #expect(prefix.stops.contains(UInt8(ascii: "!")))
    #expect(!prefix.stops.contains(UInt8(ascii: "?")))
  }

  @Test(
    "there is none where a step may pass a stop, or the start is no sentence's",
    arguments: [
      #"(?xi) (?: ^ | (?<= [.!] \s ) ) [^.]*? may"#,
      #"(?xi) (?: ^ | (?<= [.!] \s ) ) (?: [^.!] | [.] )*? may"#,
      #"(?xi) (?: ^ | (?<= [.!] \s ) ) (?: [^.!] | [.] (?=\s) )*? may"#,
      #"(?xi) \b [^.!]*? may"#,
      #"(?xi) (?: ^ | (?<= [.!] \s ) ) [^.!]*? may | might"#,
      #"(?xi) (?: ^ | (?<= [.!] ) ) [^.!]*? may"#,
      #"(?xi) (?: ^ | (?<= [.\s] \s ) ) [^.!\s]*? may"#,
    ])
  func none(source: String) {
    #expect(SentencePrefix(of: source) == nil)
  }

  @Test("literals behind such a prefix say in which sentence a match starts")
  func literals() throws {
    let required = try #require(
      RequiredLiterals(
        of: #"(?xi) (?: ^ | (?<= [.!] \s ) ) [^.!]*? \K (?: it \s )? may \s be \s reprinted"#,
        whiteSpace: .folded))
    #expect(required.sentence != nil)
    let reach = try #require(required.maximumBefore)
    #expect(reach < 20)
  }

  @Test("only the sentence that holds the literal is searched")
  func sentences() throws {
    let source = #"(?xi) (?: ^ | (?<= [.!] \s ) ) [^.!]*? \K reprint"#
    let text = Array("First. Second one. Now you may reprint it. Last.".utf8)
    let stops = try #require(SentencePrefix(of: source)).stops
    let literal = "First. Second one. Now you may ".utf8.count
    let start = unsafe text.withUnsafeBufferPointer {
      unsafe stops.sentenceStart(in: $0, before: literal, notBefore: 0)
    }
    #expect(String(decoding: text[start...].prefix(3), as: UTF8.self) == "Now")
    var found: [TextSpan] = []
    var matcher = Matcher()
    let end = matcher.matches(
      of: try Pattern(source), in: text, range: 0..<text.count,
      starts: .near([literal][...], reach: 0, sentence: stops), deadline: .now + .seconds(1),
      atMost: 9
    ) { found.append($0.span) }
    #expect(end == .complete)
    #expect(found.map { String(decoding: text[$0.range], as: UTF8.self) } == ["reprint"])
  }
}
