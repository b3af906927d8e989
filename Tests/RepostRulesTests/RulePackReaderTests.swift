import Foundation
import RepostCore
import RepostPatterns
import RepostRules
import Testing

@Suite struct RulePackReaderTests {
  /// A rule without fault; the tests below break one line of it at a time.
  private static let sound = """
    id: sample-grant
    title: Grants reposting
    status: stable
    description: >-
      The publisher lets others repost.
    references: [https://example.org/terms]
    language: no
    reads: text
    scope: [paragraph, list-item]
    opens: {region: republication, extent: block}
    pattern: |-
      (?xi) \\b (?<assigner> \\w{2,20} ) \\s
        grants \\b  # who?
    emits: permission.republish
    parameters: {n: 3, yes: true, text: "3", list: [a, b]}
    strength: should
    falsePositives:
      - A quotation.
    examples:
      match:
        - name: plain
          text: "⟦{assigner:Example} grants⟧ it."
        - name: in a page
          text: "<p>⟦{assigner:Sample} grants⟧ it.</p>"
          format: html
      noMatch:
        - name: no name
          text: "grants it"
        - name: asking
          text: "May we?"

    """

  private static let path = "packs/sample/sample-grant.yaml"

  private func rules(_ text: String, path: String = Self.path) throws(RulePackErrors) -> [Rule] {
    try RulePackReader.rules(from: [RuleFile(path: path, bytes: Array(text.utf8))])
  }

  /// What the reader says of the sound rule with some text replaced.
  private func complaints(replacing old: String, with new: String) -> [String] {
    guard let range = Self.sound.range(of: old) else { return ["the sample has no \(old)"] }
    do {
      _ = try rules(Self.sound.replacingCharacters(in: range, with: new))
      return []
    } catch {
      return error.errors.map(\.description)
    }
  }

