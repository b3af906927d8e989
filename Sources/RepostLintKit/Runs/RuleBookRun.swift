#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension RepostLint {
  /// Writes the pages about rules into a folder, or says which of them are stale.
  ///
  /// Pages of packs that are gone are taken away; what was not written here is left alone.
  ///
  /// - Parameters:
  ///   - folder: The folder; it is made where its parent exists.
  ///   - isCheck: Whether to write nothing and fail where something would be written.
  /// - Returns: What was written or is stale, a line each.
  /// - Throws: `RunError` where a page cannot be written.
  public func writeRulePages(
    to folder: String, isCheck: Bool = false
  ) throws(RunError) -> RunResult {
    let pages = RuleBook(of: rules).pages
    var stale: [String] = []
    if !isCheck { mkdir(folder, 0o755) }
    for page in pages {
      let path = "\(folder)/\(page.name)"
      let bytes = Array(page.text.utf8)
      if let old = try? FileBytes.contents(of: path, limit: Self.largestPage), old == bytes {
        continue
      }
      stale.append(path)
      if !isCheck { try Self.write(bytes, to: path) }
    }
    let names = Set(pages.map { "\(folder)/\($0.name)" })
    for path in InputListing([.path(folder)]).items.map(\.path) where !names.contains(path) {
      guard path.hasSuffix(".md"),
        let old = try? FileBytes.contents(of: path, limit: Self.largestPage),
        old.starts(with: RuleBook.mark.utf8)
      else { continue }
      stale.append(path)
      if !isCheck { unlink(path) }
    }
    if isCheck {
      let lines = stale.map { "\($0) is stale: run make rules and commit the result.\n" }
      return RunResult(
        output: Array(lines.joined().utf8), status: stale.isEmpty ? .success : .failed)
    }
    let summary = "\(pages.count) pages, \(stale.count) of them changed.\n"
    return RunResult(output: Array(summary.utf8), status: .success)
  }

  private static let largestPage = 8 << 20
}
