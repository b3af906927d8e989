import Foundation
import RepostLintKit

/// The folder of fixtures, and the tool that reads them.
enum FixtureFolder {
  /// The package's root.
  static let package = URL(filePath: "\(#filePath)").deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// `Fixtures`.
  static let root = package.appending(path: "Fixtures")

  /// The tool with its built-in rules; loading them once is most of what a test costs.
  static func tool() throws -> RepostLint { try loaded.get() }

  private static let loaded = Result { try RepostLint() }

  /// The names of what lies in a folder of the fixtures, sorted; nothing that is hidden.
  static func names(in folder: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: root.appending(path: folder).path)
    return (names ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }
}
