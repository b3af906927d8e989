#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
import RepostCore
import RepostDocuments
import RepostRemedy
import RepostReporting

/// What the caller says of the reposts to fix.
public struct FixRequest: Hashable, Sendable {
  /// What becomes of the changes.
  public enum Mode: Hashable, Sendable {
    /// They are only shown.
    case show
    /// They are printed as a patch.
    case diff
    /// They are written into the files.
    case write
  }

  /// What the reposts are judged by.
  public var check: CheckRequest
  public var mode: Mode
  /// The language of the credit (`de`), or nil for that of the original.
  public var language: String?

  /// Creates a request.
  public init(check: CheckRequest, mode: Mode = .show, language: String? = nil) {
    self.check = check
    self.mode = mode
    self.language = language
  }
}

extension RepostLint {
  /// Inserts into reposts what they miss, as far as that can be done without a person.
  ///
  /// A patch is the output by itself; what to know of it then goes to the messages.
  ///
  /// - Throws: `RunError` where the original, the terms or a settings file cannot be used, where there
  ///   is no repost, or where a file cannot be written.
  public func fix(_ reposts: [Input], _ request: FixRequest, options: OutputOptions)
    throws(RunError) -> RunResult
  {
    let check = request.check
    guard check.original != nil || check.terms != nil else {
      throw RunError(
        "fix: give the original with --original, or its terms with --terms; what a repost says of "
          + "itself is not enough to add to it.")
    }
    guard options.format == .text || options.format == .json else {
      throw Self.unsupported(options, "fix")
    }
    let wording = try Self.wording(request.language, "fix")
    let listing = InputListing(reposts)
    let items = listing.items.filter { $0.isNamed || .some($0.input) != check.original }
    guard !items.isEmpty else { throw RunError("fix: no repost was found, so nothing was fixed.") }
    let context = try RepostContext(check)
    if request.mode == .write, items.contains(where: { $0.input.isStandardInput }) {
      throw RunError("fix: standard input cannot be written to; take --diff.")
    }
    var original: Page?
    if let input = check.original {
      original = try self.original(input, command: "fix", needsText: true)
    }
    let judge = RepostJudge(
      original: original, stated: try Self.stated(check.terms), context: context)
    var run = FixedRun(mode: request.mode, wording: wording, judge: judge, pages: pages)
    run.incidents = (original?.incidents ?? []) + listing.incidents
    for item in items { try run.add(item) }
    return try result(of: run, named: listing.namedPaths, options: options)
  }

  private func result(
    of run: FixedRun, named: Set<String>, options: OutputOptions
  ) throws(RunError) -> RunResult {
    let output = try render("fix", options) { () throws -> [UInt8] in
      options.format == .json
        ? try FixJSON(tool: tool).bytes(of: run.reports, incidents: run.incidents)
        : Array(
          FixText(palette: palette(options)).text(of: run.reports, incidents: run.incidents).utf8)
    }
    let rule = ExitRule(
      options: options, reposts: run.reports.map(\.after), incidents: run.incidents, named: named)
    guard run.mode == .diff else { return RunResult(output: output, status: rule.status) }
    let talk = FixText().text(of: run.reports, incidents: run.incidents)
    var lines = talk.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return RunResult(output: run.patch, messages: lines, status: rule.status)
  }
}

/// Reposts fixed so far.
private struct FixedRun {
  let mode: FixRequest.Mode
  let wording: CreditWording?
  let judge: RepostJudge
  let pages: PageReader
  var reports: [FixReport] = []
  var incidents: [Incident] = []
  var patch: [UInt8] = []

  init(mode: FixRequest.Mode, wording: CreditWording?, judge: RepostJudge, pages: PageReader) {
    self.mode = mode
    self.wording = wording
    self.judge = judge
    self.pages = pages
  }

  mutating func add(_ item: InputListing.Item) throws(RunError) {
    do throws(FileBytes.Failure) {
      let bytes = try contents(of: item.input)
      var listed = try pages.pages(path: item.path, bytes: bytes)
      guard let page = listed.next() else { return }
      if let obstacle = Self.obstacle(page, bytes: bytes) {
        incidents += page.incidents
        incidents.append(
          Incident(
            path: item.path, outcome: .skipped, code: .unsupportedFormat,
            detail: "Nothing was inserted: " + obstacle))
        if page.standing == .alone, !page.document.bytes.isEmpty {
          add(judge.report(on: page))
        }
        return
      }
      try fix(page, bytes: bytes, input: item.input)
    } catch {
      incidents.append(error.incident(item.path))
    }
  }

