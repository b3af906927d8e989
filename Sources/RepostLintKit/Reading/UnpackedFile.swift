import RepostContainers
import RepostCore

/// A file that holds one document, without what it is packed in.
struct UnpackedFile {
  /// The document's bytes: the file's own, or what they decompress to.
  let bytes: [UInt8]
  /// The name that tells the document's format: `page.html` of `page.html.gz`.
  let name: String
  /// What of the packing is damaged.
  let incidents: [Incident]

  /// Unpacks a file.
  ///
  /// - Throws: A failure where the file holds no document that can be read.
  init(path: String, bytes: [UInt8], limit: Int) throws(FileBytes.Failure) {
    if let reason = Self.obstacle(bytes) { throw reason }
    name = GzipFile.innerName(of: path)
    guard GzipFile.starts(bytes) else {
      self.bytes = bytes
      incidents = []
      return
    }
    let contents = GzipFile.contents(of: bytes, limit: limit)
    if let fault = contents.fault, contents.bytes.isEmpty {
      throw FileBytes.Failure(
        outcome: fault.code == .decompressionLimit ? .skipped : .failed, code: fault.code,
        detail: fault.detail)
    }
    if let reason = Self.obstacle(contents.bytes) { throw reason }
    guard !GzipFile.starts(contents.bytes) else {
      throw FileBytes.Failure(
        outcome: .skipped, code: .nestingLimit, detail: "It is compressed twice; not read.")
    }
    self.bytes = contents.bytes
    incidents = contents.fault.map { [$0.incident(path, outcome: .partial)] } ?? []
  }

  /// Why bytes are no document that is read here, or nil.
  private static func obstacle(_ bytes: [UInt8]) -> FileBytes.Failure? {
    func skipped(_ detail: String) -> FileBytes.Failure {
      FileBytes.Failure(outcome: .skipped, code: .unsupportedFormat, detail: detail)
    }
    if bytes.starts(with: "WARC/1.".utf8) {
      return skipped("It is a web archive of many pages; “repostlint scan” reads those.")
    }
    return nil
  }
}

extension ContainedDocument {
  /// A name that tells the format as the server's type does.
  ///
  /// Markdown is mostly served as plain text; the end of its address tells it.
  var nameOfFormat: String {
    switch mediaType?.name {
    case "text/html", "application/xhtml+xml": return "page.html"
    case "text/markdown", "text/x-markdown": return "page.md"
    case let type:
      let address = record.url?.prefix { $0 != "?" && $0 != "#" }.lowercased() ?? ""
      let isMarkdown = address.hasSuffix(".md") || address.hasSuffix(".markdown")
      return isMarkdown ? "page.md" : type == nil ? "page" : "page.txt"
    }
  }
}
