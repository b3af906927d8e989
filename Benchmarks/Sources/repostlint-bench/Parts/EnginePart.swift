internal import BenchmarkCorpus
internal import PlainPatterns
internal import RepostDetection
internal import RepostDocuments
internal import RepostRules

/// Whole detection against every pattern by plain PCRE2 over everything, in this process.
struct EnginePart: BenchmarkPart {
  let options: BenchOptions

  func run() throws {
    let rules = try ShippedRules.all()
    let detector = Detector(rules: rules)
    let everything = try PlainRules(rules)
    for density in PageRecipe.Density.allCases {
      let folder = try options.corpora.pages(density, bytes: options.engineBytes)
      let pages = try PageSet(folder: folder)
      try compare(density, pages, detector, everything)
    }
  }

  private func compare(
    _ density: PageRecipe.Density, _ pages: PageSet, _ detector: Detector, _ everything: PlainRules
  ) throws {
    let reader = DocumentReader()
    var findings = 0
    var incidents = 0
    var whole = PlainRules.Outcome()
    var blockwise = PlainRules.Outcome()
    let contest = try Contest(
      rounds: options.rounds,
      [
        {
          findings = 0
          incidents = 0
          for document in pages.documents {
            let detection = detector.detection(in: document)
            findings += detection.findings.count
            incidents += detection.incidents.count
          }
        },
        { whole = everything.outcome(of: pages.documents, by: .page) },
        { blockwise = everything.outcome(of: pages.documents, by: .block) },
        {
          for file in pages.files {
            let document = reader.document(path: file.path, bytes: file.bytes)
            withExtendedLifetime(detector.detection(in: document)) {}
          }
        },
      ])
    let speeds = (0..<4).map {
      Figure.speed(bytes: pages.byteCount, seconds: contest.median($0))
    }
    let goal = density == .sparse ? Goal.atLeast(20) : .atLeast(10)
    ResultTable.printRow(
      "\(density.rawValue): detection", ours: speeds[0],
      against: "\(speeds[1]) PCRE2, page", ratio: contest.ratio(of: 1, to: 0), wanted: goal)
    ResultTable.printRow(
      "\(density.rawValue): detection", ours: speeds[0],
      against: "\(speeds[2]) PCRE2, block", ratio: contest.ratio(of: 2, to: 0), wanted: goal)
    ResultTable.printRow(
      "\(density.rawValue): reading and detection", ours: speeds[3],
      against: "\(speeds[1]) PCRE2, page", ratio: contest.ratio(of: 1, to: 3))
    let size = Figure.significant(Double(pages.byteCount) / 1e6)
    ResultTable.printNote(
      "\(density.rawValue), \(size) MB in \(pages.files.count) pages: \(findings) findings, "
        + "\(incidents) incidents; plain PCRE2 with \(everything.count) patterns: "
        + "\(whole.matches) matches and \(whole.errors) errors by page, "
        + "\(blockwise.matches) and \(blockwise.errors) by block")
  }
}