  /// A repost that is judged and left as it is.
  private mutating func add(_ report: RepostReport) {
    reports.append(
      FixReport(before: report, after: report, changes: [], obstacles: [], fate: fate))
  }

  private var fate: FixReport.Fate {
    switch mode {
    case .show: .shown
    case .diff: .patch
    case .write: .written
    }
  }

  private func contents(of input: Input) throws(FileBytes.Failure) -> [UInt8] {
    switch input {
    case .path(let path): try FileBytes.contents(of: path, limit: pages.maximumSize)
    case .standardInput: try FileBytes.standardInput(limit: pages.maximumSize)
    }
  }

  /// Why nothing can be inserted into a file, or nil.
  private static func obstacle(_ page: Page, bytes: [UInt8]) -> String? {
    guard page.standing == .alone else { return "it holds several documents." }
    let document = page.document
    switch document.format {
    case .feed, .epub, .docx, .pdf: return "a file of this format is not changed."
    case .html, .markdown, .text: break
    }
    if document.bytes != bytes { return "it is compressed." }
    guard page.incidents.isEmpty else { return "it was read only in part." }
    if document.format == .text, !isProse(document.path) {
      return "it is data or a program, not a text for readers."
    }
    return nil
  }

  /// Whether a text file is one that people read as it is.
  private static func isProse(_ path: String) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return true }
    let kinds: Set<String> = ["txt", "text", "rst", "adoc", "asciidoc", "org"]
    return kinds.contains(name[name.index(after: dot)...].lowercased())
  }

  private mutating func fix(_ page: Page, bytes: [UInt8], input: Input) throws(FileBytes.Failure) {
    let path = page.document.path
    let report = judge.report(on: page)
    let language = wording ?? CreditWording(language: report.terms.work.language)
    let remedy = Remedy(of: page.document, report, bytes: bytes, wording: language) { changed in
      var pages = try? pages.pages(path: path, bytes: changed)
      return pages?.next().map { ($0.document, judge.report(on: $0)) }
    }
    if mode == .write, !remedy.changes.isEmpty, case .path(let path) = input {
      do throws(AtomicFile.Failure) {
        try AtomicFile.write(remedy.source.bytes, to: path)
      } catch {
        throw FileBytes.Failure(outcome: .failed, code: .unreadable, detail: error.detail)
      }
    }
    if mode == .diff {
      patch +=
        UnifiedDiff(
          path: WorkingFolder.relative(path), old: bytes, changed: remedy.source
        ).bytes
    }
    let draft = SourceDraft(path: path, bytes: bytes)
    reports.append(
      FixReport(
        before: remedy.before, after: remedy.after,
        changes: remedy.changes.map { FixReport.Change($0, in: draft) },
        obstacles: remedy.obstacles, fate: fate))
  }
}

extension FixReport.Change {
  /// A change as a report shows it: the words that go and those that come.
  fileprivate init(_ change: RemedyChange, in draft: SourceDraft) {
    func lines(_ text: String) -> [String] {
      text.split { $0.isNewline }.map(String.init).filter { !$0.allSatisfy(\.isWhitespace) }
    }
    self.init(
      kind: change.kind.rawValue, obligations: change.obligations, line: change.line,
      removed: change.edits.flatMap {
        lines(String(decoding: draft.text[$0.range], as: UTF8.self))
      },
      added: change.edits.flatMap { lines($0.replacement) })
  }
}

extension Input {
  fileprivate var isStandardInput: Bool {
    if case .standardInput = self { true } else { false }
  }
}

/// The folder in which the command was started.
private enum WorkingFolder {
  /// A path as it reads from there; one outside of it is given without its leading slash.
  static func relative(_ path: String) -> String {
    var path = path[...]
    while path.hasPrefix("./") { path = path.dropFirst(2) }
    guard path.hasPrefix("/") else { return String(path) }
    if let folder = getcwd(nil, 0) {
      defer { free(folder) }
      let prefix = String(cString: folder) + "/"
      if path.hasPrefix(prefix) { return String(path.dropFirst(prefix.count)) }
    }
    return String(path.drop { $0 == "/" })
  }
}
