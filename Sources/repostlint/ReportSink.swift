import RepostLintKit

/// Where a report goes piece by piece: standard output, or a file that appears when it is whole.
struct ReportSink {
  private let file: ReportFile?

  init(output path: String?) throws {
    do throws(RunError) {
      file = if let path { try ReportFile(path) } else { nil }
    } catch {
      throw ReadingOptions.unusable(error)
    }
  }

  /// Writes a piece.
  func write(_ bytes: [UInt8]) {
    if let file { file.write(bytes) } else { Terminal.write(bytes) }
  }

  /// Puts the file in its place.
  func finish() throws {
    do throws(RunError) {
      try file?.finish()
    } catch {
      throw ReadingOptions.unusable(error)
    }
  }
}
