import ArgumentParser
import RepostLintKit

struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Lists, explains, tests and writes rules.",
    subcommands: [
      List.self, Explain.self, Test.self, New.self, Docs.self, Schema.self, Archive.self,
    ])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "Lists every rule in force.")
    @OptionGroup var common: CommonOptions

    func run() throws {
      let options = common.options
      let lint = try options.lint()
      try options.finish { () throws(RunError) in lint.listRules() }
    }
  }

  struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "explain", abstract: "Shows a rule's page.")
    @Argument(help: "The rule's id.") var id: String
    @OptionGroup var common: CommonOptions

    func run() throws {
      let options = common.options
      let lint = try options.lint(withExamples: true)
      try options.finish { () throws(RunError) in
        try lint.explainRule(id, options: options.outputOptions)
      }
    }
  }

  struct Test: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "test", abstract: "Tests rules: their examples, their form, their speed.",
      discussion:
        "Runs the examples that rules carry, checks that no pattern can take more than its time by its "
        + "form, and measures each over 100 KB texts made of its own words to be slow; more than 50 ms "
        + "fails the rule. Give a rule file or a folder of rules to add it to the built-in ones and "
        + "test it.")

    @Argument(help: "A rule file or a folder; without it, the built-in packs.", completion: .file())
    var path: String?

    @Option(
      help: ArgumentHelp(
        "How long a rule may take over 100 KB; more on a machine that is slow or shared.",
        valueName: "milliseconds"))
    var timeLimit = 50

    @OptionGroup var common: CommonOptions

    func run() throws {
      var options = common.options
      if let path { options.rules.append(path) }
      let lint = try options.lint(withExamples: true)
      try options.finish { () throws(RunError) in
        try lint.testRules(below: path, milliseconds: max(1, timeLimit))
      }
    }
  }

  struct Docs: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "docs", abstract: "Writes pages about the rules, one for each pack and an index."
    )

    @Argument(help: "The folder to write to.", completion: .directory)
    var folder: String

    @Flag(help: "Write nothing, and fail where a page is stale.")
    var check = false

    @OptionGroup var common: CommonOptions

    func run() throws {
      let options = common.options
      let lint = try options.lint(withExamples: true)
      try options.finish { () throws(RunError) in
        try lint.writeRulePages(to: folder, isCheck: check)
      }
    }
  }

  struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "schema", abstract: "Writes the JSON Schema of rule files, for editors.")
    @OptionGroup var common: CommonOptions

    func run() throws {
      try common.options.finish { () throws(RunError) in RepostLint.ruleSchema() }
    }
  }

  /// For `Scripts/embed-rule-packs` alone.
  struct Archive: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "archive", abstract: "Writes the archive of the built-in rules.",
      shouldDisplay: false)
    @OptionGroup var common: CommonOptions

    func run() throws {
      let options = common.options
      let lint = try options.lint(withExamples: true)
      try options.finish { () throws(RunError) in lint.archiveRules() }
    }
  }
}
