internal import RepostCore

/// Title, author and date as `pdfinfo` writes them: a name, a colon, spaces, the value.
struct PDFInfo {
  private(set) var metadata: PageMetadata

  init(_ bytes: [UInt8], path: String, limit: Int) {
    var draft = MetadataDraft(path: "\(path)#info", lines: LineIndex(bytes), limit: limit)
    var start = 0
    while start < bytes.count {
      let end = bytes.firstOffset(of: 0x0A, from: start)
      let colon = bytes.firstOffset(of: UInt8(ascii: ":"), from: start, limit: min(end, start + 64))
      if colon < end, bytes[colon] == UInt8(ascii: ":") {
        let value = bytes.trimmed(colon + 1..<end)
        let name = String(decoding: bytes[start..<colon], as: UTF8.self)
        if let (field, rank) = Self.meaning(name), !value.isEmpty {
          let text = String(decoding: bytes[value].prefix(limit), as: UTF8.self)
          draft.add(text, to: field, rank: rank, carrier: "pdf:\(name)", source: value)
        }
      }
      start = end + 1
    }
    metadata = draft.metadata(language: nil)
  }

  private static func meaning(_ name: String) -> (MetadataDraft.Field, Int)? {
    switch name {
    case "Title": (.title, 6)
    case "Author": (.author, 6)
    case "CreationDate": (.published, 6)
    case "Subject", "Keywords", "Creator", "Producer": (.other, 6)
    default: nil
    }
  }
}
