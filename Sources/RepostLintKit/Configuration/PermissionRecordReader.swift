import RepostCore

/// Reads the permissions that a caller has on record: `{"permissions": [{"holder", "scope",
/// "evidence", "date"?, "expires"?}]}`, as JSON or YAML.
enum PermissionRecordReader {
  /// The records in a file.
  static func records(in bytes: [UInt8], path: String) throws(SettingsError) -> [PermissionRecord] {
    let tree = try SettingsTree.tree(of: bytes, path: path)
    let top = try SettingsMapping(tree, keys: ["permissions"], path: path)
    var records: [PermissionRecord] = []
    for item in try top.items("permissions") {
      let mapping = try SettingsMapping(
        item, keys: ["holder", "scope", "evidence", "date", "expires", "note"], path: path)
      guard let holder = try mapping.text("holder") else {
        throw SettingsError(path: path, line: item.line, detail: "\"holder\" is missing")
      }
      records.append(
        PermissionRecord(
          holder: holder, scope: try mapping.text("scope") ?? "",
          evidence: try mapping.text("evidence") ?? "",
          date: try date("date", mapping), expires: try date("expires", mapping)))
    }
    return records
  }

  private static func date(_ key: String, _ mapping: SettingsMapping) throws(SettingsError)
    -> String?
  {
    guard let text = try mapping.text(key) else { return nil }
    guard let date = CivilDate.iso(text) else {
      throw SettingsError(
        path: mapping.path, line: mapping.tree(key)?.line ?? mapping.line,
        detail: "\"\(key)\" has to be a day, such as 2024-05-30; it is \"\(text)\"")
    }
    return date
  }
}
