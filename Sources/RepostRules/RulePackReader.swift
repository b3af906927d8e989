/// Reads rule packs.
///
///     let rules = try RulePackReader.rules(from: files)
///
/// The reader is strict, so that a misspelt key or an id that nobody knows is found here and not when
/// a report comes out empty. It reads every file and reports all faults at once.
package enum RulePackReader {
  /// The rules in `files`, by path.
  ///
  /// - Parameters:
  ///   - files: The files.
  ///   - others: Rules that were read before, whose ids are taken and whose regions are there.
  /// - Returns: The rules of the files, without the others.
  /// - Throws: Every fault of every file.
  package static func rules(
    from files: [RuleFile], beside others: [Rule] = []
  ) throws(RulePackErrors) -> [Rule] {
    var errors: [RulePackError] = []
    var drafts: [RuleDraft] = []
    for file in files.sorted(by: { $0.path < $1.path }) {
      var reader = RuleReader(file: file)
      if let draft = reader.draft() { drafts.append(draft) }
      errors += reader.errors
    }
    errors += duplicates(drafts, taken: others)
    errors += unopenedRegions(drafts, opened: Set(others.compactMap(\.opens?.name)))
    guard errors.isEmpty else { throw RulePackErrors(errors) }
    return drafts.compactMap(\.rule)
  }

  private static func duplicates(_ drafts: [RuleDraft], taken: [Rule]) -> [RulePackError] {
    var first = Dictionary(taken.map { ($0.id, $0.path) }) { first, _ in first }
    var errors: [RulePackError] = []
    for draft in drafts {
      guard let id = draft.id else { continue }
      guard let other = first[id] else {
        first[id] = draft.path
        continue
      }
      errors.append(
        RulePackError(
          .duplicateID, path: draft.path, line: draft.line,
          detail: "the id \"\(id)\" is taken by \(other)"))
    }
    return errors
  }

  private static func unopenedRegions(
    _ drafts: [RuleDraft], opened others: Set<String>
  ) -> [RulePackError] {
    let opened = others.union(drafts.compactMap(\.opens))
    return drafts.flatMap { draft in
      draft.within.filter { !opened.contains($0.name) }.map { region in
        RulePackError(
          .unknownRegion, path: draft.path, line: region.line,
          detail: "no rule opens the region \"\(region.name)\"."
            + Suggestion.sentence(for: region.name, among: opened))
      }
    }
  }
}

/// What one file gave, whether or not it is a rule yet: a file with a fault still opens its region, so
/// that one fault is not reported as many.
struct RuleDraft {
  let path: String
  /// The line of the id.
  let line: Int
  let id: String?
  let opens: String?
  let within: [(name: String, line: Int)]
  /// The rule, or nil where the file has faults.
  let rule: Rule?
}
