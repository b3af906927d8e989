internal import RepostCore

/// Where the block of a record lies in the window, by its length or, where that cannot be true, by
/// the start of the next record.
struct WARCBlock {
  /// The bytes of the block that are held, by positions in the window.
  let range: Range<Int>
  /// Why the block is not whole, or may not be.
  let error: ContainerError?
  /// The length of a block that is too long to be held.
  let tooLong: Int?
  /// Whether damage of the archive cut the block off.
  private let endsAtDamage: Bool

  /// Finds the block behind a header that ends at `start`.
  init(_ header: WARCHeader, start: Int, limit: Int, in stream: RecordStream) {
    if let length = header.length {
      let error = Self.error(length, start: start, limit: limit, in: stream)
      if let error {
        self.init(upToNextRecordFrom: start, limit: limit, in: stream, error)
      } else {
        self.init(
          range: start..<min(stream.window.count, start + length), error: nil,
          tooLong: length > limit ? length : nil, endsAtDamage: false)
      }
    } else {
      let error = ContainerError(
        .malformedRecord, "The record's Content-Length is missing, impossible or contradictory.")
      self.init(upToNextRecordFrom: start, limit: limit, in: stream, error)
    }
  }

  private init(range: Range<Int>, error: ContainerError?, tooLong: Int?, endsAtDamage: Bool) {
    self.range = range
    self.error = error
    self.tooLong = tooLong
    self.endsAtDamage = endsAtDamage
  }

  private init(
    upToNextRecordFrom start: Int, limit: Int, in stream: RecordStream, _ error: ContainerError
  ) {
    // The block may be empty: the line end before it counts.
    let next = RecordStart.position(in: stream, after: start - 1, limit: limit)
    let held = min(stream.window.count, start + limit)
    var end = next ?? held
    // Two line ends belong to the record and not to its block.
    for _ in 0..<2 {
      if end > start, stream.window[end - 1] == UInt8(ascii: "\n") { end -= 1 }
      if end > start, stream.window[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    }
    self.init(
      range: start..<end, error: error, tooLong: nil,
      endsAtDamage: next == nil && stream.fault != nil && held == stream.window.count)
  }

  /// Gives the block up, so that the window starts behind it.
  func leave(_ stream: RecordStream) {
    if let tooLong {
      stream.drop(range.lowerBound)
      _ = stream.skip(tooLong)
    } else if endsAtDamage {
      // The damage is this record's and is reported with it.
      stream.drop(stream.window.count)
      stream.resume()
    } else {
      stream.drop(range.upperBound)
    }
  }

  /// Why a length cannot be true; makes the block available where it can.
  private static func error(_ length: Int, start: Int, limit: Int, in stream: RecordStream)
    -> ContainerError?
  {
    if let remaining = stream.remaining, length > remaining - start {
      let left = max(0, remaining - start)
      return ContainerError(
        .truncated, "The record says it has \(length) bytes; the archive has \(left) left.")
    }
    if length > limit {
      // The header of the page says whether it matters.
      _ = stream.fill(start + HTTPResponse.maximumHeader)
      return nil
    }
    guard stream.fill(start + length) else {
      return stream.fault?.error
        ?? ContainerError(.truncated, "The archive ends inside the record.")
    }
    return isEnd(start + length, in: stream)
      ? nil
      : ContainerError(
        .malformedRecord, "The record's length is not true; it was read up to the next record.")
  }

  /// Whether a record may end at `position`.
  private static func isEnd(_ position: Int, in stream: RecordStream) -> Bool {
    // Five bytes tell the next record.
    _ = stream.fill(position + 5)
    guard stream.window.count > position else { return true }
    let byte = stream.window[position]
    return byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\n")
      || stream.isPieceStart(position) || stream.window.has("WARC/", at: position)
  }
}

extension WARCHeader {
  /// Why the record holds only a part of the page, by its own account.
  var partError: ContainerError? {
    if let truncation {
      return ContainerError(.truncated, "The crawler cut the page off (\(truncation)).")
    }
    if segment != nil {
      return ContainerError(
        .truncated, "The page goes on in another record, which is not joined to it.")
    }
    return nil
  }
}
