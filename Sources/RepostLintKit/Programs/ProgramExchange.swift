#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Hands a program its input and takes what it writes, all at the same time.
struct ProgramExchange {
  let deadline: ContinuousClock.Instant
  private(set) var output: [UInt8] = []
  private(set) var message: [UInt8] = []

  private let input: [UInt8]
  private let limits: ExternalProgram.Limits
  private let inputEnd: Int32
  private let outputEnd: Int32
  private let messageEnd: Int32
  private var written = 0
  private var chunk = [UInt8](repeating: 0, count: 1 << 16)

  init(
    _ channels: borrowing ProgramChannels, input: [UInt8], limits: ExternalProgram.Limits
  ) {
    self.input = input
    self.limits = limits
    inputEnd = channels.ourInput
    outputEnd = channels.ourOutput
    messageEnd = channels.ourMessages
    deadline = .now + .milliseconds(Int(limits.seconds * 1_000))
  }

  /// Exchanges until the program closes both of its outputs; gives the bound that was reached.
  mutating func run() -> ExternalProgram.End? {
    var isOutputOpen = true
    var isMessageOpen = true
    var isInputOpen = true
    if input.isEmpty {
      shutdown(inputEnd, Int32(SHUT_WR))
      isInputOpen = false
    }
    while isOutputOpen || isMessageOpen {
      var ends: [pollfd] = []
      if isOutputOpen { ends.append(pollfd(fd: outputEnd, events: Int16(POLLIN), revents: 0)) }
      if isMessageOpen { ends.append(pollfd(fd: messageEnd, events: Int16(POLLIN), revents: 0)) }
      if isInputOpen { ends.append(pollfd(fd: inputEnd, events: Int16(POLLOUT), revents: 0)) }
      let left = ContinuousClock.now.duration(to: deadline)
      guard left > .zero else { return .timeout }
      let milliseconds = Int32(clamping: left.components.seconds * 1_000 + 1) &+ 1_000
      guard poll(&ends, nfds_t(ends.count), min(milliseconds, 1_000)) >= 0 else {
        if errno == EINTR { continue }
        return .notStarted(String(cString: strerror(errno)))
      }
      for end in ends where end.revents != 0 {
        switch end.fd {
        case outputEnd: isOutputOpen = take(from: outputEnd) { $0.output += $1 }
        case messageEnd: isMessageOpen = take(from: messageEnd) { $0.keep(message: $1) }
        default: isInputOpen = give()
        }
      }
      if output.count > limits.output {
        output.removeSubrange(limits.output...)
        return .outputLimit
      }
    }
    return nil
  }

  /// Takes what there is to read; false at the end.
  private mutating func take(
    from descriptor: Int32, _ keep: (inout Self, ArraySlice<UInt8>) -> Void
  ) -> Bool {
    let size = chunk.count
    let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, size) }
    if count > 0 { keep(&self, chunk[..<count]) }
    return count > 0 || (count < 0 && (errno == EAGAIN || errno == EINTR))
  }

  private mutating func keep(message bytes: ArraySlice<UInt8>) {
    message += bytes.prefix(max(0, ExternalProgram.longestMessage - message.count))
  }

  /// Gives what can be given; false where all is given or nobody takes it.
  private mutating func give() -> Bool {
    #if canImport(Glibc)
      let flags = Int32(MSG_NOSIGNAL)
    #else
      let flags: Int32 = 0
    #endif
    let count = input.withUnsafeBytes { memory in
      let rest = UnsafeRawBufferPointer(rebasing: memory[written...])
      return send(inputEnd, rest.baseAddress, rest.count, flags)
    }
    if count < 0, errno == EAGAIN || errno == EINTR { return true }
    if count > 0 { written += count }
    if count > 0, written < input.count { return true }
    shutdown(inputEnd, Int32(SHUT_WR))
    return false
  }
}
