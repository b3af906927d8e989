#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif
internal import RepostCore

/// Where the bytes of an archive come from, read from front to back.
///
/// Files are read, not mapped: a mapped file that somebody shortens meanwhile ends the process with a
/// signal, a read one just ends early. The kernel copies far faster than anything is decompressed.
package final class ByteSource {
  /// How many bytes there are, where that is known: not for pipes.
  package let size: Int?
  /// Why the bytes end before their end, once they did.
  private(set) package var fault: ContainerError?

  private enum Origin {
    case descriptor(Int32, isOwned: Bool)
    case memory([UInt8])
  }

  private let origin: Origin
  /// The offset of the next byte that nobody has read.
  private var position: Int
  /// What was looked at ahead and is not read yet.
  private var peeked: [UInt8] = []
  /// The most bytes to read at once from memory, so that tests can see every boundary.
  private let chunk: Int

  /// Reads bytes that are in memory, `chunk` at a time.
  package init(_ bytes: [UInt8], from offset: Int = 0, chunk: Int = .max) {
    origin = .memory(bytes)
    size = bytes.count
    position = min(max(0, offset), bytes.count)
    self.chunk = max(1, chunk)
  }

  /// Reads an open file or pipe, which the caller closes.
  ///
  /// - Parameters:
  ///   - descriptor: A file or a pipe.
  ///   - offset: Where in the file to start; pipes start where they are.
  package init(descriptor: Int32, from offset: Int = 0) {
    origin = .descriptor(descriptor, isOwned: false)
    (size, position) = Self.start(descriptor, offset)
    chunk = .max
  }

  /// Opens a regular file.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - offset: Where in the file to start.
  /// - Throws: A `ContainerError`: `not-found`, `unreadable`, `special-file`.
  package init(path: String, from offset: Int = 0) throws(ContainerError) {
    let descriptor = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.failure(errno) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw ContainerError(
        .specialFile, "It is not a regular file, and reading it might never end.")
    }
    origin = .descriptor(descriptor, isOwned: true)
    (size, position) = Self.start(descriptor, offset)
    chunk = .max
  }

  deinit {
    if case .descriptor(let descriptor, true) = origin { close(descriptor) }
  }

  /// The first bytes, up to `count`, which stay to be read.
  package func peek(_ count: Int) -> [UInt8] {
    while peeked.count < count {
      let wanted = count - peeked.count
      let more = unsafe [UInt8](unsafeUninitializedCapacity: wanted) { buffer, read in
        read = unsafe fetch(UnsafeMutableRawBufferPointer(buffer))
      }
      guard !more.isEmpty else { break }
      peeked += more
    }
    return Array(peeked.prefix(count))
  }

  /// Everything that is left, or nil where that is more than `limit` bytes.
  package func rest(limit: Int) -> [UInt8]? {
    var window = ByteWindow(capacity: min(limit, size ?? 0) + 1 << 16)
    while true {
      var count = 0
      unsafe window.append(room: 1 << 16) { buffer in
        count = unsafe read(into: buffer)
        return count
      }
      if count == 0 { return window.copy(0..<window.count) }
      if window.count > limit { return nil }
    }
  }

  /// The offset of the byte that is read next.
  var offset: Int { position - peeked.count }

  /// Reads some bytes to the start of `buffer`.
  ///
  /// - Returns: How many; 0 at the end and after a fault.
  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    if !peeked.isEmpty {
      let count = min(peeked.count, buffer.count)
      unsafe buffer.copyBytes(from: peeked.prefix(count))
      peeked.removeFirst(count)
      return count
    }
    return unsafe fetch(buffer)
  }

  private func fetch(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
    switch origin {
    case .memory(let bytes):
      let count = min(buffer.count, bytes.count - position, chunk)
      unsafe buffer.copyBytes(from: bytes[position..<(position + count)])
      position += count
      return count
    case .descriptor(let descriptor, _):
      guard fault == nil else { return 0 }
      var count = 0
      repeat {
        #if canImport(Glibc)
          count = unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        #else
          count = unsafe Darwin.read(descriptor, buffer.baseAddress, buffer.count)
        #endif
      } while count < 0 && errno == EINTR
      if count < 0 {
        fault = Self.failure(errno)
        return 0
      }
      position += count
      return count
    }
  }

  /// The size of a regular file, and the offset that reading starts at.
  private static func start(_ descriptor: Int32, _ offset: Int) -> (size: Int?, position: Int) {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      case let start = lseek(descriptor, off_t(offset), offset > 0 ? SEEK_SET : SEEK_CUR),
      start >= 0
    else { return (nil, 0) }
    return (Int(status.st_size), Int(start))
  }

  private static func failure(_ number: Int32) -> ContainerError {
    let reason = unsafe String(cString: strerror(number))
    return ContainerError(
      number == ENOENT ? .notFound : .unreadable, "It cannot be read: \(reason).")
  }
}
