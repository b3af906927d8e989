import ArgumentParser
import RepostLintKit

extension RulesCommand {
  /// Asks for a rule, answer by answer; what the options answer is not asked.
  struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "new", abstract: "Writes a new rule with its examples.",
      discussion:
        "Asks on the terminal for what the options do not say, checks each answer at once (the id is "
        + "free, the pattern compiles, the examples come out as marked), writes the file and tests it. "
        + "With --no-questions a missing answer ends the command.")

    @Option(help: "What is found, in lower-case words with hyphens; also the file's name.")
    var id: String?
    @Option(help: "What is found, in a few words.")
    var title: String?
    @Option(help: "What a match says about the page, in a sentence.")
    var description: String?
    @Option(help: "The language of the wording, two letters; “any” for all.")
    var language: String?
    @Option(help: "The id or the kind of credit that a match stands for.")
    var emits: String?
    @Option(help: "A fixed parameter of the condition: “where: top”, “scope: print, commercial”.")
    var parameter: [String] = []
    @Option(help: "The roles of blocks to read, with commas; “any” for all but code.")
    var scope: String?
    @Option(help: "The region that the wording has to stand in; “any” for anywhere.")
    var within: String?
    @Option(
      help: "The region that a match opens, and its extent: “republication block”; “none” for none."
    )
    var opens: String?
    @Option(help: "The pattern.")
    var pattern: String?
    @Option(help: "A text that has to match, ⟦…⟧ around what is found; at least two.")
    var example: [String] = []
    @Option(help: "A near miss, in which nothing may be found; at least two.")
    var nearMiss: [String] = []
    @Option(help: "What the rule takes for a match and should not.")
    var falsePositive: [String] = []

    @Option(help: "The folder of the pack to write to.", completion: .directory)
    var folder = "."
    @Flag(help: "Replace the file where there is one.")
    var overwrite = false
    @Flag(help: "Ask nothing.")
    var noQuestions = false

    @OptionGroup var common: CommonOptions

    func run() throws {
      let options = common.options
      let lint = try options.lint(withExamples: true)
      let draft = try answered(by: lint)
      try options.finish { () throws(RunError) in
        try lint.writeRule(draft, in: folder, overwrites: overwrite)
      }
    }

    /// The rule that the options and the answers give.
    private func answered(by lint: RepostLint) throws -> NewRule {
      var draft = NewRule()
      for question in RuleQuestion.allCases {
        let given = given(question)
        for answer in given {
          question.put(answer, into: &draft)
          let faults = lint.faults(in: draft, after: question)
          guard faults.isEmpty else {
            throw ReadingOptions.unusable(RunError(faults.map { "rules new: \($0)" }))
          }
        }
        guard !noQuestions, given.isEmpty else { continue }
        ask(question, into: &draft, checkedBy: lint)
      }
      return draft
    }

    /// Asks until there are enough answers; the end of the input ends the questions too.
    private func ask(
      _ question: RuleQuestion, into draft: inout NewRule, checkedBy lint: RepostLint
    ) {
      while true {
        let count = question.answers(in: draft).count
        let isEnough = count >= max(question.minimum, question.isList ? 0 : 1)
        if isEnough, !question.isList { return }
        let more = question.isList && isEnough && count > 0 ? " (empty: no more)" : ""
        Terminal.writeErrorText("\(question.text)\(more)\n> ")
        guard let answer = readLine() else { return }
        guard !answer.isEmpty else {
          if isEnough || question.minimum == 0 { return }
          continue
        }
        var next = draft
        question.put(answer, into: &next)
        let faults = lint.faults(in: next, after: question)
        if faults.isEmpty { draft = next } else { faults.forEach(Terminal.writeError) }
      }
    }

    /// What the options answer.
    private func given(_ question: RuleQuestion) -> [String] {
      switch question {
      case .id: [id].compactMap(\.self)
      case .title: [title].compactMap(\.self)
      case .description: [description].compactMap(\.self)
      case .language: [language].compactMap { $0 == "any" ? "" : $0 }
      case .emits: [emits].compactMap(\.self)
      case .parameter: parameter
      case .scope: [scope].compactMap { $0 == "any" ? "" : $0 }
      case .opens: [opens].compactMap { $0 == "none" ? "" : $0 }
      case .region: [within].compactMap { $0 == "any" ? "" : $0 }
      case .pattern: [pattern].compactMap(\.self)
      case .match: example
      case .noMatch: nearMiss
      case .falsePositive: falsePositive
      }
    }
  }
}
