internal import RepostCore

/// The JSON Schema of rule files, for editors that complete and check YAML while one writes.
///
/// It is made of the same tables as the loader: a key or a word that the loader learns is in the schema
/// of the next build. What a schema cannot say (the pattern compiles, a region is opened by some rule,
/// the keys stand in order) is left to the loader.
package enum RuleSchema {
  /// The schema as a file, with its last line end.
  package static var text: String { root.text() + "\n" }

  private static var root: SchemaNode {
    .object([
      "$schema": .text("https://json-schema.org/draft/2020-12/schema"),
      "title": .text("A rule of Repostlint"),
      "description": .text(
        "One rule a file, named <pack>/<id>.yaml; docs/rule-format.md says what each key means."),
      "type": .text("object"),
      "additionalProperties": .flag(false),
      "required": .texts(RuleKey.required.map(\.rawValue)),
      "anyOf": .list(
        RuleKey.effects.map { .object(["required": .texts([$0.rawValue])]) }),
      "properties": .members(RuleKey.allCases.map { ($0.rawValue, property($0)) }),
      "$defs": .object(["example": example]),
    ])
  }

  private static let kebabCase = SchemaNode.text("^[a-z0-9]+(-[a-z0-9]+)*$")

  private static func property(_ key: RuleKey) -> SchemaNode {
    switch key {
    case .id:
      .object([
        "type": .text("string"), "pattern": kebabCase,
        "description": .text(
          "What is found, in lower-case words with hyphens: unique, and the name of the file."),
      ])
    case .title: words("What is found, in a few words.")
    case .status:
      choice(Rule.Status.allCases, "How settled the rule is; deprecated ones do not run.")
    case .description: words("What a match says about the page, in a sentence or two.")
    case .references:
      texts("Pages on which such wordings, or what they mean, can be read.")
    case .language:
      .object([
        "type": .text("string"), "pattern": .text("^[a-z]{2}$"),
        "description": .text(
          "The language of the wording (ISO 639-1); left out where all share it."),
      ])
    case .reads:
      choice(Rule.Subject.allCases, "What the pattern sees: text (default), link or meta.")
    case .scope:
      .object([
        "type": .text("array"), "minItems": .number(1),
        "items": .object(["enum": .texts(BlockRole.allCases.map(\.rawValue))]),
        "description": .text("The roles of blocks it may match in; left out: every role but code."),
      ])
    case .within: texts("Regions: the rule matches only inside one of these.")
    case .opens: opens
    case .pattern:
      words("A PCRE2 pattern with UTF and UCP on: (?x), named groups, bounded repeats.")
    case .alwaysRun: words("Why the rule has to run over every text, where it has no rare words.")
    case .emits:
      .object([
        "enum": .texts(Vocabulary.table.map(\.id)),
        "description": .text("The id of the vocabulary that a match stands for."),
      ])
    case .credit: choice(Attribution.Kind.allCases, "The kind of credit that a match is.")
    case .signal: choice(Rule.Signal.allCases, "What a match tells besides conditions and credits.")
    case .parameters: parameters
    case .strength:
      choice([Strength.must, .should], "How binding the condition is: must (default).")
    case .falsePositives: texts("What the rule takes for a match, and should not.")
    case .examples:
      .object([
        "type": .text("object"), "additionalProperties": .flag(false),
        "required": .texts(["match", "noMatch"]),
        "properties": .object([
          "match": examples("Texts with ⟦…⟧ around what must be found, {group:…} inside it."),
          "noMatch": examples("Near misses: texts in which nothing may be found."),
        ]),
        "description": .text("Texts of our own that show what the rule finds, and what not."),
      ])
    }
  }

  private static var opens: SchemaNode {
    .object([
      "type": .text("object"), "additionalProperties": .flag(false),
      "required": .texts(["region", "extent"]),
      "properties": .object([
        "region": .object(["type": .text("string"), "pattern": kebabCase]),
        "extent": choice(Rule.Region.Extent.allCases, "How far the region reaches."),
      ]),
      "description": .text("The region that a match opens for clause rules."),
    ])
  }

  private static var parameters: SchemaNode {
    .object([
      "type": .text("object"),
      "properties": .object([
        "where": .object([
          "type": .text("string"),
          "examples": .texts(RuleParameters.positions),
        ]),
        "scope": .object([
          "type": .text("array"),
          "items": .object([
            "type": .text("string"), "examples": .texts(RuleParameters.uses),
          ]),
        ]),
      ]),
      "description": .text("Fixed parameters of the condition."),
    ])
  }

  private static var example: SchemaNode {
    .object([
      "type": .text("object"), "additionalProperties": .flag(false),
      "required": .texts(["name", "text"]),
      "properties": .object([
        "name": words("What the example shows."),
        "format": choice(RuleExamples.Format.allCases, "What the text is read as."),
        "text": words("The text, of our own."),
      ]),
    ])
  }

  // MARK: Kinds of values

  private static func words(_ description: String) -> SchemaNode {
    .object([
      "type": .text("string"), "minLength": .number(1), "description": .text(description),
    ])
  }

  private static func texts(_ description: String) -> SchemaNode {
    .object([
      "type": .text("array"), "minItems": .number(1),
      "items": .object(["type": .text("string"), "minLength": .number(1)]),
      "description": .text(description),
    ])
  }

  private static func choice(
    _ choices: [some RawRepresentable<String>], _ description: String
  ) -> SchemaNode {
    .object(["enum": .texts(choices.map(\.rawValue)), "description": .text(description)])
  }

  private static func examples(_ description: String) -> SchemaNode {
    .object([
      "type": .text("array"), "minItems": .number(RuleExamples.minimum),
      "items": .object(["$ref": .text("#/$defs/example")]), "description": .text(description),
    ])
  }
}
