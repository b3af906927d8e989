/// What documents come in, told by their first bytes and their name.
package enum ContainerKind: Hashable, Sendable {
  /// A web archive, compressed or not.
  case webArchive
  /// A single file that is compressed.
  case gzip
  /// A ZIP archive: EPUB, DOCX and many others.
  case zip
  /// No container.
  case plain

  /// How many first bytes tell it.
  package static let headLength = 4096

  /// The kind of a file that starts with `head`.
  ///
  /// A web archive with damage at its start is still told by its name.
  package init(name: String, head: [UInt8]) {
    let inner = GzipFile.innerName(of: name).lowercased()
    let isNamedArchive = [".warc", ".wet", ".wat"].contains { inner.hasSuffix($0) }
    if isNamedArchive || head.starts(with: "WARC/".utf8) {
      self = .webArchive
    } else if GzipFile.starts(head) {
      let start = Inflated.start(of: head, count: 5)
      self = start.elementsEqual("WARC/".utf8) ? .webArchive : .gzip
    } else {
      self = ZIPArchive.starts(head) ? .zip : .plain
    }
  }
}
