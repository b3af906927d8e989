internal import RepostCore
internal import RepostPatterns
internal import Yams

/// Reads one rule file.
struct RuleReader {
  private let file: RuleFile
  private var nodes: RuleNodes

  /// What is wrong with the file.
  var errors: [RulePackError] { nodes.errors }

  init(file: RuleFile) {
    self.file = file
    nodes = RuleNodes(path: file.path)
  }

  private static let keys = RuleKey.allCases.map(\.rawValue)

  /// What the file gives, or nil where it cannot be read at all.
  mutating func draft() -> RuleDraft? {
    guard let stem = file.stem, let pack = file.pack else {
      nodes.report(.badPath, 1, "a rule's path ends in <pack>/<id>.yaml")
      return nil
    }
    guard let root = RuleYAML.root(of: file, reporting: &nodes),
      let mapping = nodes.mapping(root, "rule", keys: Self.keys)
    else { return nil }

    let id = id(mapping, stem: stem)
    let title = nodes.text(mapping, "title")
    if mapping["status"] == nil { _ = nodes.required(mapping, "status") }
    let status = nodes.choice(mapping, "status", among: Rule.Status.allCases)
    let description = nodes.text(mapping, "description")
    let references = nodes.texts(mapping, "references").map(\.text)
    let language = language(mapping)
    let subject = nodes.choice(mapping, "reads", among: Rule.Subject.allCases) ?? .text
    let scope = scope(mapping)
    let within = within(mapping)
    let opens = opens(mapping)
    let pattern = pattern(mapping)
    let literals = pattern.flatMap {
      RequiredLiterals(of: $0.source, whiteSpace: Rule.whiteSpace(of: subject))
    }
    let alwaysRun = alwaysRun(mapping, subject: subject, literals: literals, of: pattern)
    let emits = emits(mapping)
    let credit = nodes.choice(mapping, "credit", among: Attribution.Kind.allCases)
    let signal = nodes.choice(mapping, "signal", among: Rule.Signal.allCases)
    let parameters = RuleParameters.values(mapping, emits: emits, reporting: &nodes)
    let strength = nodes.choice(mapping, "strength", among: [Strength.must, .should]) ?? .must
    let falsePositives = nodes.texts(mapping, "falsePositives").map(\.text)
    let examples = RuleExamples.read(
      mapping, subject: subject, groups: pattern.map { Rule.groups(of: $0) }, reporting: &nodes)
    if RuleKey.effects.allSatisfy({ mapping[$0.rawValue] == nil }) {
      nodes.report(
        .noEffect, mapping.line,
        "the rule has none of \"opens\", \"emits\", \"credit\" and \"signal\", so its matches mean "
          + "nothing")
    }

    var rule: Rule?
    if errors.isEmpty, let id, let title, let status, let description, let pattern {
      rule = Rule(
        id: id, title: .string(title), status: status, description: description,
        references: references,
        language: language, subject: subject, scope: scope, within: Set(within.map(\.name)),
        opens: opens, pattern: pattern, literals: .known(literals), alwaysRun: alwaysRun,
        emits: emits, credit: credit, signal: signal, parameters: parameters, strength: strength,
        falsePositives: falsePositives, matches: examples.matches,
        nonMatches: examples.nonMatches, path: .string(file.path), pack: pack)
    }
    return RuleDraft(
      path: file.path, line: mapping.line(of: "id"), id: id, opens: opens?.name, within: within,
      rule: rule)
  }

  private mutating func id(_ mapping: RuleMapping, stem: String) -> String? {
    guard let id = nodes.text(mapping, "id") else { return nil }
    let line = mapping.line(of: "id")
    if !Self.isKebabCase(id) {
      nodes.report(.badValue, line, "the id \"\(id)\" is not kebab-case (a-z, 0-9, hyphens)")
    }
    if id != stem {
      nodes.report(.wrongID, line, "the id is \"\(id)\", the file is named \"\(stem).yaml\"")
    }
    return id
  }

  private mutating func language(_ mapping: RuleMapping) -> String? {
    guard let node = mapping["language"], let language = nodes.text(node, "language") else {
      return nil
    }
    guard language.utf8.count == 2, language.utf8.allSatisfy({ $0 &- 0x61 < 26 }) else {
      nodes.report(
        .badValue, mapping.line(of: "language"),
        "\"language\" cannot be \"\(language)\"; it is two letters of ISO 639-1, such as \"en\"")
      return nil
    }
    return language
  }

