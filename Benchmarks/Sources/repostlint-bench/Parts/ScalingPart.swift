internal import BenchmarkCorpus
internal import RepostCore
internal import RepostDetection
internal import RepostDocuments
internal import RepostRules

/// The speed of detection with 60, 600 and 6,000 rules over the same text, which matches all of them.
struct ScalingPart: BenchmarkPart {
  let options: BenchOptions

  private static let counts = [60, 600, 6_000]

  func run() throws {
    let synthetic = SyntheticRules(count: 6_000, seed: 3)
    let reader = DocumentReader()
    let documents = synthetic.pages(bytes: options.scalingBytes).enumerated().map {
      reader.document(path: "\($0).txt", bytes: Array($1.utf8))
    }
    let bytes = documents.reduce(0) { $0 + $1.bytes.count }
    let detectors = try Self.counts.map { count in
      let files = synthetic.rules.prefix(count).map {
        RuleFile(path: "packs/synthetic/\($0.id).yaml", bytes: Array($0.yaml.utf8))
      }
      return Detector(rules: try RulePackReader.rules(from: files))
    }
    var found = [[Finding]](repeating: [], count: detectors.count)
    let contest = try Contest(
      rounds: options.rounds,
      detectors.indices.map { index in
        { found[index] = documents.flatMap { detectors[index].detection(in: $0).findings } }
      })
    let speeds = Self.counts.indices.map {
      Figure.speed(bytes: bytes, seconds: contest.median($0))
    }
    for (index, wanted) in [(1, 0.7), (2, 0.3)] {
      ResultTable.printRow(
        "\(Self.counts[index]) synthetic rules", ours: speeds[index],
        against: "\(speeds[0]) with \(Self.counts[0])", ratio: contest.ratio(of: 0, to: index),
        wanted: .atLeast(wanted))
    }
    let fired = zip(Self.counts, found).map { count, findings in
      "\(Set(findings.map(\.rule)).count) of \(count) (\(findings.count) findings)"
    }
    ResultTable.printNote(
      "\(Figure.significant(Double(bytes) / 1e6)) MB; rules that fired: "
        + fired.joined(separator: ", "))
  }
}
