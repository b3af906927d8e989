import RepostDetection
import RepostRules

/// The rules in force: the built-in packs and those that the caller adds.
struct RuleLibrary {
  let rules: [Rule]
  /// Every pack with its version.
  let packs: [String: String]
  /// How a detector of the rules searches, where that was made before.
  let plan: ArraySlice<UInt8>?

  /// Loads the built-in packs and the rule files at `paths` (a file or a folder each).
  ///
  /// - Parameters:
  ///   - paths: Rule files or folders of them.
  ///   - withExamples: Whether the rules are to be shown or tested; the YAML is then read in full.
  /// - Throws: `RunError` where a rule cannot be used.
  init(adding paths: [String], withExamples: Bool) throws(RunError) {
    if paths.isEmpty, !withExamples, let archive = BuiltInRules.archive {
      self.init(archive.rules, packs: archive.packs, of: nil, plan: archive.plan)
      return
    }
    var files = BuiltInRules.files
    let names = Set(files.compactMap(\.pack))
    for path in paths { files += try Self.files(at: path) }
    do {
      let rules = try RulePackReader.rules(from: files)
      self.init(rules, packs: Set(rules.map(\.pack)), of: names)
    } catch {
      throw RunError(error.errors.map(\.description))
    }
  }

  /// Takes rules; those of `packs` that are in `ours` have the version of this tool, or all where it is
  /// nil.
  private init(
    _ rules: [Rule], packs: Set<String>, of ours: Set<String>?, plan: ArraySlice<UInt8>? = nil
  ) {
    self.rules = rules
    self.plan = plan
    self.packs = Dictionary(
      uniqueKeysWithValues: packs.map { pack in
        (pack, ours?.contains(pack) ?? true ? RepostLint.version : "unversioned")
      })
  }

  private static func files(at path: String) throws(RunError) -> [RuleFile] {
    let listing = InputListing([.path(path)])
    let paths = listing.items.map(\.path).filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
    guard !paths.isEmpty else { throw RunError("\(path): no rule file (*.yaml) was found there.") }
    var files: [RuleFile] = []
    for path in paths {
      do {
        // A file of the working folder belongs to a pack too: the one of this folder.
        let name = path.contains("/") ? path : "./" + path
        files.append(
          RuleFile(
            path: name, bytes: try FileBytes.contents(of: path, limit: RuleFile.maximumSize)))
      } catch {
        throw RunError("\(path): \(error.detail)")
      }
    }
    return files
  }
}
