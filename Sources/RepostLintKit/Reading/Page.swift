import RepostCore
import RepostDetection
import RepostDocuments

/// A document and what the rules found in it.
struct Page {
  let document: Document
  let findings: [Finding]
  /// What others say on it, which is no finding of its own: quoted, reported or asked.
  let others: [Finding]

  /// What was not read or not searched to the end.
  var incidents: [Incident]
  /// What it is in its file.
  var standing = Standing.alone
  /// What its feed or book says of rights for all of it.
  var inherited: [Finding] = []

  /// Everything that speaks of its terms, with what others say, to be told apart; what was inherited
  /// is placed behind its own text.
  var speaking: [Finding] {
    findings + others + inherited.map { $0.moved(behind: document.text.count + 1) }
  }

  /// What it carries as a repost: a notice that it took over from the page it cites is its own word.
  var carried: [Finding] { findings + others.filter { $0.voice == .cited } }

  /// Everything that is found on it, in the order of the page.
  var all: [Finding] {
    others.isEmpty
      ? findings : (findings + others).sorted { ($0.place, $0.rule) < ($1.place, $1.rule) }
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
      hidden: hidden, captures: captures, parameters: parameters, strength: strength, voice: voice)
  }
}

extension Finding {
  /// The same finding as the word of the page that carries it.
  var retained: Finding {
    Finding(
      rule: rule, id: id, detail: detail, place: place, carrier: carrier, textSpan: textSpan,
      zone: zone, hidden: hidden, captures: captures, parameters: parameters, strength: strength)
  }
}
