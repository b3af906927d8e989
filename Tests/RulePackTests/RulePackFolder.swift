import Foundation
import RepostRules

/// The rule packs as they lie in the repository.
enum RulePackFolder {
  /// Every rule file, by path; none where there is no folder yet.
  static func files() throws -> [RuleFile] {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let folder = root.appendingPathComponent("Rules/packs")
    guard let paths = FileManager.default.enumerator(atPath: folder.path) else { return [] }
    return try paths.compactMap { $0 as? String }.filter { $0.hasSuffix(".yaml") }
      .map { path in
        let bytes = try Data(contentsOf: folder.appendingPathComponent(path))
        return RuleFile(path: "packs/\(path)", bytes: Array(bytes))
      }
      .sorted { Array($0.path.utf8).lexicographicallyPrecedes(Array($1.path.utf8)) }
  }
}
