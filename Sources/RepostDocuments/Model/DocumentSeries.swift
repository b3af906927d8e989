package import RepostCore

/// A document that is part of a larger one: an entry of a feed, a chapter of a book.
package struct SeriesDocument: Sendable {
  /// The document; empty but for an incident where it could not be read.
  package let document: Document
  /// Address, date, id and offset, as the feed or the book states them.
  package let record: ArchiveRecord
  /// Whether what the whole says of rights holds for it; not where it says something of its own.
  package let inheritsRights: Bool

  /// Creates a part.
  package init(document: Document, record: ArchiveRecord, inheritsRights: Bool) {
    self.document = document
    self.record = record
    self.inheritsRights = inheritsRights
  }
}

/// The documents of a feed or a book, each made when it is asked for, in their order.
package protocol DocumentSeries: Sendable {
  /// The paths of the documents still to come, in their order.
  var paths: [String] { get }

  /// The next document, or nil behind the last.
  mutating func next() -> SeriesDocument?
}

/// What a file holds: one document, or what a feed or a book says of itself and the documents in it.
package struct FileDocuments: Sendable {
  /// The file's document, or what it says of itself.
  package let own: Document
  /// The documents in it, or nil where the file is one.
  package let series: (any DocumentSeries)?

  /// Creates the documents of a file.
  package init(own: Document, series: (any DocumentSeries)? = nil) {
    self.own = own
    self.series = series
  }
}
