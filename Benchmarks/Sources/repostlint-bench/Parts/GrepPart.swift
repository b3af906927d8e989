internal import BenchmarkCorpus

/// A scan by the product against ripgrep with the same patterns, each as a process with one thread.
struct GrepPart: BenchmarkPart {
  let options: BenchOptions

  func run() throws {
    guard let grep = Program.path(of: "rg") else {
      return ResultTable.printSkipped("rg -P", because: "ripgrep (rg) is not installed")
    }
    let product = try ProductCommand(path: options.product)
    let patterns = GrepPatterns(
      try ShippedRules.all(), grep: grep, folder: "\(options.corpusFolder)/grep")
    let alternations = try patterns.alternations()
    let single = try patterns.singles()
    for density in PageRecipe.Density.allCases {
      let folder = try options.corpora.pages(density, bytes: options.grepBytes)
      let bytes = try PageSet.byteCount(of: folder)
      var matches = [0, 0]
      let contest = try Contest(
        rounds: min(3, options.rounds),
        timed: [
          { try product.scan(folder).processorTime },
          {
            let outcome = try patterns.search(folder, with: alternations)
            matches[0] = outcome.matches
            return outcome.processorTime
          },
          {
            let outcome = try patterns.search(folder, with: single)
            matches[1] = outcome.matches
            return outcome.processorTime
          },
        ])
      for (index, name) in [(1, "rg -P, \(alternations.count) runs"), (2, "rg -P, a run a rule")] {
        ResultTable.printRow(
          "\(density.rawValue): scan, a process",
          ours: Figure.speed(bytes: bytes, seconds: contest.median(0)),
          against: Figure.speed(bytes: bytes, seconds: contest.median(index)) + " \(name)",
          ratio: contest.ratio(of: index, to: 0), wanted: .atLeast(30))
      }
      ResultTable.printNote(
        "\(density.rawValue), \(Figure.significant(Double(bytes) / 1e6)) MB: rg counts "
          + "\(matches[0]) matches of alternations, \(matches[1]) of single rules")
    }
    ResultTable.printNote(
      "ran: \(patterns.commandText); what PCRE2 compiles of the \(patterns.count) patterns into one "
        + "alternation makes \(alternations.count) runs")
  }
}
