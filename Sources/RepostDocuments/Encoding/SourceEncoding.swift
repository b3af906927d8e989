/// What encoding a file was read in, and how that was known.
package struct SourceEncoding: Hashable, Sendable {
  /// What told the encoding.
  package enum Basis: String, Sendable, Hashable {
    /// The byte-order mark at the start of the file.
    case byteOrderMark = "byte-order-mark"
    /// The charset that the server stated.
    case http
    /// A `meta` element.
    case meta
    /// The XML declaration.
    case xmlDeclaration = "xml-declaration"
    /// The bytes themselves: they are valid in the encoding and hardly by chance.
    case content
    /// Nothing; it is the encoding that undeclared text is in most often.
    case guess
  }

  /// The encoding.
  package let encoding: TextEncoding
  /// What told it.
  package let basis: Basis
  /// The label that the server or the page states, whether it was followed or not.
  package let declared: String?

  /// Creates a description.
  package init(_ encoding: TextEncoding, basis: Basis, declared: String? = nil) {
    self.encoding = encoding
    self.basis = basis
    self.declared = declared
  }

  /// UTF-8, as the bytes themselves tell.
  package static let utf8 = Self(.utf8, basis: .content)
}
