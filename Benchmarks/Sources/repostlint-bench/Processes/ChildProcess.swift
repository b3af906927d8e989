internal import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Runs a program to its end and says what it used.
struct ChildProcess {
  /// What a program used.
  struct Usage {
    /// Processor time, that of its own children included.
    let processorTime: Double
    /// Time on the wall.
    let wallTime: Double
    /// The most memory it held, in bytes.
    let peakMemory: Int
    /// Its exit code.
    let status: Int32
  }

  /// A program that could not be run, or that ended otherwise than it should.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// The program, by name or path, and its arguments.
  let arguments: [String]
  /// Where its output goes.
  var output = "/dev/null"
  /// Where its messages go.
  var messages = "/dev/null"
  /// What is added to the environment.
  var environment: [String: String] = [:]
  /// The exit codes that are no failure.
  var expectedStatus: Set<Int32> = [0]

  /// Runs it.
  @discardableResult
  func run() throws -> Usage {
    let start = Stopwatch.wallTime
    let process = try spawn()
    var status: Int32 = 0
    var used = rusage()
    while wait4(process, &status, 0, &used) < 0 {
      guard errno == EINTR else { throw failure("was lost: \(String(cString: strerror(errno)))") }
    }
    // The code stands in the second byte; a signal, in the first, has none.
    let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : -1
    guard expectedStatus.contains(code) else { throw failure("ended with \(code)\(lastMessage)") }
    #if canImport(Darwin)
      let unit = 1
    #else
      let unit = 1 << 10
    #endif
    return Usage(
      processorTime: Self.seconds(used.ru_utime) + Self.seconds(used.ru_stime),
      wallTime: Stopwatch.wallTime - start, peakMemory: Int(used.ru_maxrss) * unit, status: code)
  }

  private func spawn() throws -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let mode = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    if output != Self.inherited {
      posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, mode, 0o644)
      posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, messages, mode, 0o644)
    }
    let variables = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let words = arguments.map { strdup($0) }
    let settings = variables.map { strdup("\($0)=\($1)") }
    defer { (words + settings).forEach { free($0) } }
    var process: pid_t = 0
    let error = posix_spawnp(
      &process, words[0] ?? strdup(""), &actions, nil, words + [nil], settings + [nil])
    guard error == 0 else {
      throw failure("cannot be started: \(String(cString: strerror(error)))")
    }
    return process
  }

  /// As ``output``, lets the program write where this one does.
  static let inherited = ""

  private var lastMessage: String {
    let text = (try? String(contentsOfFile: messages, encoding: .utf8)) ?? ""
    return text.isEmpty ? "" : ": \(text.prefix(400))"
  }

  private func failure(_ what: String) -> Failure {
    Failure(description: "\(arguments.joined(separator: " ").prefix(200)) \(what)")
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) * 1e-6
  }
}
