#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program outside of this one, started without a shell.
///
///     let program = ExternalProgram("pdftotext", in: "/usr/local/bin:/usr/bin")
///     let run = program?.run(["-", "-"], input: bytes, limits: .init())
///
/// It gets its arguments as they are, the input on a socket of its own, and an environment of two variables. It
/// is ended with everything it started when its time is up or it writes too much.
struct ExternalProgram: Hashable, Sendable {
  /// How far a program may go.
  struct Limits: Hashable, Sendable {
    /// The longest time it may take.
    var seconds = 30.0
    /// The most bytes it may write.
    var output = 32 << 20
  }

  /// How a run ended.
  enum End: Hashable, Sendable {
    case exit(Int32)
    case signal(Int32)
    case timeout
    case outputLimit
    /// It could not be started, with the system's reason.
    case notStarted(String)
  }

  /// What a run left behind.
  struct Run: Hashable, Sendable {
    var output: [UInt8] = []
    /// The first words on standard error.
    var message: [UInt8] = []
    var end: End
  }

  /// How much of standard error is kept.
  static let longestMessage = 4 << 10

  let path: String
  private let searchPath: String

  /// Looks for a program in the folders of a search path, the first one counts.
  ///
  /// Relative folders do not count: nobody wants a program of the folder that is looked through.
  init?(_ name: String, in searchPath: String) {
    for folder in searchPath.split(separator: ":") where folder.hasPrefix("/") {
      let path = "\(folder)/\(name)"
      var status = stat()
      if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, access(path, X_OK) == 0 {
        self.path = path
        self.searchPath = searchPath
        return
      }
    }
    return nil
  }

  /// Runs the program to its end, or to a bound.
  func run(_ arguments: [String], input: [UInt8], limits: Limits = Limits()) -> Run {
    guard let channels = ProgramChannels() else {
      return Run(end: .notStarted(String(cString: strerror(errno))))
    }
    var process = pid_t()
    let error = spawn(arguments, channels, &process)
    channels.closeTheirs()
    guard error == 0 else {
      channels.closeOurs()
      return Run(end: .notStarted(String(cString: strerror(error))))
    }
    var exchange = ProgramExchange(channels, input: input, limits: limits)
    let fault = exchange.run()
    channels.closeOurs()
    let end = Self.end(of: process, fault: fault, deadline: exchange.deadline)
    return Run(output: exchange.output, message: exchange.message, end: end)
  }

  private func spawn(
    _ arguments: [String], _ channels: borrowing ProgramChannels, _ process: inout pid_t
  ) -> Int32 {
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #else
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_adddup2(&actions, channels.theirInput, 0)
    posix_spawn_file_actions_adddup2(&actions, channels.theirOutput, 1)
    posix_spawn_file_actions_adddup2(&actions, channels.theirMessages, 2)
    // A group of its own, so that what it starts ends with it; and the signals as they were at first.
    var defaults = sigset_t()
    sigemptyset(&defaults)
    sigaddset(&defaults, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP) | Int16(POSIX_SPAWN_SETSIGDEF))
    let words = ([path] + arguments).map { (word: String) in strdup(word) }
    let variables = ["PATH=\(searchPath)", "LC_ALL=C.UTF-8"].map { (word: String) in strdup(word) }
    defer { (words + variables).forEach { free($0) } }
    return posix_spawn(&process, path, &actions, &attributes, words + [nil], variables + [nil])
  }

  /// Waits for the process, and ends it where a bound was reached or it does not end by itself.
  private static func end(of process: pid_t, fault: End?, deadline: ContinuousClock.Instant) -> End
  {
    var status: Int32 = 0
    var fault = fault
    while fault == nil {
      let waited = waitpid(process, &status, WNOHANG)
      if waited == process { break }
      if waited < 0, errno != EINTR { return .notStarted(String(cString: strerror(errno))) }
      if ContinuousClock.now >= deadline { fault = .timeout } else { usleep(2_000) }
    }
    // What it started may still run, whether or not it has ended itself.
    kill(-process, SIGKILL)
    if let fault {
      while waitpid(process, &status, 0) < 0, errno == EINTR {}
      return fault
    }
    let signal = status & 0x7F
    return signal == 0 ? .exit(status >> 8 & 0xFF) : .signal(signal)
  }
}
