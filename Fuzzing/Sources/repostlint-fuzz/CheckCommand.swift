internal import ArgumentParser
internal import FuzzTargets
@testable internal import RepostLintKit

/// Checks files, without libFuzzer: to reproduce a finding, or to try a target on other data.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check files with one target, and say what does not hold.")

  private static let largest = 32 << 20

  @Argument(help: "The target; see list.")
  var target: String

  @Argument(help: "Files and folders.")
  var paths: [String]

  func run() throws {
    guard let target = FuzzTargets.named(target) else {
      throw ValidationError("There is no target “\(target)”.")
    }
    var count = 0
    var failures = 0
    for item in InputListing(paths.map { Input.path($0) }).items {
      let input = try FileBytes.contents(of: item.path, limit: Self.largest)
      count += 1
      do throws(Violation) {
        try target.check(input)
      } catch {
        failures += 1
        print("\(item.path): \(error.description)")
      }
    }
    print("\(target.name): \(count) files, \(failures) findings")
    if failures > 0 { throw ExitCode.failure }
  }
}