  private mutating func scope(_ mapping: RuleMapping) -> Set<BlockRole> {
    var roles: Set<BlockRole> = []
    for (word, line) in nodes.texts(mapping, "scope") {
      if let role = nodes.choice(word, "scope", line: line, among: BlockRole.allCases) {
        roles.insert(role)
      }
    }
    return roles
  }

  private mutating func within(_ mapping: RuleMapping) -> [(name: String, line: Int)] {
    nodes.texts(mapping, "within").map { ($0.text, $0.line) }
  }

  private mutating func opens(_ mapping: RuleMapping) -> Rule.Region? {
    guard let node = mapping["opens"],
      let region = nodes.mapping(node, "opens", keys: ["region", "extent"])
    else { return nil }
    let name = nodes.text(region, "region")
    if region["extent"] == nil { _ = nodes.required(region, "extent") }
    let extent = nodes.choice(region, "extent", among: Rule.Region.Extent.allCases)
    if let name, !Self.isKebabCase(name) {
      nodes.report(
        .badValue, region.line(of: "region"),
        "the region \"\(name)\" is not kebab-case (a-z, 0-9, hyphens)")
    }
    guard let name, let extent else { return nil }
    return Rule.Region(name: name, extent: extent)
  }

  private mutating func emits(_ mapping: RuleMapping) -> ConditionID? {
    guard let node = mapping["emits"], let text = nodes.text(node, "emits") else { return nil }
    if let id = ConditionID(text) { return id }
    nodes.report(
      .unknownID, mapping.line(of: "emits"),
      "the vocabulary has no id \"\(text)\"."
        + Suggestion.sentence(for: text, among: Vocabulary.table.map(\.id)))
    return nil
  }

  private mutating func pattern(_ mapping: RuleMapping) -> Pattern? {
    guard let node = nodes.required(mapping, "pattern"), let source = nodes.text(node, "pattern"),
      let scalar = node.scalar
    else { return nil }
    do {
      let pattern = try Pattern(source)
      if pattern.canMatchEmpty {
        nodes.report(
          .emptyMatch, mapping.line(of: "pattern"),
          "the pattern can match nothing at all; ask for at least one character")
      }
      return pattern
    } catch {
      // A block scalar's text starts in the line behind its mark.
      let isBlock = scalar.style == .literal || scalar.style == .folded
      let before = source.utf8.prefix(error.offset)
      let lines = before.count { $0 == UInt8(ascii: "\n") } + (isBlock ? 1 : 0)
      let near =
        String(decoding: before.suffix(20), as: UTF8.self)
        .split(separator: "\n").last.map { ", behind \"\($0)\"" } ?? ""
      nodes.report(
        .badPattern, RuleNodes.line(node) + lines,
        "the pattern does not compile: \(error.detail)\(near)")
      return nil
    }
  }

  /// Why the rule runs everywhere; only a rule that cannot be found by its words may say so.
  private mutating func alwaysRun(
    _ mapping: RuleMapping, subject: Rule.Subject, literals: RequiredLiterals?, of pattern: Pattern?
  ) -> String? {
    let reason = mapping["alwaysRun"].flatMap { nodes.text($0, "alwaysRun") }
    // What can match nothing has no words either, and is told already.
    guard let pattern, !pattern.canMatchEmpty else { return reason }
    let isGiven = mapping["alwaysRun"] != nil
    let name = mapping["id"]?.scalar?.string ?? file.stem ?? "?"
    switch (subject, literals) {
    case (.meta, _) where isGiven:
      nodes.report(
        .needlessReason, mapping.line(of: "alwaysRun"),
        "\"alwaysRun\" says nothing in \"\(name)\": every rule that reads metadata runs over all of "
          + "it; take the key out")
    case (.text, .some), (.link, .some):
      guard isGiven else { break }
      nodes.report(
        .needlessReason, mapping.line(of: "alwaysRun"),
        "\"alwaysRun\" is needless: \"\(name)\" is found by its words (`repostlint rules explain` "
          + "shows them); take the key out")
    case (.text, .none), (.link, .none):
      guard !isGiven else { break }
      nodes.report(
        .noLiteral, mapping.line(of: "pattern"),
        "\"\(name)\" has no words that every match must hold, so it would run over every text; make a "
          + "rare word or sign required in each alternative of the pattern, or say why it has to run "
          + "everywhere with \"alwaysRun: reason\"")
    case (.meta, _): break
    }
    return reason
  }

  /// Whether a name is lower-case words and numbers with single hyphens between them.
  static func isKebabCase(_ name: String) -> Bool {
    name.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { word in
      !word.isEmpty && word.utf8.allSatisfy { $0 &- 0x61 < 26 || $0 &- 0x30 < 10 }
    }
  }
}
