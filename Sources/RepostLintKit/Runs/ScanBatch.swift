import RepostCore
import RepostDocuments
import Synchronization

/// Some files of a scan, read by several workers and given back in their order.
///
/// Workers take the next file that nobody has: one that meets a large file holds up nobody else.
struct ScanBatch: Sendable {
  /// What came of one file, document by document, and how many bytes it had.
  struct Outcome: Sendable {
    let reports: [ScanReport]
    let bytes: Int
  }

  let items: [InputListing.Item]
  let pages: PageReader

  /// What came of each file, in the order of the files.
  func outcomes(jobs: Int) async -> [Outcome] {
    guard jobs > 1, items.count > 1 else { return items.map(outcome) }
    let next = Counter()
    return await withTaskGroup(of: [(index: Int, outcome: Outcome)].self) { group in
      for _ in 0..<min(jobs, items.count) {
        group.addTask {
          var own: [(index: Int, outcome: Outcome)] = []
          while true {
            let index = next.take()
            guard index < items.count else { return own }
            own.append((index, outcome(items[index])))
          }
        }
      }
      var outcomes = [Outcome?](repeating: nil, count: items.count)
      for await own in group {
        for (index, outcome) in own { outcomes[index] = outcome }
      }
      return outcomes.compactMap { $0 }
    }
  }

  private func outcome(_ item: InputListing.Item) -> Outcome {
    Outcome(path: item.path) { () throws(FileBytes.Failure) in try pages.pages(item.input) }
  }

  /// Numbers from 0, each given out once.
  private final class Counter: Sendable {
    private let next = Atomic<Int>(0)

    func take() -> Int { next.wrappingAdd(1, ordering: .relaxed).oldValue }
  }
}

extension ScanBatch.Outcome {
  /// What comes of one file, whether or not it can be read.
  init(path: String, _ pages: () throws(FileBytes.Failure) -> FilePages) {
    do throws(FileBytes.Failure) {
      self.init(try pages())
    } catch {
      self.init(
        reports: [ScanReport(path: path, findings: [], incidents: [error.incident(path)])], bytes: 0
      )
    }
  }

  /// What comes of the pages of a file, or of the record of an archive.
  init(_ pages: FilePages, of record: ArchiveRecord? = nil) {
    var pages = pages
    var reports: [ScanReport] = []
    var bytes = 0
    while let page = pages.next() {
      reports.append(
        ScanReport(
          path: page.document.path, findings: page.all, incidents: page.incidents,
          subject: page.standing.subject(in: record)))
      // The bytes of a feed are those of each of its entries.
      bytes = max(bytes, page.document.bytes.count)
    }
    self.init(reports: reports, bytes: bytes)
  }
}
