import FoundationEssentials
import Testing

/// Whole outputs compared with committed files.
///
/// With `RECORD=1` in the environment the files are written anew, to be reviewed like code.
enum Golden {
  static func expect(
    _ name: String, _ bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let folder = "\(#filePath)".split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
    let path = "\(folder)/Golden/\(name)"
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(bytes).write(to: URL(filePath: path))
      return
    }
    let expected = try Data(contentsOf: URL(filePath: path))
    guard Array(expected) != bytes else { return }
    Issue.record(
      """
      \(name) is not as recorded. Expected:
      \(String(decoding: expected, as: UTF8.self))
      Got:
      \(String(decoding: bytes, as: UTF8.self))
      """, sourceLocation: sourceLocation)
  }

  static func expect(
    _ name: String, _ text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try expect(name, Array(text.utf8), sourceLocation: sourceLocation)
  }
}
