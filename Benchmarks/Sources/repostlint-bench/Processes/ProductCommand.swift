/// The product's command as it is shipped, in a process of its own.
struct ProductCommand {
  /// A command that was not built.
  struct Missing: Error, CustomStringConvertible {
    let path: String

    var description: String { "\(path) is not there; 'make build' builds it." }
  }

  /// Where it lies.
  let path: String

  init(path: String) throws {
    guard let path = Program.path(of: path) else { throw Missing(path: path) }
    self.path = path
  }

  /// A scan of a folder, as one JSON object a finding, which costs the least to write.
  func scan(_ folder: String, jobs: Int = 1, output: String = "/dev/null") throws
    -> ChildProcess.Usage
  {
    try ChildProcess(
      arguments: [path, "scan", folder, "--jobs", "\(jobs)", "--format", "ndjson", "--quiet"],
      output: output
    ).run()
  }
}
