import RepostContainers
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
  let maximumSize: Int

  init(detector: Detector, maximumSize: Int) {
    self.detector = detector
    self.maximumSize = maximumSize
    reader = DocumentReader(limits: ReadLimits(bytes: maximumSize))
  }

  /// The page behind an input.
  func page(_ input: Input) throws(FileBytes.Failure) -> Page {
    page(of: try reading(input))
  }

  /// The document behind an input, without looking for anything in it.
  func document(_ input: Input) throws(FileBytes.Failure) -> Reading {
    try reading(input)
  }

  /// The page in the bytes of a file.
  func page(path: String, bytes: [UInt8]) throws(FileBytes.Failure) -> Page {
    page(of: try reading(path, bytes))
  }

  /// The page that is a record of an archive.
  func page(_ record: ContainedDocument) -> Page {
    let document = reader.document(
      path: record.path, bytes: record.bytes, name: record.nameOfFormat,
      httpCharset: record.mediaType?.charset)
    return page(of: Reading(document: document, incidents: record.incidents + document.incidents))
  }

  private func reading(_ input: Input) throws(FileBytes.Failure) -> Reading {
    switch input {
    case .path(let path):
      try reading(path, try FileBytes.contents(of: path, limit: maximumSize))
    case .standardInput(let name):
      try reading(name, try FileBytes.standardInput(limit: maximumSize))
    }
  }

  private func reading(_ path: String, _ bytes: [UInt8]) throws(FileBytes.Failure) -> Reading {
    let file = try UnpackedFile(path: path, bytes: bytes, limit: maximumSize)
    let document = reader.document(path: path, bytes: file.bytes, name: file.name)
    return Reading(document: document, incidents: file.incidents + document.incidents)
  }

  private func page(of reading: Reading) -> Page {
    let detection = detector.detection(in: reading.document)
    return Page(
      document: reading.document, findings: detection.findings,
      incidents: reading.incidents + detection.incidents)
  }
}

/// A document, and what of its file was not read.
struct Reading {
  let document: Document
  /// The incidents of the document and of what it came in.
  let incidents: [Incident]
}
