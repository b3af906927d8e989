import RepostDetection
import RepostReporting
import RepostRules

/// The whole tool as a library: give it files, get reports.
///
///     let lint = try RepostLint()
///     let result = lint.terms(of: .path("article.html"), options: OutputOptions(format: .json))
///
/// Nothing is printed, nothing exits, nothing goes online. A run that cannot start throws
/// `RunError`; everything else is said in the report.
public struct RepostLint: Sendable {
  /// The version of the tool and of its built-in rule packs.
  public static let version = "0.1.0"

  /// The largest file that is read, in bytes.
  public static let defaultMaximumSize = 32 << 20

  let rules: [Rule]
  let pages: PageReader
  let tool: ToolDescription

  /// Creates the tool with the built-in packs and the rules at `paths`.
  ///
  /// - Parameters:
  ///   - paths: Rule files or folders of them, added to the built-in packs.
  ///   - maximumSize: The largest file that is read, in bytes.
  ///   - withExamples: Whether `explainRule` and `testRules` will be asked; starting takes longer.
  ///   - searchPath: The folders in which programs that read PDF are looked for, with colons between,
  ///     as `PATH` has them; empty for none.
  /// - Throws: `RunError` where a rule cannot be used, with file and line.
  public init(
    adding paths: [String] = [], maximumSize: Int = RepostLint.defaultMaximumSize,
    withExamples: Bool = false, searchPath: String = ""
  ) throws(RunError) {
    let library = try RuleLibrary(adding: paths, withExamples: withExamples)
    rules = library.rules
    pages = PageReader(
      detector: Detector(rules: library.rules, packedPlan: library.plan), maximumSize: maximumSize,
      searchPath: searchPath)
    tool = ToolDescription(version: Self.version, rulePacks: library.packs)
  }

  func palette(_ options: OutputOptions) -> Palette { options.isColoured ? .ansi : .plain }

  static func unsupported(_ options: OutputOptions, _ command: String) -> RunError {
    RunError("\(command): the format \(options.format.rawValue) is not one of this command's.")
  }
}
