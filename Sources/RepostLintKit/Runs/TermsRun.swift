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
    let page = try original(input, command: "terms", needsText: false)
    let terms = Terms(page, address: address)
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
  ///
  /// A feed speaks for itself, and each of its entries too; a book speaks through all of its chapters.
  ///
  /// - Parameters:
  ///   - input: The original.
  ///   - command: The command that asks, for messages.
  ///   - needsText: Whether it is to be compared, so that it has to be one text.
  /// - Returns: The page.
  /// - Throws: `RunError` where it cannot be read, or is several texts where one is needed.
  func original(_ input: Input, command: String, needsText: Bool) throws(RunError) -> Page {
    let path =
      switch input {
      case .path(let path), .standardInput(let path): path
      }
    do {
      var pages = try pages.pages(input)
      let page = try Self.original(&pages, path, command, needsText: needsText)
      // An original that is not text states no conditions, which would look like keeping them all.
      let isEmpty = page.document.bytes.isEmpty
      if let unread = page.incidents.first(where: {
        $0.outcome == .skipped || ($0.outcome == .failed && isEmpty)
      }) {
        throw RunError("\(command): \(path): \(unread.detail)")
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

extension RepostLint {
  private static func original(
    _ pages: inout FilePages, _ path: String, _ command: String, needsText: Bool
  ) throws(RunError) -> Page {
    let parts = pages.parts
    guard let first = pages.next() else { throw RunError("\(command): \(path): It holds nothing.") }
    guard first.standing == .own else { return first }
    if needsText {
      guard parts.count == 1, let page = pages.next() else {
        let hint = parts.first.map { "; name the one that is meant, such as \($0)" } ?? ""
        throw RunError("\(command): \(path): It holds \(parts.count) documents\(hint).")
      }
      return page
    }
    guard first.document.format == .epub else { return first }
    var whole = first
    var end = 0
    while let chapter = pages.next() {
      whole.inherited += (chapter.findings + chapter.others).map { $0.moved(behind: end) }
      whole.incidents += chapter.incidents
      end += chapter.document.text.count + 1
    }
    return whole
  }
}

extension Incident {
  /// The incident in one line, for standard error.
  var sentence: String { "\(path): \(outcome.rawValue) (\(code.rawValue)): \(detail)" }
}
