/// A hundred thousand small files: the memory a scan takes, and walking and reading alone.
struct FilesPart: BenchmarkPart {
  let options: BenchOptions

  func run() throws {
    let folder = try options.corpora.smallFiles(options.smallFiles)
    let product = try ProductCommand(path: options.product)
    let scan = try product.scan(folder)
    let memory = Double(scan.peakMemory) / Double(1 << 20)
    ResultTable.printRow(
      "\(options.smallFiles) files: memory of a scan", ours: "\(Figure.significant(memory)) MiB",
      figure: memory, wanted: .atMost(256, unit: " MiB"))
    ResultTable.printNote("the scan took \(Figure.time(scan.processorTime)) of processor time")
    guard let grep = Program.path(of: "rg") else {
      return ResultTable.printSkipped("walk and read", because: "ripgrep (rg) is not installed")
    }
    let list = "\(options.corpusFolder)/files.list"
    let contest = try Contest(
      rounds: options.rounds,
      timed: [
        { try ChildProcess(arguments: [Program.own, "read", folder]).run().processorTime },
        {
          let walk = try ChildProcess(
            arguments: [grep, "--no-config", "--files", "-j1", "--null", folder], output: list
          ).run()
          let read = try ChildProcess(arguments: ["xargs", "-0", "-a", list, "cat"]).run()
          return walk.processorTime + read.processorTime
        },
      ])
    ResultTable.printRow(
      "\(options.smallFiles) files: walk and read", ours: Figure.time(contest.median(0)),
      against: "\(Figure.time(contest.median(1))) rg --files, cat",
      ratio: contest.ratio(of: 0, to: 1), wanted: .atMost(1.5))
    ResultTable.printNote(
      "processor time of processes; ran: rg --files -j1 --null FOLDER > LIST, "
        + "xargs -0 -a LIST cat > /dev/null")
  }
}
