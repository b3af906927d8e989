public import ArgumentParser
public import RepostLintKit

/// What the commands that judge reposts are told: of what, by which terms, and who reposts where.
struct JudgingOptions: ParsableArguments {
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

  @Option(
    help: ArgumentHelp(
      "The day of the repost, for permissions that hold for some days only.",
      valueName: "YYYY-MM-DD"))
  var repostDate: String?

  /// The request that these options make.
  func request(_ options: ReadingOptions) -> CheckRequest {
    CheckRequest(
      original: original.map(options.input), terms: terms, originalURL: originalUrl,
      repostURL: repostUrl, siteKind: siteKind, medium: medium, basis: basis,
      permissionRecord: permissionRecord, today: Terminal.today, repostDate: repostDate)
  }
}

extension CheckRequest.SiteKind: ExpressibleByArgument {}
extension CheckRequest.Medium: ExpressibleByArgument {}
extension CheckRequest.Basis: ExpressibleByArgument {}
