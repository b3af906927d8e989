#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
import RepostDetection
import RepostDocuments
import RepostPatterns
import RepostRules

extension RepostLint {
  /// What is wrong with a rule so far, where `question` was answered last; empty where nothing is.
  ///
  /// Everything that loading and testing the file would say is said here, as far as the answers go.
  public func faults(in draft: NewRule, after question: RuleQuestion) -> [String] {
    let rule: Rule
    do {
      guard
        let read = try RulePackReader.rules(from: [Self.file(of: draft, in: "new")], beside: rules)
          .first
      else {
        return []
      }
      rule = read
    } catch {
      return error.errors.map(\.detail)
    }
    switch question {
    case .pattern: return PatternLint.findings(in: rule.pattern).map(\.description)
    case .match, .noMatch:
      // The stand-ins for what is still to come match nothing.
      guard let text = question.answers(in: draft).last else { return [] }
      let reader = DocumentReader()
      return RuleExampleRunner.failures(of: rule, among: rules + [rule]) {
        reader.document(path: $0, bytes: $1)
      }.filter { $0.text == text }.map(\.detail)
    default: return []
    }
  }

  /// Writes a rule whose questions are answered, and tests it.
  ///
  /// - Parameters:
  ///   - draft: The rule.
  ///   - folder: The folder of its pack.
  ///   - overwrites: Whether a file that is there already may be replaced.
  /// - Returns: Where it is and how to go on; failed where the test found something.
  /// - Throws: `RunError` where an answer is missing or cannot be used, or the file cannot be written.
  public func writeRule(
    _ draft: NewRule, in folder: String, overwrites: Bool = false
  ) throws(RunError) -> RunResult {
    let missing = RuleQuestion.allCases.filter { $0.answers(in: draft).count < $0.minimum }
    guard missing.isEmpty else {
      throw RunError(missing.map { "rules new: there is no answer yet to: \($0.text)" })
    }
    let file = Self.file(of: draft, in: folder)
    let rule: Rule?
    do {
      rule = try RulePackReader.rules(from: [file], beside: rules).first
    } catch {
      throw RunError(error.errors.map { "rules new: \($0.detail)" })
    }
    let path = "\(folder)/\(draft.id ?? "").yaml"
    guard overwrites || access(path, F_OK) != 0 else {
      throw RunError("\(path): is there already; --overwrite replaces it.")
    }
    mkdir(folder, 0o755)
    try Self.write(file.bytes, to: path)
    let trial = RuleTrial(
      of: [rule].compactMap(\.self), among: rules + [rule].compactMap(\.self),
      limit: .milliseconds(50))
    let lines =
      ["\(path) is written."] + trial.failures
      + [trial.summary, "Try it again after each change: repostlint rules test \(path)"]
    return RunResult(
      output: Array((lines.joined(separator: "\n") + "\n").utf8),
      status: trial.failures.isEmpty ? .success : .failed)
  }

  /// The draft as a file of a pack.
  private static func file(of draft: NewRule, in folder: String) -> RuleFile {
    RuleFile(path: "\(folder)/\(draft.id ?? "new-rule").yaml", bytes: Array(draft.yaml.utf8))
  }
}
