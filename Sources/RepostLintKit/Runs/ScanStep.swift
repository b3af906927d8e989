import RepostContainers
import RepostCore

/// A part of a scan that is done before the next one starts.
enum ScanStep {
  /// Files, read by several workers.
  case files(ScanBatch)
  /// A web archive, whose pages are read by several workers.
  case archive(ArchiveScan)
  /// Standard input that is one document.
  case standardInput(ScanBatch.Outcome)

  /// How many files are read before what was found in them is written.
  private static let batch = 256

  /// The step that starts with the item at `index`, and how many items it takes.
  static func next(_ items: [InputListing.Item], at index: Int, pages: PageReader)
    -> (step: ScanStep, count: Int)
  {
    if let step = stream(items[index], pages) { return (step, 1) }
    var end = index + 1
    while end < min(index + batch, items.count), !isStream(items[end]) { end += 1 }
    return (.files(ScanBatch(items: Array(items[index..<end]), pages: pages)), end - index)
  }

  /// Gives `body` what comes of the step, piece by piece and in order.
  func run(jobs: Int, _ body: ([ScanBatch.Outcome]) throws(RunError) -> Void)
    async throws(RunError)
  {
    switch self {
    case .files(let batch): try body(await batch.outcomes(jobs: jobs))
    case .archive(let archive):
      while case let outcomes = await archive.outcomes(jobs: jobs), !outcomes.isEmpty {
        try body(outcomes)
      }
    case .standardInput(let outcome): try body([outcome])
    }
  }

  /// The step of an item that is read from front to back, or nil for a file like others.
  private static func stream(_ item: InputListing.Item, _ pages: PageReader) -> ScanStep? {
    switch item.input {
    case .standardInput(let name):
      let source = ByteSource(descriptor: 0)
      if source.kind(name: name) == .webArchive {
        return .archive(ArchiveScan(source, path: name, pages: pages))
      }
      return .standardInput(
        ScanBatch.Outcome(path: name) { () throws(FileBytes.Failure) in
          guard let bytes = source.rest(limit: pages.maximumSize) else {
            throw FileBytes.tooLarge(pages.maximumSize + 1, pages.maximumSize)
          }
          return try pages.pages(path: name, bytes: bytes)
        })
    case .path(let path):
      guard let source = archive(item, path) else { return nil }
      return .archive(ArchiveScan(source, path: path, pages: pages))
    }
  }

  private static func isStream(_ item: InputListing.Item) -> Bool {
    switch item.input {
    case .standardInput: true
    case .path(let path): archive(item, path) != nil
    }
  }

  /// The file, opened, if it is an archive; what cannot be opened is reported as files are.
  private static func archive(_ item: InputListing.Item, _ path: String) -> ByteSource? {
    // A look into every file of a folder would cost too much: there the names tell.
    let name = path.suffix(5).lowercased()
    guard item.isNamed || [".gz", ".warc", ".wet", ".wat"].contains(where: name.hasSuffix),
      let source = try? ByteSource(path: path), source.kind(name: path) == .webArchive
    else { return nil }
    return source
  }
}

extension ByteSource {
  /// What kind of container it is; nothing of it counts as read.
  fileprivate func kind(name: String) -> ContainerKind {
    ContainerKind(name: name, head: peek(ContainerKind.headLength))
  }
}
