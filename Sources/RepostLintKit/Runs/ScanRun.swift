import RepostCore
import RepostReporting

extension RepostLint {
  /// Every finding in files and folders, each with its place.
  ///
  /// - Throws: `RunError` where there is nothing to scan or the format is not one of text, json,
  ///   ndjson.
  public func scan(_ inputs: [Input], options: OutputOptions) throws(RunError) -> RunResult {
    let listing = InputListing(inputs)
    guard !listing.items.isEmpty || !listing.incidents.isEmpty else {
      throw RunError("scan: no file was found, so nothing was scanned.")
    }
    let scans = listing.items.map { item in
      do throws(FileBytes.Failure) {
        let page = try pages.page(item.input)
        return ScanReport(path: item.path, findings: page.findings, incidents: page.incidents)
      } catch {
        return ScanReport(path: item.path, findings: [], incidents: [error.incident(item.path)])
      }
    }
    let incidents = scans.flatMap(\.incidents) + listing.incidents
    let output = try render("scan", options) { () throws -> [UInt8] in
      switch options.format {
      case .text:
        Array(
          ScanText(palette: palette(options)).text(of: scans, incidents: listing.incidents).utf8)
      case .json: try ScanJSON(tool: tool).bytes(of: scans, incidents: listing.incidents)
      case .ndjson: try ScanNDJSON(tool: tool).bytes(of: scans, incidents: listing.incidents)
      case .github: throw Self.unsupported(options, "scan")
      }
    }
    let rule = ExitRule(
      options: options, reposts: [], incidents: incidents, named: listing.namedPaths)
    return RunResult(output: output, status: rule.status)
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

extension InputListing {
  /// The paths that the caller named.
  var namedPaths: Set<String> { Set(items.filter(\.isNamed).map(\.path)) }
}
