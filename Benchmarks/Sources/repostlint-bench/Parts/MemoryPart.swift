#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
internal import BenchmarkCorpus
internal import RepostDetection
internal import RepostDocuments

/// How far reading and detection are from only touching the bytes: `memchr` and `memcpy` over the same.
struct MemoryPart: BenchmarkPart {
  let options: BenchOptions

  /// A byte that no page holds, so that the search goes through all of it.
  private static let absent: Int32 = 1

  func run() throws {
    let pages = try PageSet(folder: options.corpora.pages(.sparse, bytes: options.scanBytes))
    let detector = Detector(rules: try ShippedRules.all())
    let reader = DocumentReader()
    var copy = [UInt8](repeating: 0, count: pages.files.map(\.bytes.count).max() ?? 0)
    var found = 0
    let contest = try Contest(
      rounds: options.rounds,
      [
        {
          for document in pages.documents {
            withExtendedLifetime(detector.detection(in: document)) {}
          }
        },
        {
          for file in pages.files {
            withExtendedLifetime(reader.document(path: file.path, bytes: file.bytes)) {}
          }
        },
        {
          for file in pages.files {
            file.bytes.withUnsafeBytes { bytes in
              guard let start = bytes.baseAddress else { return }
              found += memchr(start, Self.absent, bytes.count) == nil ? 0 : 1
            }
          }
        },
        {
          for file in pages.files {
            file.bytes.withUnsafeBytes { bytes in
              copy.withUnsafeMutableBytes { $0.copyMemory(from: bytes) }
            }
            found += copy[0] == UInt8(Self.absent) ? 1 : 0
          }
        },
      ])
    func speed(_ index: Int) -> String {
      Figure.speed(bytes: pages.byteCount, seconds: contest.median(index))
    }
    for (name, index) in [("detection", 0), ("reading", 1)] {
      ResultTable.printRow(
        "sparse: \(name)", ours: speed(index), against: "\(speed(2)) memchr",
        ratio: contest.ratio(of: index, to: 2))
      ResultTable.printRow(
        "sparse: \(name)", ours: speed(index), against: "\(speed(3)) memcpy",
        ratio: contest.ratio(of: index, to: 3))
    }
    ResultTable.printNote(
      "\(Figure.significant(Double(pages.byteCount) / 1e6)) MB; the ratio says how many times as long as touching the bytes "
        + "it takes; bytes found that no page has: \(found)")
  }
}
