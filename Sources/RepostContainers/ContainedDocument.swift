package import RepostCore

/// A document that was found in a container.
package struct ContainedDocument: Sendable {
  /// The path that reports show: the container's, then `#` and where in it the document lies.
  ///
  /// `crawl.warc.gz#1042` is the record at byte 1042 of the file. Where many records are compressed as
  /// one piece, `crawl.warc.gz#0+5120` is the one 5,120 decompressed bytes into the piece at byte 0.
  package let path: String
  /// The document itself, decompressed; places in reports are offsets into it.
  package let bytes: [UInt8]
  /// What the server or the archive says it is, with its character encoding.
  package let mediaType: MediaType?
  /// Address, date, id and offset.
  package let record: ArchiveRecord
  /// What of it could not be read.
  package let incidents: [Incident]
}
