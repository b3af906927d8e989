import RepostCore

/// What `.repostlint.yml` says: which pages are reposts of what, and in which context.
///
///     version: 1
///     site: {kind: community, url: https://neighbours.example/}
///     reposts:
///       - files: content/reposts/ledger.md
///         original: originals/ledger.html
///         original-url: https://harbour-bulletin.example/2024/ledger
///
/// Unknown keys are errors with a line. The configuration chooses; it cannot turn a failed condition
/// into a passed one.
struct LintConfiguration {
  /// Files that are reposts of one original.
  struct Entry {
    let files: [Glob]
    /// The patterns as written, for messages.
    let patterns: [String]
    let original: String
    let originalURL: String?
    let siteKind: RepostContext.SiteKind?
    let medium: RepostContext.Medium?
    let basis: RepostContext.Basis?
    /// The address of the repost, or nil: relative links are then resolved against the site's.
    let url: String?
    let line: Int
  }

  let path: String
  let siteKind: RepostContext.SiteKind
  let medium: RepostContext.Medium
  let siteURL: String?
  let rules: [String]
  let permissionRecords: String?
  let entries: [Entry]

  /// The folder the configuration stands in; its paths are relative to it.
  var folder: String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }

  /// Reads a configuration.
  init(bytes: [UInt8], path: String) throws(SettingsError) {
    let tree = try SettingsTree.tree(of: bytes, path: path)
    let top = try SettingsMapping(
      tree, keys: ["version", "site", "rules", "permission-records", "reposts"], path: path)
    guard try top.text("version") == "1" else {
      throw SettingsError(
        path: path, line: top.tree("version")?.line ?? 1,
        detail: "\"version\" has to be 1, so that later versions can mean something else")
    }
    self.path = path
    let site = try top.tree("site").map { tree throws(SettingsError) in
      try SettingsMapping(tree, keys: ["kind", "medium", "url"], path: path)
    }
    siteKind = try site?.choice("kind") ?? .unknown
    medium = try site?.choice("medium") ?? .web
    siteURL = try site?.text("url")
    rules = try top.texts("rules")
    permissionRecords = try top.text("permission-records")
    var entries: [Entry] = []
    for item in try top.items("reposts") { entries.append(try Entry(item, path: path)) }
    guard !entries.isEmpty else {
      throw SettingsError(
        path: path, line: top.line, detail: "\"reposts\" lists nothing, so nothing would be checked"
      )
    }
    self.entries = entries
  }
}

extension LintConfiguration.Entry {
  fileprivate init(_ tree: SettingsTree, path: String) throws(SettingsError) {
    let mapping = try SettingsMapping(
      tree,
      keys: ["files", "original", "original-url", "site-kind", "medium", "basis", "url"],
      path: path)
    patterns = try mapping.texts("files")
    guard !patterns.isEmpty else {
      throw SettingsError(path: path, line: tree.line, detail: "\"files\" is missing")
    }
    guard let original = try mapping.text("original") else {
      throw SettingsError(path: path, line: tree.line, detail: "\"original\" is missing")
    }
    files = patterns.map { Glob($0.hasPrefix("./") ? String($0.dropFirst(2)) : $0) }
    self.original = original
    originalURL = try mapping.text("original-url")
    siteKind = try mapping.choice("site-kind")
    medium = try mapping.choice("medium")
    basis = try mapping.choice("basis")
    url = try mapping.text("url")
    line = tree.line
  }
}
