internal import FoundationEssentials

/// One small page.
enum SmallPage: String {
  /// A page that ends with a copyright line.
  case withNotice = "small-page.txt"
  /// A page with nothing to find, so that hardly a pattern is compiled.
  case withoutNotice = "small-page-silent.txt"

  /// Writes the page and says where it lies.
  func path(in folder: String) throws -> String {
    let path = "\(folder)/\(rawValue)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let text = "Winter at the harbour\n\nThe ferry was late again.\n"
    let notice = self == .withNotice ? "\n© 2024 Example Press\n" : ""
    try Data((text + notice).utf8).write(to: URL(filePath: path))
    return path
  }
}
