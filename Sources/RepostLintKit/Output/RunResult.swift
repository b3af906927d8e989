/// What a run gives back: the report, what to say beside it, and how it ended.
public struct RunResult: Hashable, Sendable {
  /// The report, for standard output or a file.
  public var output: [UInt8]
  /// Lines for a person, for standard error.
  public var messages: [String]
  /// How the run ended.
  public var status: ExitStatus

  /// Creates a result.
  public init(output: [UInt8], messages: [String] = [], status: ExitStatus) {
    self.output = output
    self.messages = messages
    self.status = status
  }
}

/// How a run ended, as the exit code that scripts rely on.
public enum ExitStatus: Int32, Hashable, Sendable {
  /// The run came to its end, and nothing fails.
  case success = 0
  /// A repost does not meet its conditions or is not covered; with `strict`, there is a warning.
  case failed = 1
  /// Usage, configuration or rules cannot be used, or there is no input: nothing was judged.
  case unusable = 2
  /// Something was not read, or not to its end.
  case incomplete = 3
}

/// Why a run could not start: nothing was judged.
public struct RunError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, a line each.
  public let messages: [String]

  /// Creates an error of several faults.
  public init(_ messages: [String]) {
    self.messages = messages
  }

  /// Creates an error of one fault.
  public init(_ message: String) {
    messages = [message]
  }

  public var description: String { messages.joined(separator: "\n") }
}
