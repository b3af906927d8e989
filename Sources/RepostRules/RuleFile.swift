/// The bytes of one rule file; reading it is the caller's.
package struct RuleFile: Hashable, Sendable {
  /// Its path, `packs/<pack>/<id>.yaml` or any other that ends in `<pack>/<id>.yaml`.
  package let path: String
  /// Its content.
  package let bytes: [UInt8]

  /// Creates a file.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The largest file that is read, in bytes; our longest is a tenth of it.
  package static let maximumSize = 64 << 10

  /// The name of the file without its ending, or nil where it does not end in `.yaml`.
  var stem: String? {
    guard let name = path.split(separator: "/").last, name.hasSuffix(".yaml") else { return nil }
    return String(name.dropLast(5))
  }

  /// The folder the file is in, or nil where the path names none.
  package var pack: String? {
    path.split(separator: "/").dropLast().last.map(String.init)
  }
}