  @Test("a sound file becomes a rule, scalars taken as text")
  func sound() throws {
    let rule = try #require(try rules(Self.sound).first)
    #expect(rule.id == "sample-grant")
    #expect(rule.pack == "sample")
    #expect(rule.status == .stable)
    #expect(rule.description == "The publisher lets others repost.")
    #expect(rule.references == ["https://example.org/terms"])
    #expect(rule.language == "no")
    #expect(rule.subject == .text)
    #expect(rule.scope == [.paragraph, .listItem])
    #expect(rule.opens?.name == "republication")
    #expect(rule.opens?.extent == .block)
    #expect(rule.pattern.groupNames == ["assigner"])
    #expect(rule.emits == .republish)
    #expect(rule.credit == nil)
    #expect(
      rule.parameters == [
        "n": .number(3), "yes": .flag(true), "text": .text("3"), "list": .list(["a", "b"]),
      ])
    #expect(rule.strength == .should)
    #expect(rule.falsePositives == ["A quotation."])
    #expect(rule.matches.map(\.format) == ["text", "html"])
    #expect(rule.matches.map(\.line) == [21, 23])
    #expect(rule.nonMatches.map(\.name) == ["no name", "asking"])
  }

  @Test(
    "a fault is told with its line and what was meant",
    arguments: [
      (
        "title: Grants", "titel: Grants",
        [
          "1: the key \"title\" is missing",
          "2: unknown key \"titel\". Did you mean \"title\"?",
        ]
      ),
      (
        "title: Grants reposting\nstatus: stable", "status: stable\ntitle: Grants",
        [
          "3: \"title\" stands after \"status\"; the order is id, title, status, description, "
            + "references, language, reads, scope, within, opens, pattern, alwaysRun, emits, credit, "
            + "signal, parameters, strength, falsePositives, examples"
        ]
      ),
      (
        "id: sample-grant", "id: other-grant",
        [
          "1: the id is \"other-grant\", the file is named \"sample-grant.yaml\""
        ]
      ),
      ("status: stable", "status: [stable]", ["3: \"status\" is a list; it has to be a text"]),
      (
        "status: stable", "status: stabel",
        [
          "3: \"status\" cannot be \"stabel\"; it is one of experimental, stable, deprecated. "
            + "Did you mean \"stable\"?"
        ]
      ),
      ("status: stable\n", "", ["1: the key \"status\" is missing"]),
      (
        "language: no", "language: eng",
        [
          "7: \"language\" cannot be \"eng\"; it is two letters of ISO 639-1, such as \"en\""
        ]
      ),
      (
        "list-item]", "listitem]",
        [
          "9: \"scope\" cannot be \"listitem\"; it is one of heading, paragraph, byline, list-item, "
            + "quote, code, caption, cell, title, comment. Did you mean \"list-item\"?"
        ]
      ),
      (
        "scope:", "within: [republication]\nscope:",
        [
          "10: \"scope\" stands after \"within\"; the order is id, title, status, description, "
            + "references, language, reads, scope, within, opens, pattern, alwaysRun, emits, credit, "
            + "signal, parameters, strength, falsePositives, examples"
        ]
      ),
      (
        "opens: {region: republication, extent: block}", "within: [republicaton]",
        [
          "10: no rule opens the region \"republicaton\"."
        ]
      ),
      (
        "extent: block", "extend: block",
        [
          "10: the key \"extent\" is missing",
          "10: unknown key \"extend\". Did you mean \"extent\"?",
        ]
      ),
      (
        "grants \\b ", "grants (",
        [
          "13: the pattern does not compile: missing closing parenthesis, behind \"  grants ( # who?\""
        ]
      ),
      (
        "(?xi) ", "(?xi) (*ACCEPT) ",
        [
          "12: the pattern does not compile: a verb (*…) is not allowed in a rule's pattern, "
            + "behind \"(?xi) \""
        ]
      ),
      (
        "grants \\b ", "| \\b ",
        [
          "11: the pattern can match nothing at all; ask for at least one character"
        ]
      ),
      (
        "permission.republish", "permission.republsh",
        [
          "14: the vocabulary has no id \"permission.republsh\". "
            + "Did you mean \"permission.republish\"?"
        ]
      ),
      (
        "⟦{assigner:Example}", "⟦{asigner:Example}",
        [
          "21: the example \"plain\" captures \"asigner\", which is no group of the pattern. "
            + "Did you mean \"assigner\"?"
        ]
      ),
      (
        "⟦{assigner:Example} grants⟧", "Example grants",
        [
          "21: the example \"plain\" must match, and marks nothing with ⟦…⟧"
        ]
      ),
      ("Example} grants⟧", "Example} grants", ["21: in the example \"plain\", a ⟦ has no ⟧"]),
      (
        "May we?", "⟦May⟧ we?",
        [
          "29: the example \"asking\" must not match, and marks something with ⟦…⟧"
        ]
      ),
      (
        "    - name: asking\n      text: \"May we?\"\n", "",
        [
          "26: \"noMatch\" has 1 example(s); at least 2 are needed"
        ]
      ),
      (
        "strength: should", "strength: shall",
        [
          "16: \"strength\" cannot be \"shall\"; it is one of must, should."
        ]
      ),
      ("title: Grants", "title: a\ntitle: Grants", ["2: the key \"title\" stands here twice"]),
      (
        "title: Grants", "title: [Grants",
        [
          "3: the file is not YAML: did not find expected ',' or ']'"
        ]
      ),
    ])
  func faults(old: String, new: String, expected: [String]) {
    #expect(complaints(replacing: old, with: new) == expected.map { "\(Self.path):\($0)" })
  }

  @Test("a rule without words of its own says why it runs everywhere")
  func alwaysRun() throws {
    let text = Self.sound
      .replacingOccurrences(of: "grants \\b  # who?", with: "\\d \\b")
      .replacingOccurrences(of: "emits:", with: "alwaysRun: Any word may stand there.\nemits:")
    let rule = try #require(try rules(text).first)
    #expect(rule.alwaysRun == "Any word may stand there.")
    #expect(rule.literals == nil)
    #expect(try rules(Self.sound).first?.alwaysRun == nil)
    let files = [RuleFile(path: Self.path, bytes: Array(text.utf8))]
    let digest = RuleFilesDigest(of: files)
    let archive = RuleArchive(
      RuleArchive.bytes(of: [rule], plan: [], digest: digest), digest: digest)
    let archived = try #require(archive?.rules.first)
    #expect(archived.alwaysRun == "Any word may stand there.")
    #expect(archived.literals == nil && !archived.hasLiterals)
  }

  @Test(
    "words that are missing, and reasons that nobody needs, are told with what to do",
    arguments: [
      (
        "    grants \\b  # who?", "    \\d \\b", RulePackError.Code.noLiteral,
        "11: \"sample-grant\" has no words that every match must hold, so it would run over every "
          + "text; make a rare word or sign required in each alternative of the pattern, or say why "
          + "it has to run everywhere with \"alwaysRun: reason\""
      ),
      (
        "emits:", "alwaysRun: Why not.\nemits:", .needlessReason,
        "14: \"alwaysRun\" is needless: \"sample-grant\" is found by its words (`repostlint rules "
          + "explain` shows them); take the key out"
      ),
      ("emits:", "alwaysRun: \"\"\nemits:", .wrongType, "14: \"alwaysRun\" is empty"),
    ])
  func literals(old: String, new: String, code: RulePackError.Code, expected: String) {
    let text = Self.sound.replacingOccurrences(of: old, with: new)
    let errors = #expect(throws: RulePackErrors.self) { try rules(text) }
    #expect(errors?.errors.first?.code == code)
    #expect(errors?.errors.first?.description == "\(Self.path):\(expected)")
  }

  @Test("a rule for metadata says nothing about running everywhere")
  func metadata() {
    let text = Self.sound.replacingOccurrences(of: "reads: text", with: "reads: meta")
      .replacingOccurrences(of: "emits:", with: "alwaysRun: Why not.\nemits:")
    let errors = #expect(throws: RulePackErrors.self) { try rules(text) }
    #expect(errors?.errors.map(\.code) == [.needlessReason])
  }

  @Test("a rule that neither opens, emits nor credits is an error")
  func noEffect() throws {
    let text = Self.sound
      .replacingOccurrences(of: "opens: {region: republication, extent: block}\n", with: "")
      .replacingOccurrences(of: "emits: permission.republish\n", with: "")
    let errors = #expect(throws: RulePackErrors.self) { try rules(text) }
    #expect(errors?.errors.map(\.code) == [.noEffect])
  }

  @Test(
    "parameters with fixed words are checked against them",
    arguments: [
      (
        "duty.credit-position", "{where: topp}",
        [
          "\"where\" cannot be \"topp\"; it is one of top, first-paragraph, second-paragraph, "
            + "byline, bottom. Did you mean \"top\"?"
        ]
      ),
      ("duty.link-position", "{where: byline}", []),
      ("duty.permission-first", "{scope: print}", ["\"scope\" has to be a list"]),
      (
        "duty.permission-first", "{scope: [print, image]}",
        [
          "\"scope\" cannot be \"image\"; it is one of print, commercial, full-text, images, "
            + "translation, third-party. Did you mean \"images\"?"
        ]
      ),
    ] as [(String, String, [String])])
  func parameters(id: String, parameters: String, expected: [String]) {
    let text = Self.sound
      .replacingOccurrences(of: "permission.republish", with: id)
      .replacingOccurrences(
        of: "{n: 3, yes: true, text: \"3\", list: [a, b]}", with: parameters)
    do {
      _ = try rules(text)
      #expect(expected.isEmpty)
    } catch {
      #expect(error.errors.map(\.detail) == expected)
      #expect(error.errors.allSatisfy { $0.line == 15 })
    }
  }

  @Test("faults of several files are told together, by path and line")
  func several() {
    let broken = Self.sound.replacingOccurrences(of: "status: stable", with: "status: x")
    let files = ["b", "a"].map {
      RuleFile(path: "packs/\($0)/sample-grant.yaml", bytes: Array(broken.utf8))
    }
    let errors = #expect(throws: RulePackErrors.self) {
      try RulePackReader.rules(from: files)
    }
    #expect(errors?.errors.map(\.code) == [.badValue, .duplicateID, .badValue])
    #expect(
      errors?.errors[1].description
        == "packs/b/sample-grant.yaml:1: the id \"sample-grant\" is taken by "
        + "packs/a/sample-grant.yaml")
  }

  @Test(
    "what is no rule file at all is told in one line",
    arguments: [
      (Array("a: \u{FF}".unicodeScalars.map { UInt8($0.value) }), "the file is not valid UTF-8"),
      ([], "the file is empty"),
      (Array("- a".utf8), "\"rule\" is a list; it has to be a mapping"),
      (
        [UInt8](repeating: 0x20, count: 65_537),
        "the file has 65537 bytes; at most 65536 are read"
      ),
    ] as [([UInt8], String)])
  func unreadable(bytes: [UInt8], detail: String) {
    let errors = #expect(throws: RulePackErrors.self) {
      try RulePackReader.rules(from: [RuleFile(path: Self.path, bytes: bytes)])
    }
    #expect(errors?.errors.map(\.detail) == [detail])
  }

  @Test("a path that names no rule is an error", arguments: ["rule.yaml", "packs/a/rule.yml"])
  func badPath(path: String) {
    let errors = #expect(throws: RulePackErrors.self) { try rules(Self.sound, path: path) }
    #expect(errors?.errors.map(\.code) == [.badPath])
  }
}
