import RepostCore
import RepostDocuments
import RepostReporting

extension RepostLint {
  /// Whether reposts keep the terms of one original.
  ///
  /// - Throws: `RunError` where the original or a settings file cannot be used, where there is no
  ///   repost, or where the format is not one of text, json, github.
  public func check(_ reposts: [Input], _ request: CheckRequest, options: OutputOptions)
    throws(RunError) -> RunResult
  {
    let listing = InputListing(reposts)
    guard !listing.items.isEmpty else {
      throw RunError("check: no repost was found, so nothing was checked.")
    }
    let context = try RepostContext(request)
    var original: Page?
    if let input = request.original {
      original = try self.original(input, command: "check", needsText: true)
    }
    let judge = RepostJudge(
      original: original, stated: try Self.stated(request.terms), context: context)
    var run = JudgedRun(incidents: (original?.incidents ?? []) + listing.incidents)
    if let document = original?.document { run.keepSource(of: document) }
    // A folder of reposts may hold the original; only a caller who names it twice means it.
    let items = listing.items.filter { $0.isNamed || .some($0.input) != request.original }
    guard !items.isEmpty else {
      throw RunError("check: no repost was found beside the original, so nothing was checked.")
    }
    for item in items { run.add(item, judge: judge, pages: pages) }
    return try result(
      of: run, command: .check, named: listing.namedPaths, inputs: items.count, options: options)
  }

  /// The terms that a file states, if the caller names one.
  static func stated(_ path: String?) throws(RunError) -> Terms? {
    guard let path else { return nil }
    do {
      let bytes = try FileBytes.contents(of: path, limit: SettingsTree.maximumSize)
      return try TermsFile.terms(in: bytes, path: path)
    } catch let error as SettingsError {
      throw RunError(error.description)
    } catch let error as FileBytes.Failure {
      throw RunError("\(path): \(error.detail)")
    } catch {
      throw RunError("\(path): \(error)")
    }
  }

  /// The report on judged reposts, and how the run ended.
  func result(
    of run: JudgedRun, command: CheckJSON.Command, named: Set<String>,
    inputs: Int = .max, options: OutputOptions
  ) throws(RunError) -> RunResult {
    let report = Report(reposts: run.reposts, incidents: run.incidents)
    let output = try render(command == .check ? "check" : "lint", options) { () throws -> [UInt8] in
      switch (options.format, command) {
      case (.text, .check):
        let text = CheckText(
          palette: palette(options), snippets: FileSnippets(run.sources),
          explains: options.explains)
        return Array(text.text(of: report, credit: { $0.creditToPaste(run.sources[$0.path]) }).utf8)
      case (.text, .lint): return Array(LintText(palette: palette(options)).text(of: report).utf8)
      case (.json, _):
        return try CheckJSON(tool: tool, command: command, explains: options.explains)
          .bytes(of: report)
      case (.github, _): return Array(LintGitHub().text(of: report).utf8)
      case (.ndjson, _), (.html, _): throw Self.unsupported(options, "check")
      }
    }
    let rule = ExitRule(
      options: options, reposts: run.reposts, incidents: run.incidents, named: named,
      inputs: inputs)
    return RunResult(output: output, status: rule.status)
  }
}

/// Reposts judged so far, with what could not be read and the bytes to quote from.
struct JudgedRun {
  var reposts: [RepostReport] = []
  var incidents: [Incident]
  /// The files that reports quote, by path.
  var sources: [String: [UInt8]] = [:]

  init(incidents: [Incident] = []) {
    self.incidents = incidents
  }

  /// Judges one file; one that cannot be read is an incident, not the end.
  mutating func add(_ item: InputListing.Item, judge: RepostJudge, pages: PageReader) {
    do throws(FileBytes.Failure) {
      var pages = try pages.pages(item.input)
      var isWhole = true
      while let page = pages.next() {
        incidents += page.incidents
        // What a feed or a book says of itself is no text of anybody.
        if page.standing == .own { isWhole = false } else { add(page, judge) }
        isWhole = isWhole || page.standing != .own
      }
      if !isWhole {
        incidents.append(
          Incident(
            path: item.path, outcome: .skipped, code: .noText, detail: "It holds no documents."))
      }
    } catch {
      incidents.append(error.incident(item.path))
    }
  }

  private mutating func add(_ page: Page, _ judge: RepostJudge) {
    let document = page.document
    let isUnread = page.incidents.contains {
      $0.outcome == .skipped || ($0.outcome == .failed && document.bytes.isEmpty)
    }
    if document.bytes.isEmpty || isUnread {
      if page.incidents.isEmpty {
        incidents.append(
          Incident(path: document.path, outcome: .skipped, code: .empty, detail: "It is empty."))
      }
      return
    }
    keepSource(of: document)
    let report = judge.report(on: page)
    if report.reuse?.isComplete == false {
      incidents.append(TextMeasurement.limit(path: document.path))
    }
    reposts.append(report)
  }

  /// Keeps what reports quote of a document: its bytes, or the text of the pages of a PDF.
  ///
  /// Of a DOCX nothing is quoted: its bytes are markup that nobody has seen.
  mutating func keepSource(of document: Document) {
    if document.parts.isEmpty { sources[document.path] = document.bytes }
    guard document.format == .pdf else { return }
    for part in document.parts { sources[part.path] = Array(document.bytes[part.range]) }
  }
}

extension RepostContext {
  /// What a request declares, with its records read.
  init(_ request: CheckRequest) throws(RunError) {
    self.init(
      siteKind: SiteKind(rawValue: request.siteKind.rawValue) ?? .unknown,
      medium: Medium(rawValue: request.medium.rawValue) ?? .web,
      basis: Basis(rawValue: request.basis.rawValue) ?? .permission,
      repostURL: try Self.address(request.repostURL, "--repost-url"),
      originalURL: try Self.address(request.originalURL, "--original-url"),
      records: try Self.records(request.permissionRecord), today: request.today,
      repostDate: try Self.day(request.repostDate, "--repost-date"))
  }

  static func day(_ text: String?, _ option: String) throws(RunError) -> String? {
    guard let text else { return nil }
    guard let day = CivilDate.iso(text) else {
      throw RunError("\(option): “\(text)” is not a day, such as 2024-05-30.")
    }
    return day
  }

  static func address(_ text: String?, _ option: String) throws(RunError) -> WebAddress? {
    guard let text else { return nil }
    let address = WebAddress(text)
    guard address.isWeb else {
      throw RunError("\(option): “\(text)” is not an address on the web (https://…).")
    }
    return address
  }

  static func records(_ path: String?) throws(RunError) -> [PermissionRecord] {
    guard let path else { return [] }
    do {
      let bytes = try FileBytes.contents(of: path, limit: SettingsTree.maximumSize)
      return try PermissionRecordReader.records(in: bytes, path: path)
    } catch let error as SettingsError {
      throw RunError(error.description)
    } catch let error as FileBytes.Failure {
      throw RunError("\(path): \(error.detail)")
    } catch {
      throw RunError("\(path): \(error)")
    }
  }
}
