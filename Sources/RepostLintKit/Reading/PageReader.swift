import RepostContainers
import RepostCore
import RepostDetection
import RepostDocuments

/// Reads files as pages.
struct PageReader {
  private let reader: DocumentReader
  private let detector: Detector
  private let tools: PDFTools
  let maximumSize: Int

  init(detector: Detector, maximumSize: Int, searchPath: String) {
    self.detector = detector
    self.maximumSize = maximumSize
    tools = PDFTools(searchPath: searchPath)
    reader = DocumentReader(limits: ReadLimits(bytes: maximumSize))
  }

  /// The pages behind an input: one, or what a feed or book says of itself and those in it.
  func pages(_ input: Input) throws(FileBytes.Failure) -> FilePages {
    FilePages(try readings(input), detector: detector)
  }

  /// The pages in the bytes of a file.
  func pages(path: String, bytes: [UInt8]) throws(FileBytes.Failure) -> FilePages {
    FilePages(try readings(path, bytes), detector: detector)
  }

  /// The pages in a record of an archive: one, or a feed and its entries.
  func pages(_ record: ContainedDocument) -> FilePages {
    let documents = reader.documents(
      path: record.path, bytes: record.bytes, name: record.nameOfFormat,
      httpCharset: record.mediaType?.charset)
    return FilePages(
      FileReadings(documents, incidents: record.incidents, wanted: nil), detector: detector)
  }

  /// The documents behind an input, without looking for anything in them.
  func readings(_ input: Input) throws(FileBytes.Failure) -> FileReadings {
    switch input {
    case .standardInput(let name):
      return try readings(name, try FileBytes.standardInput(limit: maximumSize))
    case .path(let path):
      do {
        return try readings(path, try FileBytes.contents(of: path, limit: maximumSize))
      } catch {
        guard error.code == .notFound, let address = PartAddress(path) else { throw error }
        let bytes = try FileBytes.contents(of: address.file, limit: maximumSize)
        return try readings(address.file, bytes, wanted: address.part)
      }
    }
  }

  private func readings(
    _ path: String, _ bytes: [UInt8], wanted: String? = nil
  ) throws(FileBytes.Failure) -> FileReadings {
    let file = try UnpackedFile(path: path, bytes: bytes, limit: maximumSize)
    let documents =
      PDFReader.starts(file.bytes)
      ? FileDocuments(
        own: tools.document(
          path: path, bytes: file.bytes, reading: ReadLimits(bytes: maximumSize)))
      : reader.documents(path: path, bytes: file.bytes, name: file.name)
    if let wanted, documents.series?.paths.contains(wanted) != true {
      throw FileBytes.Failure(
        outcome: .failed, code: .missingMember, detail: "\(path) holds no such document.")
    }
    return FileReadings(documents, incidents: file.incidents, wanted: wanted)
  }
}
