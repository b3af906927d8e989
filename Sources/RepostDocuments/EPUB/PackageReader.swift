internal import RepostContainers
internal import RepostCore

/// Reads packages: EPUB as a book of chapters, DOCX as one document.
package struct PackageReader: Sendable {
  private let limits: ReadLimits

  /// Creates a reader.
  package init(limits: ReadLimits = .init()) {
    self.limits = limits
  }

  /// The documents of the package in `bytes`.
  ///
  /// - Parameters:
  ///   - path: The file, as named by the caller.
  ///   - bytes: The file.
  /// - Returns: Its documents; an empty one with an incident where it cannot be read.
  package func documents(path: String, bytes: [UInt8]) -> FileDocuments {
    do throws(ContainerError) {
      let archive = try ZIPArchive(bytes)
      var members = PackageMembers(path: path, archive: archive, limit: limits.bytes)
      switch PackageKind(&members) {
      case .epub: return try EPUBReader(limits: limits).documents(members)
      case .docx:
        let document = try DOCXReader(limits: limits).document(&members)
        return FileDocuments(own: document)
      case .other(let words):
        return FileDocuments(
          own: .unread(path, as: .text, .skipped, .unsupportedFormat, "It is \(words); not read."))
      }
    } catch {
      let outcome: Incident.Outcome = error.code == .decompressionLimit ? .skipped : .failed
      return FileDocuments(own: .unread(path, as: .text, outcome, error.code, error.detail))
    }
  }
}
