internal import FoundationEssentials

/// Programs that a measurement may find on the machine or not.
enum Program {
  /// The path of a program, or nil where it is not installed.
  static func path(of name: String) -> String? {
    if name.contains("/") { return isProgram(name) ? name : nil }
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first(where: isProgram)
  }

  /// The path of this program, to start it again.
  static var own: String { path(of: CommandLine.arguments[0]) ?? CommandLine.arguments[0] }

  private static func isProgram(_ path: String) -> Bool {
    FileManager.default.isExecutableFile(atPath: path)
  }
}
