/// Reads the bytes of one format.
///
/// Readers are total: whatever the bytes are, they give a document, with incidents for what was not
/// read and notes for what was guessed.
package protocol Reader: Sendable {
  /// The document in `bytes`.
  func document(path: String, bytes: [UInt8], limits: ReadLimits) -> Document
}
