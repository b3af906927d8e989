/// Where in an archive a document lies, and what the archive says about it.
package struct ArchiveRecord: Hashable, Sendable {
  /// The address that was fetched, without a user's name and password.
  package let url: String?
  /// When it was fetched, as written in the archive.
  package let date: String?
  /// The record's own id, as written in the archive.
  package let id: String?
  /// The byte of the archive at which the record starts, or the compressed piece that holds it.
  package let offset: Int

  /// Creates a description.
  package init(url: String?, date: String?, id: String?, offset: Int) {
    self.url = url
    self.date = date
    self.id = id
    self.offset = offset
  }
}
