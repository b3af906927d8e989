internal import RepostContainers
internal import RepostCore

/// What a web archive comes to, to be compared with another way of reading it.
struct ArchiveReading: Equatable {
  private static let codes: Set<Incident.Code> = [
    .truncated, .trailingData, .malformedArchive, .malformedRecord, .noRecords,
    .unsupportedCompression, .decompressionLimit, .nestingLimit, .tooLarge, .notAPage, .mediaType,
    .checksumMismatch,
  ]

  private(set) var paths: [String] = []
  private(set) var pages: [[UInt8]] = []
  private(set) var charsets: [String?] = []
  private(set) var incidents: [Incident] = []

  init(_ bytes: [UInt8], limit: Int, chunk: Int = .max) throws(Violation) {
    let reader = WARCReader(
      ByteSource(bytes, chunk: chunk), path: "crawl.warc", limit: limit)
    while let item = reader.next() {
      switch item {
      case .document(let page):
        paths.append(page.path)
        pages.append(page.bytes)
        charsets.append(page.mediaType?.charset)
        incidents += page.incidents
        try require(page.bytes.count <= limit + (1 << 20), "a page of \(page.bytes.count) bytes")
        let offset = page.record.offset
        try require(0 <= offset && offset <= bytes.count, "a record at \(offset)")
      case .damage(let incident): incidents.append(incident)
      }
      try require(pages.count + incidents.count <= bytes.count + 1, "more items than bytes")
    }
    incidents += reader.remainder
    for incident in incidents {
      try require(
        Self.codes.contains(incident.code), "an archive reports \(incident.code.rawValue)")
      try require(incident.detail.hasSuffix("."), "no sentence: \(incident.detail)")
      try require(incident.count >= 1, "an incident counts \(incident.count)")
    }
  }
}
