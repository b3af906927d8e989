internal import RepostCore
internal import RepostDetection
internal import RepostDocuments

/// Reads a feed or a package through the front door, and checks each document in it.
struct SeriesReading {
  /// How many documents of a file are looked at.
  private static let bound = 64
  /// How many inputs are read once for one that is read twice.
  private static let repeats = 4

  private let path: String
  private let input: [UInt8]

  init(path: String, _ input: [UInt8]) {
    self.path = path
    self.input = input
  }

  /// Reads and checks.
  func check() throws(Violation) {
    let documents = read()
    for document in documents {
      try DocumentInvariants(document, input: input, path: path).checkPart()
      try DetectionInvariants(PageReading.detector.detection(in: document), in: document).check()
    }
    if input.count % Self.repeats == 0 {
      let again = read()
      try require(documents.count == again.count, "read twice, there are more or fewer documents")
      for (first, second) in zip(documents, again) {
        try DocumentDifference.check(first, second)
      }
    }
  }

  private func read() -> [Document] {
    let file = DocumentReader().documents(path: path, bytes: input)
    var documents = [file.own]
    guard var series = file.series else { return documents }
    while documents.count < Self.bound, let part = series.next() { documents.append(part.document) }
    return documents
  }
}
