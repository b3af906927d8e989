public import ArgumentParser
public import RepostLintKit

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Says for each condition of the original whether a repost keeps it.",
    discussion: """
      The original's address is often not in its text; without it a link to the original cannot be \
      told from another. Some conditions depend on who reposts: say so with --site-kind.

      repostlint check repost.html --original original.html \\
        --original-url https://example.org/story --site-kind community

      Permission is judged apart from the conditions. A permission that you have in hand goes into a \
      file: {"permissions": [{"holder": "…", "scope": "web", "evidence": "letter of 3 May"}]}
      """)

  @Argument(
    help: ArgumentHelp("The reposts: files, folders, or “-”.", valueName: "repost"),
    completion: .file())
  var reposts: [String]

  @Option(
    help: ArgumentHelp(
      "The original. Without it, the notice that the repost itself carries is used.",
      valueName: "file"), completion: .file())
  var original: String?

  @Option(
    help: ArgumentHelp(
      "The terms, as “terms --format json” prints them or as YAML; they stand in place of the original's.",
      valueName: "file"), completion: .file())
  var terms: String?

  @Option(help: ArgumentHelp("The address of the original.", valueName: "url"))
  var originalUrl: String?

  @Option(help: ArgumentHelp("The address of the repost.", valueName: "url"))
  var repostUrl: String?

  @Option(help: "What the reposting site is.")
  var siteKind: CheckRequest.SiteKind = .unknown

  @Option(help: "What the repost appears in.")
  var medium: CheckRequest.Medium = .web

  @Option(help: "Why you think that you may repost.")
  var basis: CheckRequest.Basis = .permission

  @Option(
    help: ArgumentHelp("Permissions in hand, as JSON or YAML.", valueName: "file"),
    completion: .file())
  var permissionRecord: String?

  @Flag(help: "Say of each condition why it applies, what was looked at and how it was decided.")
  var explain = false

  @Option(
    help: ArgumentHelp(
      "The day of the repost, for permissions that hold for some days only.",
      valueName: "YYYY-MM-DD"))
  var repostDate: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let options = common.options
    var output = options.outputOptions
    output.explains = explain
    let lint = try options.lint()
    let request = CheckRequest(
      original: original.map(options.input), terms: terms, originalURL: originalUrl,
      repostURL: repostUrl, siteKind: siteKind, medium: medium, basis: basis,
      permissionRecord: permissionRecord, today: Terminal.today, repostDate: repostDate)
    try options.finish { () throws(RunError) in
      try lint.check(options.inputs(reposts), request, options: output)
    }
  }
}

extension CheckRequest.SiteKind: ExpressibleByArgument {}
extension CheckRequest.Medium: ExpressibleByArgument {}
extension CheckRequest.Basis: ExpressibleByArgument {}
