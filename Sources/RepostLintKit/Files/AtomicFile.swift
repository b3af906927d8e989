#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes a file whole or not at all.
///
/// The bytes go to a temporary file in the same folder, which keeps the mode of the old file, is
/// synced, and takes its place by a rename. A link is followed, so that its target is replaced and
/// not the link.
final class AtomicFile {
  /// A file that could not be written.
  struct Failure: Error {
    let detail: String
  }

  private let path: String
  private let target: String
  private let temporary: String
  private let descriptor: Int32
  private var isWritten = true

  /// Opens a temporary file beside `path`.
  init(_ path: String) throws(Failure) {
    self.path = path
    target = Self.resolved(path)
    temporary = target + ".repostlint-\(getpid())"
    var old = stat()
    let mode: mode_t = stat(target, &old) == 0 ? old.st_mode & 0o7777 : 0o644
    descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw Self.failure(path) }
    isWritten = fchmod(descriptor, mode) == 0
  }

  /// Replaces the file at `path` by `bytes`.
  static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    let file = try AtomicFile(path)
    file.append(bytes)
    try file.finish()
  }

  /// Adds bytes to the temporary file; `finish` says whether they arrived.
  func append(_ bytes: [UInt8]) {
    isWritten = isWritten && Self.writeAll(bytes, to: descriptor)
  }

  /// Puts the file in its place, or takes the temporary one away and says why.
  func finish() throws(Failure) {
    isWritten = isWritten && fsync(descriptor) == 0
    isWritten = close(descriptor) == 0 && isWritten
    guard isWritten, rename(temporary, target) == 0 else {
      let failed = Self.failure(path)
      unlink(temporary)
      throw failed
    }
    let folder = target.lastIndex(of: "/").map { String(target[..<$0]) } ?? "."
    let folderDescriptor = open(folder.isEmpty ? "/" : folder, O_RDONLY | O_CLOEXEC)
    if folderDescriptor >= 0 {
      fsync(folderDescriptor)
      close(folderDescriptor)
    }
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        let rest = UnsafeRawBufferPointer(rebasing: buffer[offset...])
        #if canImport(Glibc)
          let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
        #else
          let count = Darwin.write(descriptor, rest.baseAddress, rest.count)
        #endif
        if count < 0 && errno == EINTR { continue }
        if count <= 0 { return false }
        offset += count
      }
      return true
    }
  }

  private static func resolved(_ path: String) -> String {
    guard let target = realpath(path, nil) else { return path }
    defer { free(target) }
    return String(cString: target)
  }

  private static func failure(_ path: String) -> Failure {
    Failure(detail: "\(path): cannot be written: \(String(cString: strerror(errno))).")
  }
}
