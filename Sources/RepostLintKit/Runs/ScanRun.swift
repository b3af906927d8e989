import RepostCore
import RepostReporting

extension RepostLint {
  /// Every finding in files and folders, each with its place, written out as it is found.
  ///
  /// Files and the pages of web archives are read by `jobs` workers; what is written is the same for
  /// any number of them. No more than a batch of files, and of an archive no more than the pages at
  /// work, is held in memory, but for the format json, which is one document.
  ///
  /// - Parameters:
  ///   - inputs: Files, folders, standard input.
  ///   - jobs: How many files are read at once.
  ///   - options: How the report is to look: text, json or ndjson.
  ///   - progress: Told after each batch how far the scan is.
  ///   - write: Given the report piece by piece.
  /// - Returns: How the run ended.
  /// - Throws: `RunError` where there is nothing to scan or the format is not one of the three.
  public func scan(
    _ inputs: [Input], jobs: Int = 1, options: OutputOptions,
    progress: (ScanProgress) -> Void = { _ in }, write: ([UInt8]) -> Void
  ) async throws(RunError) -> ExitStatus {
    let listing = InputListing(inputs)
    guard !listing.items.isEmpty || !listing.incidents.isEmpty else {
      throw RunError("scan: no file was found, so nothing was scanned.")
    }
    var reporter = try scanReporter(options)
    var gaps = listing.incidents
    var done = ScanProgress(files: 0, allFiles: listing.items.count, bytes: 0)
    while done.files < listing.items.count {
      let (step, count) = ScanStep.next(listing.items, at: done.files, pages: pages)
      try await step.run(jobs: jobs) { outcomes throws(RunError) in
        for outcome in outcomes {
          done.bytes += outcome.bytes
          for report in outcome.reports {
            gaps += report.incidents
            write(try render("scan", options) { try reporter.part(for: report) })
          }
        }
        progress(done)
      }
      done.files += count
      progress(done)
    }
    write(try render("scan", options) { try reporter.end(incidents: listing.incidents) })
    let rule = ExitRule(
      options: options, reposts: [], incidents: gaps, named: listing.namedPaths,
      inputs: listing.items.count)
    return rule.status
  }

  private func scanReporter(_ options: OutputOptions) throws(RunError) -> any ScanReporter {
    switch options.format {
    case .text: ScanText(palette: palette(options))
    case .json: ScanJSON(tool: tool)
    case .ndjson: ScanNDJSON(tool: tool)
    case .github, .html: throw Self.unsupported(options, "scan")
    }
  }

  /// Renders a report; what an encoder throws means that nothing can be reported.
  func render(_ command: String, _ options: OutputOptions, _ body: () throws -> [UInt8])
    throws(RunError) -> [UInt8]
  {
    do {
      return try body()
    } catch let error as RunError {
      throw error
    } catch {
      throw RunError(
        "\(command): the report cannot be written as \(options.format.rawValue): \(error)")
    }
  }
}

/// How far a scan is.
public struct ScanProgress: Hashable, Sendable {
  /// Files done.
  public var files: Int
  /// Files there are.
  public let allFiles: Int
  /// Bytes read.
  public var bytes: Int
}

extension InputListing {
  /// The paths that the caller named.
  var namedPaths: Set<String> { Set(items.filter(\.isNamed).map(\.path)) }
}
