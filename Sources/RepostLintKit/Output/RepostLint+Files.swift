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
