import Foundation

/// Runs the built command as a shell would.
struct Command {
  /// What a run left behind.
  struct Run {
    let status: Int32
    /// Whether it was ended by a signal, the deadline's among them.
    let isKilled: Bool
    let output: [UInt8]
    let error: String

    var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// A command that did not come to its end in time.
  struct Overdue: Error, CustomStringConvertible {
    let description: String
  }

  /// The package's root.
  static let package = URL(filePath: "\(#filePath)").deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// `REPOSTLINT_BINARY`, or what was built beside these tests.
  static let binary: URL = {
    if let path = ProcessInfo.processInfo.environment["REPOSTLINT_BINARY"] {
      return URL(filePath: path)
    }
    let files = FileManager.default
    // On Linux the tests are a program of their own, in the folder that the command is built to.
    if let tests = try? files.destinationOfSymbolicLink(atPath: "/proc/self/exe") {
      let beside = URL(filePath: tests).deletingLastPathComponent().appending(path: "repostlint")
      if files.isExecutableFile(atPath: beside.path) { return beside }
    }
    return package.appending(path: ".build/debug/repostlint")
  }()

  /// Where standard output goes.
  enum Sink {
    case captured
    case handle(FileHandle)
  }

  /// Runs the command to its end, which has to come within a minute.
  @discardableResult
  static func run(
    _ arguments: [String], input: [UInt8] = [], in folder: URL = package,
    environment: [String: String] = [:], sink: Sink = .captured
  ) throws -> Run {
    let scratch = try TemporaryFolder()
    let standardInput = try scratch.write(input, to: "stdin")
    let standardOutput = try scratch.write([], to: "stdout")
    let standardError = try scratch.write([], to: "stderr")

    let process = Process()
    process.executableURL = binary
    process.arguments = arguments
    process.currentDirectoryURL = folder
    var variables = ProcessInfo.processInfo.environment
    for name in ["NO_COLOR", "TERM", "COLUMNS"] { variables[name] = nil }
    process.environment = variables.merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: standardInput)
    process.standardError = try FileHandle(forWritingTo: standardError)
    switch sink {
    case .captured: process.standardOutput = try FileHandle(forWritingTo: standardOutput)
    case .handle(let handle): process.standardOutput = handle
    }
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    guard ended.wait(timeout: .now() + 60) == .success else {
      kill(process.processIdentifier, SIGKILL)
      throw Overdue(description: "repostlint \(arguments.joined(separator: " ")) did not end")
    }
    return Run(
      status: process.terminationStatus, isKilled: process.terminationReason != .exit,
      output: Array(try Data(contentsOf: standardOutput)),
      error: String(decoding: try Data(contentsOf: standardError), as: UTF8.self))
  }
}
