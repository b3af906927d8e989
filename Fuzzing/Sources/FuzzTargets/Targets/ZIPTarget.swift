internal import RepostContainers
internal import RepostCore

/// A ZIP archive.
struct ZIPTarget: FuzzTarget {
  let name = "zip"
  let summary = "ZIPArchive: its directory, and every entry with bounds"
  let share = 3
  let packing = Packing.zip

  private static let limits = ZIPLimits(entries: 1000, entry: 1 << 20, total: 4 << 20)
  private static let codes: Set<Incident.Code> = [
    .malformedArchive, .archiveLimit, .encrypted, .unsupportedCompression, .decompressionLimit,
    .checksumMismatch,
  ]

  func check(_ input: [UInt8]) throws(Violation) {
    do {
      try read(input)
    } catch let fault as ContainerError {
      try check(fault)
    } catch let violation as Violation {
      throw violation
    } catch {
      throw Violation("another error: \(error)")
    }
  }

  private func check(_ fault: ContainerError) throws(Violation) {
    try require(Self.codes.contains(fault.code), "an archive reports \(fault.code.rawValue)")
    try require(fault.detail.hasSuffix("."), "no sentence: \(fault.detail)")
  }

  private func read(_ input: [UInt8]) throws {
    var archive = try ZIPArchive(input, limits: Self.limits)
    try require(archive.entries.count <= Self.limits.entries, "\(archive.entries.count) entries")
    var total = 0
    for entry in archive.entries {
      try require(
        entry.offset >= 0 && entry.offset <= input.count && entry.size >= 0
          && entry.compressedSize >= 0, "the entry \(entry.path) is impossible")
      try require(archive.entry(named: entry.path) != nil || entry.path.utf8.count > 0, "no name")
      do {
        let contents = try archive.contents(of: entry)
        total += contents.count
        try require(contents.count == entry.size, "\(entry.path) has another size")
        try require(
          Checksum.crc32(contents) == entry.checksum, "\(entry.path) has another checksum")
        try require(
          entry.method != .other(0) && !entry.isEncrypted, "\(entry.path) cannot be read")
      } catch let fault as ContainerError {
        try check(fault)
      }
    }
    try require(total <= Self.limits.total, "\(total) bytes are over the bound")
  }
}
