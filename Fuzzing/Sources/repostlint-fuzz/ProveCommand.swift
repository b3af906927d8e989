internal import ArgumentParser
internal import FuzzTargets

/// Shows that the invariants can fail.
struct ProveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prove",
    abstract: "Show that documents which lie about their places are found out.")

  func run() throws {
    let faults = InvariantProof.faults()
    for fault in faults { print(fault) }
    if !faults.isEmpty { throw ExitCode.failure }
  }
}
