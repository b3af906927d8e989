import RepostLintKit

/// A scan as it was asked for.
struct ScanRequest: Equatable {
  var paths: [String]
  var options: ReadingOptions

  /// Scans, and ends with the exit code of the run.
  func run() async throws -> Never {
    let lint = try options.lint()
    let sink = try ReportSink(output: options.output)
    let progress = ProgressLine(isShown: !options.quiet && !options.noProgress)
    do {
      let status = try await lint.scan(
        options.inputs(paths), jobs: options.jobs, options: options.outputOptions,
        progress: progress.show, write: sink.write)
      progress.clear()
      try sink.finish()
      Terminal.exit(status.rawValue)
    } catch let error as RunError {
      progress.clear()
      throw ReadingOptions.unusable(error)
    }
  }
}
