internal import BenchmarkCorpus
internal import FoundationEssentials

/// Two workers against one, by the clock on the wall.
struct WorkersPart: BenchmarkPart {
  let options: BenchOptions

  func run() throws {
    let product = try ProductCommand(path: options.product)
    let folder = try options.corpora.pages(.sparse, bytes: options.scanBytes)
    let bytes = try PageSet.byteCount(of: folder)
    let outputs = [
      "\(options.corpusFolder)/jobs-1.ndjson", "\(options.corpusFolder)/jobs-2.ndjson",
    ]
    let contest = try Contest(
      rounds: options.rounds,
      timed: [
        { try product.scan(folder, jobs: 2, output: outputs[1]).wallTime },
        { try product.scan(folder, jobs: 1, output: outputs[0]).wallTime },
      ])
    ResultTable.printRow(
      "sparse: scan with 2 workers",
      ours: Figure.speed(bytes: bytes, seconds: contest.median(0)),
      against: Figure.speed(bytes: bytes, seconds: contest.median(1)) + " with 1",
      ratio: contest.ratio(of: 1, to: 0), wanted: .atLeast(1.8))
    let isSame = FileManager.default.contentsEqual(atPath: outputs[0], andPath: outputs[1])
    ResultTable.printNote(
      "by the wall clock, load average \(LoadAverage.text) by now; the two outputs are "
        + (isSame ? "the same" : "NOT the same"))
  }
}
