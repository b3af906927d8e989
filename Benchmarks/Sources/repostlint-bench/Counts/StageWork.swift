internal import BenchmarkCorpus
internal import RepostCore
internal import RepostDetection
internal import RepostDocuments
internal import RepostPatterns
internal import RepostRules

/// The work of a stage that runs in this process.
struct StageWork {
  /// A page that was not searched to its end, so that the count means nothing.
  struct Incomplete: Error, CustomStringConvertible {
    let description: String
  }

  private let pages: PageSet
  private let detector: Detector?

  /// The sizes are small, since every instruction is simulated.
  static func corpusBytes(_ density: PageRecipe.Density) -> Int {
    density == .sparse ? 300_000 : 30_000
  }

  /// Prepares the work, or gives nil for a stage that is a process of its own.
  init?(_ stage: CountedStage, corpora: Corpora) throws {
    let density: PageRecipe.Density
    switch stage {
    case .read, .detectSparse: density = .sparse
    case .detectDense: density = .dense
    case .start, .startScan: return nil
    }
    pages = try PageSet(folder: corpora.shortPages(density, bytes: Self.corpusBytes(density)))
    guard stage != .read else {
      detector = nil
      return
    }
    let rules = try ShippedRules.all()
    // Patterns compile when they are first needed; here that is not part of the work.
    for rule in rules { rule.pattern.translate() }
    // A simulated processor is too slow for the usual deadlines.
    let limits = DetectionLimits(
      rule: DetectionLimits.hardFileLimit, file: DetectionLimits.hardFileLimit)
    detector = Detector(rules: rules, limits: limits)
  }

  /// Does the work once.
  func run() throws {
    if let detector {
      for document in pages.documents {
        if let incident = detector.detection(in: document).incidents.first {
          throw Incomplete(description: "\(incident.path): \(incident.detail)")
        }
      }
    } else {
      let reader = DocumentReader()
      for file in pages.files {
        withExtendedLifetime(reader.document(path: file.path, bytes: file.bytes)) {}
      }
    }
  }
}
