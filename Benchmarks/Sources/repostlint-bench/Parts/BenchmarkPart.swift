/// A group of measurements that is run by its name.
protocol BenchmarkPart {
  /// Measures and prints rows.
  func run() throws
}

/// The names of the parts, in the order they run.
enum PartName: String, CaseIterable {
  case engine

  /// What the part measures.
  var title: String {
    switch self {
    case .engine: "Engine: all shipped rules, one thread, in process"
    }
  }

  /// The part behind the name.
  func part(_ options: BenchOptions) -> any BenchmarkPart {
    switch self {
    case .engine: EnginePart(options: options)
    }
  }
}
