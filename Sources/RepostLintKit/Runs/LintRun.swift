import RepostCore
import RepostDocuments
import RepostReporting

extension RepostLint {
  /// Judges the reposts that a site's configuration names.
  ///
  /// - Parameters:
  ///   - path: The path of `.repostlint.yml`; its folder is the site.
  ///   - paths: Only these files or folders, relative to the working folder; empty for the site.
  ///   - rules: Rule files or folders, added to the built-in packs and those of the configuration.
  ///   - today: Today as `YYYY-MM-DD`, or nil.
  ///   - maximumSize: The largest file that is read, in bytes.
  ///   - searchPath: The folders in which programs that read PDF are looked for.
  ///   - options: How the report is to look.
  /// - Returns: The report on every repost of the site.
  /// - Throws: `RunError` where the configuration cannot be used or names no file that is there.
  public static func lint(
    configuration path: String, paths: [String] = [], adding rules: [String] = [],
    today: String? = nil, maximumSize: Int = defaultMaximumSize, searchPath: String = "",
    options: OutputOptions
  ) throws(RunError) -> RunResult {
    let configuration = try read(path)
    let added = rules + configuration.rules.map { configuration.path(to: $0) }
    let lint = try RepostLint(adding: added, maximumSize: maximumSize, searchPath: searchPath)
    return try lint.lint(configuration, paths: paths, today: today, options: options)
  }

  private static func read(_ path: String) throws(RunError) -> LintConfiguration {
    do {
      let bytes = try FileBytes.contents(of: path, limit: SettingsTree.maximumSize)
      return try LintConfiguration(bytes: bytes, path: path)
    } catch let error as SettingsError {
      throw RunError(error.description)
    } catch let error as FileBytes.Failure {
      throw RunError("\(path): \(error.detail)")
    } catch {
      throw RunError("\(path): \(error)")
    }
  }

  private func lint(
    _ configuration: LintConfiguration, paths: [String], today: String?, options: OutputOptions
  ) throws(RunError) -> RunResult {
    let listing = InputListing([.path(configuration.folder)]).relativeToHere
    let wanted =
      paths.isEmpty ? nil : Set(InputListing(paths.map { .path($0) }).items.map { $0.path.plain })
    let records = try RepostContext.records(
      configuration.permissionRecords.map { configuration.path(to: $0) })
    var run = JudgedRun(incidents: listing.incidents)
    var messages: [String] = []
    var named: Set<String> = []
    for entry in configuration.entries {
      let files = listing.items.filter { item in
        let relative = configuration.relative(item.path)
        return entry.files.contains { $0.matches(relative) }
      }
      if files.isEmpty {
        messages.append(
          "\(configuration.path):\(entry.line): no file matches "
            + entry.patterns.joined(separator: ", ") + ".")
      }
      let chosen = files.filter { wanted?.contains($0.path.plain) ?? true }
      guard !chosen.isEmpty else { continue }
      let original = try original(
        .path(configuration.path(to: entry.original)), command: "lint", needsText: true)
      run.incidents += original.incidents
      run.keepSource(of: original.document)
      let context = try configuration.context(of: entry, records: records, today: today)
      let judge = RepostJudge(original: original, context: context)
      for item in chosen where named.insert(item.path).inserted {
        run.add(item, judge: judge, pages: pages)
      }
    }
    guard !named.isEmpty || !paths.isEmpty else {
      throw RunError(
        messages + ["\(configuration.path): no repost was found, so nothing was checked."])
    }
    run.reposts.sort { $0.path < $1.path }
    var result = try result(of: run, command: .lint, named: named, options: options)
    result.messages = messages
    if !messages.isEmpty, options.isStrict, result.status == .success { result.status = .failed }
    return result
  }
}

extension LintConfiguration {
  /// A path written in the configuration, as the working folder sees it.
  func path(to written: String) -> String {
    written.hasPrefix("/") || folder == "." ? written : folder + "/" + written
  }

  /// A file below the configuration's folder, as the configuration would write it.
  func relative(_ path: String) -> String {
    path.hasPrefix(folder + "/") ? String(path.dropFirst(folder.count + 1)) : path
  }

  func context(of entry: Entry, records: [PermissionRecord], today: String?) throws(RunError)
    -> RepostContext
  {
    func address(_ text: String?) throws(RunError) -> WebAddress? {
      guard let text else { return nil }
      let address = WebAddress(text)
      guard address.isWeb else {
        throw RunError("\(path):\(entry.line): “\(text)” is not an address on the web (https://…).")
      }
      return address
    }
    return RepostContext(
      siteKind: entry.siteKind ?? siteKind, medium: entry.medium ?? medium,
      basis: entry.basis ?? .permission, repostURL: try address(entry.url ?? siteURL),
      originalURL: try address(entry.originalURL), records: records, today: today)
  }
}

extension InputListing {
  /// The same files without the `./` that walking the working folder puts before them.
  fileprivate var relativeToHere: InputListing {
    var listing = self
    listing.items = items.map { item in
      if case .path(let path) = item.input {
        Item(input: .path(path.plain), isNamed: item.isNamed)
      } else {
        item
      }
    }
    return listing
  }
}

extension String {
  /// A path without a leading `./`.
  fileprivate var plain: String { hasPrefix("./") ? String(dropFirst(2)) : self }
}
