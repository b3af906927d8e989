import RepostCore
import RepostDetection
import RepostDocuments

/// A document and what the rules found in it.
struct Page {
  let document: Document
  let findings: [Finding]

  /// What was not read or not searched to the end.
  var incidents: [Incident]
  /// What it is in its file.
  var standing = Standing.alone
  /// What its feed or book says of rights for all of it.
  var inherited: [Finding] = []

  /// Everything that speaks of its terms; what was inherited is placed behind its own text.
  var speaking: [Finding] {
    findings + inherited.map { $0.moved(behind: document.text.count + 1) }
  }
}

/// A document, and what of its file was not read.
struct Reading {
  let document: Document
  /// The incidents of the document and of what it came in.
  let incidents: [Incident]
  /// What it is in its file.
  var standing = Standing.alone
  /// Whether what the whole says of rights holds for it.
  var inheritsRights = false
}

/// What a document is in its file.
enum Standing: Hashable {
  /// The only one.
  case alone
  /// What a feed or a book says of itself.
  case own
  /// An entry or a chapter, as its feed or book names it.
  case part(ArchiveRecord)

  /// How a report of a scan speaks of it; its file may be a record of an archive.
  func subject(in record: ArchiveRecord?) -> ScanReport.Subject {
    switch self {
    case .alone, .own: record.map { .record($0) } ?? .file
    case .part(let record): .record(record)
    }
  }
}

extension Finding {
  /// The same finding with its span in a text that another one stands before.
  func moved(behind count: Int) -> Finding {
    Finding(
      rule: rule, id: id, detail: detail, place: place, carrier: carrier,
      textSpan: textSpan.map { TextSpan($0.start + count, $0.end + count) }, zone: zone,
      hidden: hidden, captures: captures, parameters: parameters, strength: strength)
  }
}
