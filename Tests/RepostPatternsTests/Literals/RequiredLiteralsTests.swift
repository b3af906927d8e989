import RepostPatterns
import Testing

@Suite struct RequiredLiteralsTests {
  @Test(
    "the literals are the rarest strings of which every match has one",
    arguments: [
      ("copyright", ["copyright"]),
      ("(?i)Copyright", ["copyright"]),
      (#"(?xi) re-?publish"#, ["re-publish", "republish"]),
      (#"(?xi) \b (?: reprint | republish ) (?:ed|ing)? \b"#, ["reprint", "republish"]),
      (#"(?xi) may \s (?: repost | copy ) \s it"#, ["may copy it", "may repost it"]),
      (#"(?xi) licen[cs]e"#, ["licence", "license"]),
      (#"(?x) (?i: by ) : \s [A-Z]\w+ \s \| \s Reuters"#, [" | Reuters"]),
      (#"(?xi) \w{1,20} \s (?= with ) source"#, [" source"]),
      (#"(?xi) ссылк\w{1,3} \s на \s ИСТОЧНИК"#, [" на источник"]),
      (#"(?x) 转载 [^。]{0,20} 来源地"#, ["来源地"]),
      (#"(?<quote>["']) exact \k<quote>"#, ["\" exact ", "' exact "]),
      (#"\Qa.b*\E+ \x{A9} \Q(c)"#, ["* © (c)"]),
      (#"(?xi) straße (?# ß has a capital of another length ) "#, ["straße"]),
      (#"(?i)ready ǆ steady"#, [" steady"]),
      (#"x{3}yes{2}"#, ["xyes"]),
      (#"(?(?=a)abc|bcd)efgh"#, ["efgh"]),
      (#"(?-i:NO) (?i:Nein)"#, ["no nein"]),
      (#"word\K s"#, ["word s"]),
    ])
  func literals(pattern: String, expected: [String]) {
    let required = RequiredLiterals(of: pattern, whiteSpace: .folded)
    let found = (required?.literals ?? []).map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(found.sorted() == expected)
  }

  @Test(
    "a pattern without a string that is rare enough has no literals",
    arguments: [
      #"\w+"#, #"e"#, #"(?: foobar )?"#, #"a|\d+"#, #"(?i)ǆ+"#, #"[^a]{3}"#, #"(?!copyright)\w"#,
      #"copyright|(?:trademark)*x?"#, "a # \r b", #"\Gcopyright"#,
    ])
  func none(pattern: String) {
    #expect(RequiredLiterals(of: pattern) == nil)
  }

  @Test("white space is part of literals only where it is known to be folded")
  func whiteSpace() {
    let pattern = #"(?xi) public [\s-] domain \s+ work"#
    func literals(_ whiteSpace: RequiredLiterals.WhiteSpace) -> [String] {
      (RequiredLiterals(of: pattern, whiteSpace: whiteSpace)?.literals ?? [])
        .map { String(decoding: $0.bytes, as: UTF8.self) }.sorted()
    }
    #expect(literals(.folded) == ["public domain work", "public-domain work"])
    #expect(literals(.any) == ["domain"] || literals(.any) == ["public"])
  }

  @Test(
    "it is known how far before a literal a match may start",
    arguments: [
      (#"credit"#, 0), (#"(?:the )?credit"#, 12), (#"\d{1,3} credits"#, 12), (#".* credits"#, nil),
      (#"(?i)ask(?:\w) republication"#, 10),
    ] as [(String, Int?)])
  func before(pattern: String, expected: Int?) {
    let required = RequiredLiterals(of: pattern)
    #expect(required != nil)
    #expect(required?.maximumBefore == expected)
  }

  @Test(
    "where the literals are common words, companions from another part are asked for as well",
    arguments: [
      (#"(?xi) \b (?: can | may ) \s [^.]{0,40} \b (?: quote | excerpt )"#, ["can ", "may "]),
      (#"(?xi) (?: may \s [^.]* excerpt | can \s [^.]* quote )"#, ["can ", "may "]),
      // Rare literals leave nothing to rule out.
      (#"(?xi) republication \s \w+ \s credited"#, []),
      // What every literal holds says nothing more.
      (#"(?xi) \w+ \s may"#, []),
      // An alternative without a second part asks for its first once more.
      (#"(?xi) (?: may \s [^.]* excerpt | quote )"#, ["may ", "quote"]),
    ])
  func companions(pattern: String, expected: [String]) {
    let required = RequiredLiterals(of: pattern, whiteSpace: .folded)
    #expect(required != nil)
    let found = (required?.companions ?? []).map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(found.sorted() == expected)
  }

  @Test("long patterns with many alternatives stay bounded")
  func bounds() {
    let words = (0..<300).map { "word\($0)" }.joined(separator: "|")
    #expect(RequiredLiterals(of: "(?:\(words))") == nil)
    let nested = String(repeating: "(", count: 240) + "deep" + String(repeating: ")", count: 240)
    #expect(RequiredLiterals(of: nested)?.literals.count == 1)
    let product = String(repeating: "(?:ab|cd|ef)", count: 40)
    #expect((RequiredLiterals(of: product)?.literals.count ?? 0) <= 256)
    let long = String(repeating: "abcdefghij", count: 100)
    #expect((RequiredLiterals(of: long)?.literals.first?.bytes.count ?? 0) <= 40)
  }
}
