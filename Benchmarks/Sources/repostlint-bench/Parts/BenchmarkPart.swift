/// A group of measurements that is run by its name.
protocol BenchmarkPart {
  /// Measures and prints rows.
  func run() throws
}

/// The names of the parts, in the order they run.
enum PartName: String, CaseIterable {
  case engine, memory, scaling, safety, compare, grep, rivals, workers, start, files, counts

  /// What the part measures.
  var title: String {
    switch self {
    case .engine: "engine: all shipped rules against plain PCRE2, one thread, in process"
    case .memory: "memory: reading and detection against only touching the bytes"
    case .scaling: "scaling: the number of rules"
    case .safety: "safety: the cost of the deadline and the limits"
    case .compare: "compare: two texts in process, and how the time grows with them"
    case .grep: "grep: a scan against ripgrep with the same patterns"
    case .rivals: "rivals: a scan against other tools over the same files, one thread"
    case .workers: "workers: two against one"
    case .start: "start: processor time until something is done"
    case .files: "files: many small ones"
    case .counts: "counts: instructions against their thresholds"
    }
  }

  /// The part behind the name.
  func part(_ options: BenchOptions) -> any BenchmarkPart {
    switch self {
    case .engine: EnginePart(options: options)
    case .memory: MemoryPart(options: options)
    case .scaling: ScalingPart(options: options)
    case .safety: SafetyPart(options: options)
    case .compare: ComparePart(options: options)
    case .grep: GrepPart(options: options)
    case .rivals: RivalsPart(options: options)
    case .workers: WorkersPart(options: options)
    case .start: StartPart(options: options)
    case .files: FilesPart(options: options)
    case .counts: CountsPart(options: options)
    }
  }
}
