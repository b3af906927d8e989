internal import RepostCore

/// The decompressed bytes of an archive, whatever it is compressed with, through a moving window.
///
/// Damage ends what can be filled: what came before it is read to its end first, then `resume` goes
/// on with the next compressed piece that starts a record.
@safe final class RecordStream {
  private let source: ByteSource
  private let members: GzipMembers?
  /// What is decompressed and not yet dropped.
  private(set) var window = ByteWindow(capacity: 1 << 20)
  /// Where pieces start that are not yet dropped: in the decompressed bytes, and in the file.
  private var starts: [(position: Int, offset: Int)] = []
  private var firstStart = 0
  private let base: Int
  /// Why nothing more can be filled, until `resume`.
  private(set) var fault: (error: ContainerError, offset: Int)?
  private var isAtEnd = false

  /// Reads from where `source` stands.
  ///
  /// - Parameters:
  ///   - source: The archive.
  ///   - isCompressed: Whether it is a gzip file.
  ///   - limit: How much one compressed piece may grow to at a ratio that no page has.
  init(_ source: ByteSource, isCompressed: Bool, limit: Int) {
    self.source = source
    base = source.offset
    members = isCompressed ? GzipMembers(source, limit: limit) : nil
  }

  /// Whether the archive is compressed.
  var isCompressed: Bool { members != nil }

  /// How many bytes can still come, where that is known.
  var remaining: Int? {
    guard members == nil, let size = source.size else { return nil }
    return max(0, size - base - window.offset)
  }

  /// Makes `count` bytes available where there are so many before the end or the next damage.
  func fill(_ count: Int) -> Bool {
    while window.count < count {
      guard fault == nil, !isAtEnd else { return false }
      guard let members else {
        readPlain()
        continue
      }
      switch members.decompress(into: &window) {
      case .started(let offset): starts.append((window.endOffset, offset))
      case .fault(let error, let offset): fault = (error, offset)
      case .added: break
      case .ended: isAtEnd = true
      }
    }
    return true
  }

  /// Gives up the first bytes of the window.
  func drop(_ count: Int) {
    window.drop(count)
    while firstStart + 1 < starts.count, starts[firstStart + 1].position <= window.offset {
      firstStart += 1
    }
    if firstStart > 1000 {
      starts.removeFirst(firstStart)
      firstStart = 0
    }
  }

  /// Gives up bytes that are not needed, without holding them all; how many there were.
  func skip(_ count: Int) -> Int {
    var skipped = 0
    while skipped < count, fill(1) {
      let piece = min(window.count, count - skipped)
      drop(piece)
      skipped += piece
    }
    return skipped
  }

  /// Goes on behind damage.
  func resume() {
    fault = nil
    if members?.resume() != true { isAtEnd = true }
  }

  /// Where the byte at `position` of the window lies: in which piece of the file, and how far in.
  func place(of position: Int) -> (offset: Int, inner: Int) {
    let wanted = window.offset + position
    guard members != nil else { return (base + wanted, 0) }
    var found = (offset: base, inner: wanted)
    for start in starts[firstStart...] {
      guard start.position <= wanted else { break }
      found = (start.offset, wanted - start.position)
    }
    return found
  }

  /// Whether a compressed piece starts at `position` of the window.
  func isPieceStart(_ position: Int) -> Bool {
    members != nil && place(of: position).inner == 0
  }

  /// The first start of a compressed piece behind `position` of the window that `isWanted`.
  func pieceStart(after position: Int, where isWanted: (Int) -> Bool) -> Int? {
    for start in starts[firstStart...] {
      let candidate = start.position - window.offset
      if candidate > position, isWanted(candidate) { return candidate }
    }
    return nil
  }

  private func readPlain() {
    var count = 0
    unsafe window.append(room: 1 << 18) { buffer in
      count = unsafe source.read(into: buffer)
      return count
    }
    guard count == 0 else { return }
    isAtEnd = true
    if let error = source.fault { fault = (error, base + window.endOffset) }
  }
}
