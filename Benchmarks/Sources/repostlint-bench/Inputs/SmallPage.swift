internal import FoundationEssentials

/// One small page with one notice.
enum SmallPage {
  /// Writes the page and says where it lies.
  static func path(in folder: String) throws -> String {
    let path = "\(folder)/small-page.txt"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data("Winter at the harbour\n\nThe ferry was late again.\n\n© 2024 Example Press\n".utf8)
      .write(to: URL(filePath: path))
    return path
  }
}
