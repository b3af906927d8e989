import RepostCore
import RepostDetection
import RepostDocuments

/// A document and what the rules found in it.
struct Page {
  let document: Document
  let findings: [Finding]

  /// What was not read or not searched to the end.
  let incidents: [Incident]
}

/// Reads files as pages.
struct PageReader {
  private let reader: DocumentReader
  private let detector: Detector
  private let maximumSize: Int

  init(detector: Detector, maximumSize: Int) {
    self.detector = detector
    self.maximumSize = maximumSize
    reader = DocumentReader(limits: ReadLimits(bytes: maximumSize))
  }

  /// The page behind an input.
  func page(_ input: Input) throws(FileBytes.Failure) -> Page {
    switch input {
    case .path(let path):
      page(path: path, bytes: try FileBytes.contents(of: path, limit: maximumSize))
    case .standardInput(let name):
      page(path: name, bytes: try FileBytes.standardInput(limit: maximumSize))
    }
  }

  /// The document behind an input, without looking for anything in it.
  func document(_ input: Input) throws(FileBytes.Failure) -> Document {
    switch input {
    case .path(let path):
      reader.document(
        path: path, bytes: try FileBytes.contents(of: path, limit: maximumSize))
    case .standardInput(let name):
      reader.document(path: name, bytes: try FileBytes.standardInput(limit: maximumSize))
    }
  }

  private func page(path: String, bytes: [UInt8]) -> Page {
    let document = reader.document(path: path, bytes: bytes)
    let detection = detector.detection(in: document)
    return Page(
      document: document, findings: detection.findings,
      incidents: document.incidents + detection.incidents)
  }
}
