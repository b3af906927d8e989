#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
import RepostPatterns

extension RepostLint {
  /// The version line: the tool's and the pattern library's.
  public static var versionText: String { "\(version) (PCRE2 \(PatternLibrary.version))" }

  /// Writes a report to a file, whole or not at all.
  public static func write(_ bytes: [UInt8], to path: String) throws(RunError) {
    do {
      try AtomicFile.write(bytes, to: path)
    } catch {
      throw RunError(error.detail)
    }
  }

  /// The configuration that stands here or in the nearest folder above.
  ///
  /// - Throws: `RunError` where there is none up to the root of the repository or of the file system.
  public static func nearestConfiguration() throws(RunError) -> String {
    var prefix = ""
    for _ in 0..<64 {
      if access(prefix + ".repostlint.yml", R_OK) == 0 { return prefix + ".repostlint.yml" }
      // A repository is a world of its own.
      if access(prefix + ".git", F_OK) == 0 { break }
      prefix += "../"
    }
    throw RunError("lint: there is no .repostlint.yml here or above; see repostlint lint --help.")
  }
}

/// A report that is written piece by piece and appears in its place when it is whole.
public final class ReportFile {
  private let file: AtomicFile

  /// Opens the report; nothing is at `path` yet, or what was there before.
  public init(_ path: String) throws(RunError) {
    do {
      file = try AtomicFile(path)
    } catch {
      throw RunError(error.detail)
    }
  }

  /// Adds a piece; `finish` says whether it arrived.
  public func write(_ bytes: [UInt8]) { file.append(bytes) }

  /// Puts the report in its place.
  public func finish() throws(RunError) {
    do {
      try file.finish()
    } catch {
      throw RunError(error.detail)
    }
  }
}
