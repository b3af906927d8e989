import RepostCore
import RepostDocuments
import RepostRules
import Testing

@testable import RepostDetection

@Suite struct AmplifiedExampleTests {
  private func rule(
    _ match: String, format: String = "text",
    pattern: String = "(?x) © \\s (?<holder> [^.]{1,40} )",
    lines: String = ""
  ) throws -> Rule {
    let example = match.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: "\\n")
    let file = """
      id: sample
      title: A sample
      status: stable
      description: A sample.
      \(lines)
      pattern: \(pattern)
      emits: statement.arr
      examples:
        match:
          - {name: a, text: "\(example)", format: \(format)}
          - {name: b, text: "\(example)", format: \(format)}
        noMatch: [{name: c, text: "y"}, {name: d, text: "y"}]

      """
    return try #require(
      try RulePackReader.rules(from: [
        RuleFile(path: "packs/sample/sample.yaml", bytes: Array(file.utf8))
      ]).first)
  }

  private func written(
    _ match: String, format: String = "text", as variant: ExampleVariant
  ) throws -> AmplifiedExample? {
    let rule = try rule(match, format: format)
    let example = try #require(rule.matches.first)
    return AmplifiedExample(
      of: rule, example: example, marked: try MarkedText(example.text), as: variant)
  }

  @Test(
    "an example is written in each way with its mark around the same words",
    arguments: [
      (.multiByte, "txt", "Żółw, 東京, 🦆.\n\nIt is ⟦© {holder:Müller & Söhne}⟧."),
      (.carriageReturns, "txt", "It is ⟦© {holder:Müller & Söhne}⟧.\r\n"),
      (.noBreakSpaces, "txt", "It\u{A0}is ⟦© {holder:Müller & Söhne}⟧."),
      (.paragraph, "html", "<p>It is ⟦© {holder:Müller &amp; Söhne}⟧.</p>\n"),
      (
        .entities, "html", "<p>It is ⟦&copy; {holder:M&uuml;ller &amp; S&ouml;hne}⟧.</p>\n"
      ),
      (.markdown, "md", "It is ⟦© {holder:Müller \\& Söhne}⟧.\n"),
      (.codeElement, "html", "<pre><code>It is © Müller &amp; Söhne.</code></pre>\n"),
      (.fence, "md", "~~~~~~~~\nIt is © Müller & Söhne.\n~~~~~~~~\n"),
    ] as [(ExampleVariant, String, String)])
  func variants(_ variant: ExampleVariant, _ ending: String, _ expected: String) throws {
    let sample = try #require(try written("It is ⟦© {holder:Müller & Söhne}⟧.", as: variant))
    let marked = try MarkedText(expected)
    #expect(sample.path == "example.\(ending)")
    #expect(sample.text.plain == marked.plain)
    #expect(sample.text.marks.map(\.span) == marked.marks.map(\.span))
    #expect(
      sample.text.marks.flatMap(\.captures).map(\.span)
        == marked.marks.flatMap(\.captures).map(\.span))
  }

  @Test("lines are broken between words, and never before what would start a list")
  func wrapped() throws {
    let sample = try #require(
      try written(
        "This is a long line that goes on - and on ⟦© Ana Example and Marit Solberg⟧.",
        as: .softWrap))
    #expect(
      sample.text.plain
        == "This is a long line that\ngoes on - and on © Ana\nExample and Marit Solberg.")
  }

  @Test("a notice is broken into lines on a page, where they do not end it")
  func wrappedNotice() throws {
    let rule = try rule(
      "⟦© {holders:Ana Example and her many old neighbours}⟧",
      pattern: "(?x) (?<lead> © \\s )")
    let example = try #require(rule.matches.first)
    let sample = try #require(
      AmplifiedExample(
        of: rule, example: example, marked: try MarkedText(example.text), as: .softWrap))
    #expect(sample.path == "example.html")
    #expect(sample.text.plain == "<p>© Ana Example and her\nmany old neighbours</p>\n")
  }

  @Test("a backslash of Markdown belongs to no mark that starts or ends behind it")
  func backslash() throws {
    let sample = try #require(try written("a ⟦[©] b⟧* c", as: .markdown))
    let marked = try MarkedText("a \\⟦[©\\] b⟧\\* c\n")
    #expect(sample.text.plain == marked.plain)
    #expect(sample.text.marks.map(\.span) == marked.marks.map(\.span))
  }

  @Test(
    "what an example cannot be written as is left out",
    arguments: [
      ("⟦© Ana⟧", "text", .softWrap), ("⟦© Ana⟧", "text", .noBreakSpaces),
      ("<i>⟦© Ana⟧</i>", "html", .paragraph), ("*⟦© Ana⟧*", "markdown", .markdown),
      ("---\na: 1\n---\n⟦© Ana⟧", "markdown", .multiByte),
      ("{\n⟦\"©\": Ana⟧\n}\n", "markdown", .multiByte),
      ("<pre>to be or not to be, that is ⟦© Ana⟧</pre>", "html", .softWrap),
    ] as [(String, String, ExampleVariant)])
  func notApplied(_ text: String, _ format: String, _ variant: ExampleVariant) throws {
    #expect(try written(text, format: format, as: variant) == nil)
  }

  @Test("a head stays a head behind characters of several bytes")
  func head() throws {
    let sample = try #require(
      try written("<title>⟦© Ana⟧</title>", format: "html", as: .multiByte))
    #expect(sample.text.plain.hasPrefix("<!-- Żółw, 東京, 🦆. -->\n<title>"))
  }

  @Test("a sound rule finds its examples in every variant, and all of them are counted")
  func sound() throws {
    let rule = try rule("We took it from those people, ⟦© {holder:Ana Example & Co}⟧.")
    let reader = DocumentReader()
    let trial = RuleExampleRunner.trial(of: rule, among: [rule]) {
      reader.document(path: $0, bytes: $1)
    }
    #expect(trial.failures.map(\.description) == [])
    #expect(trial.examples == 4)
    // A near miss of one letter has neither a space nor an entity.
    let narrow: Set<ExampleVariant> = [.softWrap, .noBreakSpaces, .entities]
    for variant in ExampleVariant.allCases {
      let count = trial.counts[variant]
      #expect(count?.run == (narrow.contains(variant) ? 2 : 4), "\(variant)")
      #expect(count?.notApplied == (narrow.contains(variant) ? 2 : 0), "\(variant)")
    }
    #expect(trial.variants == 6 * 4 + 3 * 2)
  }

  @Test("a reader that takes entities for text is found out, and the failure names the variant")
  func unsound() throws {
    let rule = try rule("From ⟦© {holder:Ana}⟧.")
    let trial = RuleExampleRunner.trial(of: rule, among: [rule], variants: [.paragraph, .entities])
    {
      SampleDocument().block(String(decoding: $1, as: UTF8.self)).document()
    }
    #expect(trial.failures.map(\.variant) == [.entities, .entities])
    let failure = try #require(trial.failures.first)
    #expect(failure.description.contains("sample, \"a\" as html-entities: it does not find"))
  }

  @Test("an example that fails as it stands is not said again in every variant")
  func once() throws {
    let rule = try rule("From ⟦Ana © Ben⟧.")
    let reader = DocumentReader()
    let trial = RuleExampleRunner.trial(of: rule, among: [rule]) {
      reader.document(path: $0, bytes: $1)
    }
    #expect(trial.failures.map(\.variant) == [nil, nil])
    // Only of the near misses.
    #expect(trial.counts[.paragraph]?.run == 2 && trial.counts[.softWrap]?.run == 0)
  }
}
