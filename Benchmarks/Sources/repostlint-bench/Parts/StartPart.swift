/// The processor time of starting, of reading one small page, and of checking one repost.
struct StartPart: BenchmarkPart {
  let options: BenchOptions

  private static let runs = 20
  /// The repost that `make demo` checks; benchmarks run in their own folder.
  private static let demo = "../Fixtures/demo"

  func run() throws {
    let product = try ProductCommand(path: options.product)
    let page = try SmallPage.withNotice.path(in: options.corpusFolder)
    try measure("repostlint --version", wanted: 5) {
      try ChildProcess(arguments: [product.path, "--version"]).run().processorTime
    }
    try measure("repostlint scan, one small file", wanted: 15) {
      try product.scan(page).processorTime
    }
    try measure("repostlint check, one repost", wanted: 30) {
      try ChildProcess(
        arguments: [
          product.path, "check", "\(Self.demo)/repost.html", "--original",
          "\(Self.demo)/original.html",
        ],
        // The shipped repost does not meet what it was allowed on.
        expectedStatus: [1]
      ).run().processorTime
    }
    ResultTable.printNote("processor time, the median of \(Self.runs) runs")
  }

  private func measure(_ what: String, wanted: Double, _ run: () throws -> Double) throws {
    let spread = Spread(try (0..<Self.runs).map { _ in try run() * 1e3 })
    ResultTable.printRow(
      what,
      ours: "\(Figure.significant(spread.median)) ms "
        + "(\(Figure.significant(spread.lowest))–\(Figure.significant(spread.highest)))",
      figure: spread.median, wanted: .atMost(wanted, unit: " ms"))
  }
}
