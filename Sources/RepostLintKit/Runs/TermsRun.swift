import RepostCore
import RepostDocuments
import RepostReporting
import RepostTerms

extension RepostLint {
  /// The terms of one original.
  ///
  /// - Parameters:
  ///   - input: The original.
  ///   - originalURL: The address it has, where the caller knows it.
  ///   - options: How the report is to look.
  /// - Returns: The terms.
  /// - Throws: `RunError` where it cannot be read or the format is not text or json.
  public func terms(of input: Input, originalURL: String? = nil, options: OutputOptions)
    throws(RunError) -> RunResult
  {
    let address = try RepostContext.address(originalURL, "--original-url")
    let page = try original(input, command: "terms")
    let terms = TermsBuilder(
      findings: page.findings, metadata: page.document.metadata, originalURL: address
    ).terms
    let output = try render("terms", options) { () throws -> [UInt8] in
      switch options.format {
      case .text: Array(TermsText(palette: palette(options)).text(of: terms).utf8)
      case .json: try TermsJSON(tool: tool).bytes(of: terms)
      case .ndjson, .github, .html: throw Self.unsupported(options, "terms")
      }
    }
    let rule = ExitRule(
      options: options, reposts: [], incidents: page.incidents, named: [page.document.path])
    return RunResult(
      output: output, messages: page.incidents.map(\.sentence), status: rule.status)
  }

  /// The page of an original; without it nothing can be judged.
  func original(_ input: Input, command: String) throws(RunError) -> Page {
    let path =
      switch input {
      case .path(let path), .standardInput(let path): path
      }
    do {
      let page = try pages.page(input)
      // An original that is not text states no conditions, which would look like keeping them all.
      if let skipped = page.incidents.first(where: { $0.outcome == .skipped }) {
        throw RunError("\(command): \(path): \(skipped.detail)")
      }
      guard !page.document.bytes.isEmpty else {
        throw RunError("\(command): \(path): The file is empty.")
      }
      return page
    } catch let error as FileBytes.Failure {
      throw RunError("\(command): \(path): \(error.detail)")
    } catch let error as RunError {
      throw error
    } catch {
      throw RunError("\(command): \(path): \(error)")
    }
  }
}

extension Incident {
  /// The incident in one line, for standard error.
  var sentence: String { "\(path): \(outcome.rawValue) (\(code.rawValue)): \(detail)" }
}
