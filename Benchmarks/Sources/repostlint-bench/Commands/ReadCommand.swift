import ArgumentParser
internal import RepostLintKit

/// Walks a folder and reads its files as the product does, and does nothing with them.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Walks a folder and reads its files, and nothing else.",
    shouldDisplay: false)

  @Argument var folder: String

  func run() throws {
    let reading = FolderReading(folder)
    print("\(reading.fileCount) files, \(reading.byteCount) bytes")
  }
}
