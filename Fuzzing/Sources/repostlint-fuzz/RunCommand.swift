internal import ArgumentParser
internal import CFuzzer
internal import FuzzTargets
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Hands a target to libFuzzer.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Fuzz one target with libFuzzer.")

  @Argument(help: "The target; see list.")
  var target: String

  @Argument(
    parsing: .captureForPassthrough,
    help: "What libFuzzer takes: folders of inputs, -max_total_time=60, -help=1, …")
  var arguments: [String] = []

  func run() throws {
    guard let target = FuzzTargets.named(target) else {
      throw ValidationError("There is no target “\(target)”.")
    }
    FuzzedInput.target.withLock { $0 = target }
    // libFuzzer starts itself anew by its first argument, in a shell, to make a finding smaller.
    let words = ["'\(CommandLine.arguments[0])' run \(target.name)"] + arguments
    var vector: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    let status = vector.withUnsafeMutableBufferPointer { buffer in
      var count = Int32(words.count)
      var start = buffer.baseAddress
      return LLVMFuzzerRunDriver(&count, &start) { data, size in
        FuzzedInput.check(data, size)
      }
    }
    throw ExitCode(status)
  }
}

/// What libFuzzer calls, which takes no context.
enum FuzzedInput {
  static let target = Mutex<(any FuzzTarget)?>(nil)

  /// Checks one input; a violation ends the process as a crash would.
  static func check(_ data: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
    let input = [UInt8](UnsafeBufferPointer(start: data, count: size))
    guard let target = target.withLock({ $0 }) else { return -1 }
    do throws(Violation) {
      try target.check(input)
    } catch {
      fatalError("\(target.name): \(error.description)")
    }
    return 0
  }
}
