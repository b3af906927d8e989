#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The three ways between us and a program that we start, and both of their ends.
///
/// They are sockets: writing to one whose reader has gone gives an error and no signal.
struct ProgramChannels: ~Copyable {
  let ourInput: Int32
  let theirInput: Int32
  let ourOutput: Int32
  let theirOutput: Int32
  let ourMessages: Int32
  let theirMessages: Int32

  /// Opens them; nil where the system has no more to give.
  init?() {
    var descriptors: [Int32] = []
    func opens(_ pair: () -> (Int32, Int32)?) -> Bool {
      guard let (first, second) = pair() else { return false }
      descriptors += [first, second]
      return true
    }
    let isOpen = (0..<3).allSatisfy { _ in opens(Self.sockets) }
    guard isOpen else {
      let reason = errno
      for descriptor in descriptors { close(descriptor) }
      errno = reason
      return nil
    }
    for descriptor in descriptors { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    (ourInput, theirInput) = (descriptors[0], descriptors[1])
    (ourOutput, theirOutput) = (descriptors[2], descriptors[3])
    (ourMessages, theirMessages) = (descriptors[4], descriptors[5])
    for descriptor in [ourInput, ourOutput, ourMessages] {
      _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
    }
    #if canImport(Darwin)
      var isOn: Int32 = 1
      setsockopt(ourInput, SOL_SOCKET, SO_NOSIGPIPE, &isOn, socklen_t(MemoryLayout<Int32>.size))
    #endif
  }

  /// Closes the ends that the program has.
  func closeTheirs() { for end in [theirInput, theirOutput, theirMessages] { close(end) } }

  /// Closes the ends that are ours.
  func closeOurs() { for end in [ourInput, ourOutput, ourMessages] { close(end) } }

  /// Two ends that no other program inherits, even one that is started at this moment.
  private static func sockets() -> (Int32, Int32)? {
    var pair: [Int32] = [-1, -1]
    #if canImport(Glibc)
      let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    #else
      let kind = SOCK_STREAM
    #endif
    return socketpair(AF_UNIX, kind, 0, &pair) == 0 ? (pair[0], pair[1]) : nil
  }
}
