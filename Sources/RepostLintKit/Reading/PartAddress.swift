#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A document inside a file, as reports name it: `feed.xml#entry-3`, `book.epub!OEBPS/one.xhtml`.
struct PartAddress: Hashable {
  /// The file.
  let file: String
  /// The document, by its whole path.
  let part: String

  /// How many places in a path are tried as the end of the file's name.
  private static let tries = 16

  /// Takes a path apart, where a file stands before its `#` or `!`.
  init?(_ path: String) {
    var end = path.endIndex
    for _ in 0..<Self.tries {
      guard let mark = path[..<end].lastIndex(where: { $0 == "#" || $0 == "!" }) else { return nil }
      let file = String(path[..<mark])
      var status = stat()
      if stat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG {
        self.file = file
        part = path
        return
      }
      end = mark
    }
    return nil
  }
}
