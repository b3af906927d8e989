internal import CRulePacks
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

  /// The archive of the same rules; stale where a file was changed since it was written.
  package static var archive: [UInt8] {
    var count = 0
    let bytes = built_in_rule_archive(&count)
    return Array(UnsafeBufferPointer(start: bytes, count: count))
  }
}
