@testable import RepostLintKit

/// A folder walked and read by the product's own means, which it keeps to itself.
struct FolderReading {
  /// How many files there were.
  let fileCount: Int
  /// How many bytes they had.
  let byteCount: Int

  /// Walks the folder and reads every file.
  init(_ folder: String) {
    var files = 0
    var bytes = 0
    for item in InputListing([.path(folder)]).items {
      let contents = try? FileBytes.contents(of: item.path, limit: RepostLint.defaultMaximumSize)
      files += 1
      bytes += contents?.count ?? 0
    }
    fileCount = files
    byteCount = bytes
  }
}
