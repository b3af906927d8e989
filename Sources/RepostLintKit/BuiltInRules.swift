internal import CRulePacks

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif
package import RepostRules

/// The rule packs that the binary carries.
package enum BuiltInRules {
  /// Every file, by path.
  package static var files: [RuleFile] {
    var count = 0
    let files = built_in_rule_files(&count)
    return (0..<count).map { index in
      let file = files[index]
      return RuleFile(
        path: String(cString: file.path),
        bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.count)))
    }
  }

  /// The digest of every file, taken in place: a start has no time to copy them.
  package static var digest: RuleFilesDigest {
    var count = 0
    let files = built_in_rule_files(&count)
    var digest = RuleFilesDigest()
    for index in 0..<count {
      let file = files[index]
      digest.add(
        path: UnsafeRawBufferPointer(start: file.path, count: strlen(file.path)),
        bytes: UnsafeRawBufferPointer(start: file.bytes, count: file.count))
    }
    return digest
  }

  /// The bytes of the archive of the same rules; stale where a file was changed since it was written.
  package static var archiveBytes: [UInt8] {
    var count = 0
    let bytes = built_in_rule_archive(&count)
    return Array(UnsafeBufferPointer(start: bytes, count: count))
  }

  /// The archive, or nil where it is stale.
  package static var archive: RuleArchive? { RuleArchive(archiveBytes, digest: digest) }
}
