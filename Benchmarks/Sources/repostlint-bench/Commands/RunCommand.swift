import ArgumentParser

/// Runs parts one after the other and prints the table.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Runs the parts, or those that are named, and prints one table.")

  @Argument(help: "The parts: \(PartName.allCases.map(\.rawValue).joined(separator: ", ")).")
  var parts: [PartName] = PartName.allCases

  @OptionGroup var options: BenchOptions

  func run() throws {
    print("load average (1 and 5 minutes): \(LoadAverage.text)")
    ResultTable.printHead()
    var failed: [PartName] = []
    for part in parts {
      ResultTable.printTitle(part.title)
      // Each part has a process of its own, so that none measures the memory of those before it.
      let process = ChildProcess(
        arguments: [Program.own, "part", part.rawValue] + options.arguments,
        output: ChildProcess.inherited)
      if (try? process.run()) == nil { failed.append(part) }
    }
    guard failed.isEmpty else {
      print("\nfailed: \(failed.map(\.rawValue).joined(separator: ", "))")
      throw ExitCode.failure
    }
  }
}

/// Runs one part in this process; the command `run` starts it for each.
struct PartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "part", abstract: "Runs one part in this process.", shouldDisplay: false)

  @Argument var part: PartName

  @OptionGroup var options: BenchOptions

  func run() throws {
    try part.part(options).run()
  }
}

extension PartName: ExpressibleByArgument {}
