internal import RepostCore

/// The record of an archive that a document is.
struct RecordJSON: Encodable {
  let url: String?
  let date: String?
  let id: String?
  let offset: Int

  init(_ record: ArchiveRecord) {
    url = record.url
    date = record.date
    id = record.id
    offset = record.offset
  }
}
