/// The processor time of starting, and of reading one small page.
struct StartPart: BenchmarkPart {
  let options: BenchOptions

  private static let runs = 20

  func run() throws {
    let product = try ProductCommand(path: options.product)
    let page = try SmallPage.withNotice.path(in: options.corpusFolder)
    try measure("repostlint --version", wanted: 5) {
      try ChildProcess(arguments: [product.path, "--version"]).run().processorTime
    }
    try measure("repostlint scan, one small file", wanted: 15) {
      try product.scan(page).processorTime
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
