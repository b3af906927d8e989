import RepostContainers
import RepostCore
import Synchronization

/// The pages of one web archive, read by several workers and given back in their order.
///
/// One worker at a time takes the next few records from the archive while the others look through
/// theirs; no more of the archive is held than the workers have in hand.
final class ArchiveScan: Sendable {
  /// How many records a worker takes at once, and how many bytes.
  private static let handful = 16
  private static let handfulBytes = 1 << 20
  /// How many records are read before what was found in them is written.
  private static let round = 1024

  private let path: String
  private let pages: PageReader
  private let cursor: Mutex<Cursor>

  private struct Cursor: ~Copyable {
    let reader: WARCReader
    var taken = 0
    var isAtEnd = false
  }

  init(_ source: sending ByteSource, path: String, pages: PageReader) {
    self.path = path
    self.pages = pages
    cursor = Mutex(
      Cursor(reader: WARCReader(source, path: path, limit: pages.maximumSize)))
  }

  /// What came of the next records, in their order; nothing at the end.
  func outcomes(jobs: Int) async -> [ScanBatch.Outcome] {
    cursor.withLock { $0.taken = 0 }
    var outcomes: [(index: Int, outcome: ScanBatch.Outcome)] = []
    if jobs == 1 {
      outcomes = work()
    } else {
      await withTaskGroup(of: [(index: Int, outcome: ScanBatch.Outcome)].self) { group in
        for _ in 0..<jobs { group.addTask { self.work() } }
        for await own in group { outcomes += own }
      }
    }
    return outcomes.sorted { $0.index < $1.index }.map(\.outcome)
  }

  /// Works on records until the round is full.
  private func work() -> [(index: Int, outcome: ScanBatch.Outcome)] {
    var own: [(index: Int, outcome: ScanBatch.Outcome)] = []
    while let (first, items) = take() {
      for (offset, item) in items.enumerated() { own.append((first + offset, outcome(item))) }
    }
    return own
  }

  /// The next few records with the number of the first one, or nil where the round is full.
  private func take() -> (first: Int, items: [Item])? {
    cursor.withLock { cursor in
      guard !cursor.isAtEnd, cursor.taken < Self.round else { return nil }
      var items: [Item] = []
      var bytes = 0
      while items.count < Self.handful, bytes < Self.handfulBytes {
        guard let next = cursor.reader.next() else {
          cursor.isAtEnd = true
          items += [.remainder(cursor.reader.remainder)]
          break
        }
        if case .document(let document) = next { bytes += document.bytes.count }
        items.append(.record(next))
      }
      defer { cursor.taken += items.count }
      return (cursor.taken, items)
    }
  }

  private enum Item {
    case record(WARCReader.Item)
    case remainder([Incident])
  }

  private func outcome(_ item: Item) -> ScanBatch.Outcome {
    switch item {
    case .record(.document(let document)):
      return ScanBatch.Outcome(pages.pages(document), of: document.record)
    case .record(.damage(let incident)): return remainder([incident])
    case .remainder(let incidents): return remainder(incidents)
    }
  }

  private func remainder(_ incidents: [Incident]) -> ScanBatch.Outcome {
    let report = ScanReport(path: path, findings: [], incidents: incidents, subject: .remainder)
    return ScanBatch.Outcome(reports: [report], bytes: 0)
  }
}
