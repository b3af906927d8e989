internal import ArgumentParser
internal import FuzzTargets

@main
struct FuzzCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repostlint-fuzz",
    abstract: "Reads hostile input and checks what has to hold for any.",
    subcommands: [
      ListCommand.self, RunCommand.self, CheckCommand.self, MutateCommand.self,
      ReadMutatedCommand.self, ProveCommand.self,
    ])
}

/// Names the targets.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Name the targets, one a line.")

  @Flag(help: "Say what each one reads.")
  var summaries = false

  func run() {
    for target in FuzzTargets.all {
      print(summaries ? "\(target.name): \(target.summary)" : target.name)
    }
  }
}
