import Testing

@testable import RepostReporting

@Suite struct TerminalTextTests {
  @Test(
    "characters that a terminal acts on or hides are spelt out",
    arguments: [
      ("\u{1B}[31mred", "\\u{1B}[31mred"), ("a\u{202E}b", "a\\u{202E}b"),
      ("a\u{2066}b\u{2069}", "a\\u{2066}b\\u{2069}"), ("\u{200F}\u{200E}", "\\u{200F}\\u{200E}"),
      ("a\u{61C}b", "a\\u{61C}b"), ("zero\u{200B}width", "zero\\u{200B}width"),
      ("soft\u{AD}hyphen", "soft\\u{AD}hyphen"), ("\u{FEFF}mark", "\\u{FEFF}mark"),
      ("c1\u{9B}31m", "c1\\u{9B}31m"), ("\u{7F}", "\\u{7F}"), ("\0", "\\u{0}"),
      ("a\u{2028}b\u{2029}", "a\\u{2028}b\\u{2029}"), ("\u{E0041}", "\\u{E0041}"),
      ("a\r\nb", "a\\u{D}\\u{A}b"), ("a\tb", "a\\u{9}b"),
    ])
  func escaped(text: String, expected: String) {
    #expect(TerminalText.escaped(text) == expected)
  }

  @Test(
    "what is simply drawn stays as it is, private use and unassigned characters too",
    arguments: ["plain", "żółć", "箱の新聞", "e\u{301}", "\u{E000}", "\u{378}", "a  b", "נייר"])
  func drawn(text: String) {
    #expect(TerminalText.escaped(text) == text)
  }

  @Test("words are one line: white space is folded, and nothing is left at the ends")
  func words() {
    #expect(TerminalText.words(" one\n\ttwo\r\n  three ", columns: 40) == "one two three")
  }

  @Test(
    "text is cut between drawn characters, never inside one or inside an escape",
    arguments: [
      ("abcdef", 6, "abcdef"), ("abcdefg", 6, "abcde…"), ("箱箱箱", 6, "箱箱箱"),
      ("箱箱箱箱", 6, "箱箱…"), ("abe\u{301}\u{302}cd", 4, "abe\u{301}\u{302}…"),
      ("ab\u{202E}cd", 6, "ab…"), ("", 3, ""), ("abc", 1, "…"),
    ])
  func cut(text: String, columns: Int, expected: String) {
    #expect(TerminalText.words(text, columns: columns) == expected)
  }

  @Test("marks piled up on one letter are cut off, in the time it takes to read them")
  func piledMarks() {
    let tower = "a" + String(repeating: "\u{301}", count: 500_000)
    #expect(TerminalText.words(tower, columns: 10).unicodeScalars.count <= 16)
  }
}

@Suite struct BuildLogTextTests {
  @Test(
    "nothing is left that a build server takes for a command, and nothing else is touched",
    arguments: [
      ("::error::x", "\\u{3A}:error::x"), ("a\n   ::error::x\n", "a\n   \\u{3A}:error::x\n"),
      ("a ::b", "a ::b"), (": :", ": :"), ("x ##[error]y", "x \\u{23}#[error]y"),
      ("##vso[task]", "\\u{23}#vso[task]"), ("###teamcity[a]", "#\\u{23}#teamcity[a]"),
      ("## [a](b) ##", "## [a](b) ##"), ("a#[b]", "a#[b]"), (":", ":"), ("", ""),
    ])
  func defused(text: String, expected: String) {
    #expect(BuildLogText.defused(text) == expected)
  }
}

@Suite struct WorkflowCommandTextTests {
  @Test(
    "a message cannot end its command or undo its own escapes",
    arguments: [
      ("100 %", "100 %25"), ("a\r\n::error::b", "a%0D%0A::error::b"), ("%0A", "%250A"),
      ("a:b,c", "a:b,c"), ("\u{202E}x\u{1B}", "\\u{202E}x\\u{1B}"),
    ])
  func data(text: String, expected: String) {
    #expect(WorkflowCommandText.data(text) == expected)
  }

  @Test("a property keeps its colons and commas to itself")
  func property() {
    #expect(WorkflowCommandText.property("a,line=1::b\n%") == "a%2Cline=1%3A%3Ab%0A%25")
  }
}
