import Foundation

/// A folder of its own for one test, removed with the value.
final class TemporaryFolder {
  let url: URL

  /// A folder on a file system in memory, where there is one.
  static let memory: URL? = {
    let shared = URL(fileURLWithPath: "/dev/shm", isDirectory: true)
    return FileManager.default.isWritableFile(atPath: shared.path) ? shared : nil
  }()

  init(in parent: URL? = nil) throws {
    url = (parent ?? FileManager.default.temporaryDirectory)
      .appending(path: "repostlint-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  /// Writes a file, with the folders it lies in.
  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws -> URL {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return file
  }

  /// Writes a text file.
  @discardableResult
  func write(_ text: String, to name: String) throws -> URL {
    try write(Array(text.utf8), to: name)
  }
}
