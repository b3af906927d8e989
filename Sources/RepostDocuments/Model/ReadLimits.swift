/// How much of one document is read; what lies beyond is reported, never dropped in silence.
package struct ReadLimits: Hashable, Sendable {
  /// The largest file that is read, in bytes; a larger one is skipped as `too-large`.
  package var bytes: Int
  /// The deepest nesting of elements that is kept apart; deeper ones count as their ancestor.
  package var depth: Int
  /// The most blocks of one document.
  package var blocks: Int
  /// The most links of one document.
  package var links: Int
  /// The longest metadata value that is kept, in bytes.
  package var metadataValue: Int

  /// The defaults: 32 MiB, 512 levels, 200,000 blocks, 100,000 links, 16 KiB a value.
  package init(
    bytes: Int = 32 << 20, depth: Int = 512, blocks: Int = 200_000, links: Int = 100_000,
    metadataValue: Int = 16 << 10
  ) {
    self.bytes = bytes
    self.depth = depth
    self.blocks = blocks
    self.links = links
    self.metadataValue = metadataValue
  }
}
