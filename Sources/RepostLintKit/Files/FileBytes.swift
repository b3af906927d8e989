#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
import RepostCore

/// Reads whole files with a bound, and says in words why one could not be read.
enum FileBytes {
  /// A file that was not read.
  struct Failure: Error {
    let outcome: Incident.Outcome
    let code: Incident.Code
    let detail: String

    func incident(_ path: String) -> Incident {
      Incident(path: path, outcome: outcome, code: code, detail: detail)
    }
  }

  /// The bytes of a regular file of at most `limit` bytes.
  ///
  /// A device, a pipe or a folder is refused: reading one may never end.
  static func contents(of path: String, limit: Int) throws(Failure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw openFailure(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw openFailure(errno) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw Failure(
        outcome: .skipped, code: .specialFile,
        detail: "It is not a regular file, and reading it might never end.")
    }
    let size = Int(status.st_size)
    guard size <= limit else { throw tooLarge(size, limit) }
    return try readAll(descriptor, limit: limit, expected: size)
  }

  /// Everything on standard input, up to `limit` bytes.
  static func standardInput(limit: Int) throws(Failure) -> [UInt8] {
    try readAll(STDIN_FILENO, limit: limit, expected: 1 << 16)
  }

  private static func readAll(_ descriptor: Int32, limit: Int, expected: Int) throws(Failure)
    -> [UInt8]
  {
    let expected = min(expected, limit)
    // One byte more than is expected, so that the end is seen by a read that finds nothing.
    var bytes = try chunk(descriptor, expected + 1)
    while !bytes.isEmpty, bytes.count > expected {
      // It is larger than it was said to be, or of a size that nobody knew.
      if bytes.count > limit { throw tooLarge(bytes.count, limit) }
      let more = try chunk(descriptor, max(1 << 16, bytes.count))
      if more.isEmpty { break }
      bytes += more
    }
    return bytes
  }

  /// Reads up to `count` bytes, fewer only at the end.
  private static func chunk(_ descriptor: Int32, _ count: Int) throws(Failure) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, used in
      while used < count {
        let rest = UnsafeMutableRawBufferPointer(
          UnsafeMutableBufferPointer(rebasing: buffer[used...]))
        let part = read(descriptor, rest.baseAddress, rest.count)
        if part < 0, errno == EINTR { continue }
        if part < 0 { failure = errno }
        guard part > 0 else { return }
        used += part
      }
    }
    guard failure == 0 else { throw openFailure(failure) }
    return bytes
  }

  static func tooLarge(_ size: Int, _ limit: Int) -> Failure {
    Failure(
      outcome: .skipped, code: .tooLarge,
      detail: "It has at least \(size) bytes; the bound is \(limit) (--max-file-size).")
  }

  private static func openFailure(_ number: Int32) -> Failure {
    let reason = String(cString: strerror(number))
    return Failure(
      outcome: .failed, code: number == ENOENT ? .notFound : .unreadable,
      detail: "It cannot be read: \(reason).")
  }
}
