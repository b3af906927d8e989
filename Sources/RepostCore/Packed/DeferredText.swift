/// A text that may still be packed, and becomes a string whenever somebody asks for it.
package enum DeferredText: Sendable {
  /// A string.
  case string(String)
  /// UTF-8, such as a part of an archive, whose memory it shares.
  case bytes(ArraySlice<UInt8>)

  /// The text.
  package var string: String {
    switch self {
    case .string(let string): string
    case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
    }
  }
}
