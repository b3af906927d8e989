import RepostContainers
import RepostCore

/// What is read of an archive, as tests compare it.
struct Reading {
  var documents: [ContainedDocument] = []
  var damages: [Incident] = []
  var remainder: [Incident] = []

  init(_ bytes: [UInt8], chunk: Int = .max, limit: Int = 1 << 20) {
    self.init(WARCReader(ByteSource(bytes, chunk: chunk), path: "a.warc", limit: limit))
  }

  init(_ reader: WARCReader) {
    while let item = reader.next() {
      switch item {
      case .document(let document): documents.append(document)
      case .damage(let incident): damages.append(incident)
      }
    }
    remainder = reader.remainder
  }

  /// The texts of the pages.
  var texts: [String] { documents.map(\.bytes.text) }

  /// Every incident: those of pages, those between them, those that were counted.
  var incidents: [Incident] { documents.flatMap(\.incidents) + damages + remainder }

  /// The incidents as `code outcome`, in order.
  var codes: [String] { incidents.map { "\($0.code.rawValue) \($0.outcome.rawValue)" } }
}
