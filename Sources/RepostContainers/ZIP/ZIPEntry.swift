/// An entry of a ZIP archive as its directory describes it; every word of it may be a lie.
package struct ZIPEntry: Hashable, Sendable {
  /// How the bytes of an entry are stored.
  package enum Method: Hashable, Sendable {
    case stored
    case deflated
    /// A method that is not read, by its number.
    case other(Int)
  }

  /// The name as bytes, with `/` between folders; it may be absolute and climb with `..`.
  package let name: [UInt8]
  /// How the bytes are stored.
  package let method: Method
  /// Whether a password is needed.
  package let isEncrypted: Bool
  /// The size in the archive.
  package let compressedSize: Int
  /// The size decompressed.
  package let size: Int
  /// The checksum of the decompressed bytes.
  package let checksum: UInt32
  /// Where in the archive its own header stands.
  package let offset: Int

  /// The name as text, with U+FFFD where it is not UTF-8.
  package var path: String { String(decoding: name, as: UTF8.self) }

  /// Whether it stands for a folder.
  package var isFolder: Bool { name.last == UInt8(ascii: "/") }
}
