/// How much of a ZIP archive is read; what goes beyond is refused with a code.
package struct ZIPLimits: Hashable, Sendable {
  /// The most entries of an archive.
  package var entries: Int
  /// The most bytes of one entry, decompressed.
  package var entry: Int
  /// The most bytes of all entries that are read, decompressed.
  package var total: Int

  /// The defaults: 10,000 entries, 32 MiB each, 256 MiB together.
  package init(entries: Int = 10_000, entry: Int = 32 << 20, total: Int = 256 << 20) {
    self.entries = entries
    self.entry = entry
    self.total = total
  }
}
