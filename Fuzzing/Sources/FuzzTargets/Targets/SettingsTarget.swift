@testable internal import RepostLintKit

/// A settings file, and a file of permissions on record.
struct SettingsTarget: FuzzTarget {
  let name = "settings"
  let summary = "LintConfiguration and PermissionRecordReader"
  let share = 0

  func check(_ input: [UInt8]) throws(Violation) {
    do {
      let configuration = try LintConfiguration(bytes: input, path: "site/.repostlint.yml")
      try require(!configuration.entries.isEmpty, "settings that check nothing")
    } catch let error as SettingsError {
      try check(error)
    } catch let violation as Violation {
      throw violation
    } catch {
      throw Violation("another error: \(error)")
    }
    do throws(SettingsError) {
      _ = try PermissionRecordReader.records(in: input, path: "records.json")
    } catch {
      try check(error)
    }
  }

  private func check(_ error: SettingsError) throws(Violation) {
    try require(error.line >= 1, "a fault on line \(error.line)")
    try require(!error.detail.isEmpty, "a fault without words")
  }
}
