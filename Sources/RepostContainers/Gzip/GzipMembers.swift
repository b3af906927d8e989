internal import RepostCore

/// Decompresses the members of a gzip file of any size, one after the other.
///
/// A member that is whole in memory and not too large goes through libdeflate in one call; the others
/// through zlib, piece by piece. After damage the search for the next member that starts a record is
/// bounded, so that no file costs more than its size.
@safe final class GzipMembers {
  /// What a step came to.
  enum Step {
    /// A member starts at this offset of the file; none of it is decompressed yet.
    case started(Int)
    /// Bytes were added.
    case added
    /// Nothing more can be read before `resume`; the offset is that of the damaged member.
    case fault(ContainerError, Int)
    case ended
  }

  /// How much of the file is held at least before a member is tried in one call.
  private static let lookAhead = 1 << 20
  /// How much of a member is looked at to tell whether it starts a record.
  private static let probeLength = 1 << 12
  /// The largest member that is decompressed in one call.
  private static let largestAtOnce = 8 << 20
  /// No page is compressed to less than a two-hundredth; whatever is has another purpose.
  private static let ratio = 200

  private let source: ByteSource
  private let limit: Int
  private var raw: ByteWindow
  private let inflater = BlockInflater()
  private let stream = InflateStream(InflateStream.Wrapper.gzip)
  private let probe = InflateStream(InflateStream.Wrapper.gzip)
  private var isAtEnd = false
  /// The member that is being read, if any.
  private var member: Member?
  /// How many bytes may be read a second time after damage.
  private var rescans = 64 << 20
  /// How many more places may be tried as the start of a member.
  private var probes = 100_000
  /// How much more may come out of members at a ratio that no page has.
  private var excess = 1 << 30

  private struct Member {
    let offset: Int
    var isStreamed = false
    /// How much of the file, from the member's start, is used; it is dropped late, to come back to.
    var used = 0
    /// How much of the front of the member is dropped.
    var dropped = 0
    var written = 0
  }

  /// Reads from where `source` stands.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - limit: How much one member may grow to at a ratio that no page has.
  init(_ source: ByteSource, limit: Int) {
    self.source = source
    self.limit = limit
    raw = ByteWindow(offset: source.offset, capacity: 2 * Self.lookAhead)
  }

  /// Decompresses some more to the end of `window`.
  func decompress(into window: inout ByteWindow) -> Step {
    guard let member else { return nextMember() }
    if !member.isStreamed, decompressAtOnce(into: &window) { return .added }
    return decompressPiece(into: &window)
  }

  /// Looks for the next member that starts a record; whether there is one.
  func resume() -> Bool {
    if let member {
      // Damage can make a member seem to go on into the next one, so that the search starts in it.
      let canReturn = member.dropped == 0 && member.used <= rescans
      if canReturn { rescans -= member.used }
      raw.drop(canReturn ? min(1, raw.count) : member.used - member.dropped)
      self.member = nil
    }
    return excess > 0 && seekMember()
  }

  private func nextMember() -> Step {
    fillRaw(18)
    guard raw.count > 0 else { return end() }
    guard startsMember(0) else {
      let offset = raw.offset
      // Zeros to the end are padding.
      while raw.count > 0, raw[0] == 0 {
        raw.drop(1)
        if raw.count == 0 { fillRaw(1) }
      }
      guard raw.count > 0 else { return end() }
      return .fault(
        ContainerError(
          .trailingData, "The bytes from \(offset) on are not compressed; they are not read."),
        offset)
    }
    guard excess > 0 else {
      return .fault(
        ContainerError(
          .decompressionLimit,
          "Too much of the file grows to more than \(Self.ratio) times its size; the rest is not read."
        ),
        raw.offset)
    }
    member = Member(offset: raw.offset)
    return .started(raw.offset)
  }

  private func end() -> Step {
    if let fault = source.fault { return .fault(fault, raw.offset) }
    return .ended
  }

  private func decompressAtOnce(into window: inout ByteWindow) -> Bool {
    fillRaw(Self.lookAhead)
    var room = 1 << 18
    while true {
      var result = BlockInflater.Result.broken
      unsafe window.append(room: room) { buffer in
        let output = unsafe UnsafeMutableRawBufferPointer(
          rebasing: buffer.prefix(Self.largestAtOnce))
        room = output.count
        result = unsafe inflater.inflate(.gzip, raw.bytes, into: output)
        if case .done(_, let written) = result { return written }
        return 0
      }
      switch result {
      case .done(let read, let written):
        excess -= max(0, written - Self.ratio * read)
        raw.drop(read)
        member = nil
        return true
      case .outputFull where room < Self.largestAtOnce: room = min(2 * room, Self.largestAtOnce)
      case .outputFull, .broken:
        stream.reset()
        member?.isStreamed = true
        return false
      }
    }
  }

  private func decompressPiece(into window: inout ByteWindow) -> Step {
    guard var member else { return .ended }
    let position = member.used - member.dropped
    if raw.count == position { fillRaw(position + 1 << 16) }
    let isStarved = raw.count == position
    var step = InflateStream.Step(read: 0, written: 0, state: .unfinished)
    unsafe window.append(room: 1 << 18) { buffer in
      let input = unsafe UnsafeRawBufferPointer(rebasing: raw.bytes[position...])
      step = unsafe stream.step(
        input, into: UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(1 << 20)))
      return step.written
    }
    member.used += step.read
    member.written += step.written
    let extra = member.written - Self.ratio * member.used
    if member.used - member.dropped > Self.lookAhead {
      raw.drop(member.used - member.dropped)
      member.dropped = member.used
    }
    self.member = member
    func fault(_ code: Incident.Code, _ detail: String) -> Step {
      .fault(ContainerError(code, detail), member.offset)
    }
    switch step.state {
    case .ended:
      excess -= max(0, extra)
      raw.drop(member.used - member.dropped)
      self.member = nil
      return .added
    case .unfinished where extra > 0 && member.written > limit || extra > excess:
      excess -= extra
      return fault(
        .decompressionLimit,
        "The compressed data grows to more than \(Self.ratio) times its size; the rest is not read."
      )
    case .unfinished where isStarved && step.written == 0:
      if let error = source.fault { return .fault(error, member.offset) }
      return fault(.truncated, "The compressed data ends too early.")
    case .unfinished: return .added
    case .wrongChecksum:
      return fault(
        .checksumMismatch, "The checksum of the compressed data is another; something changed it.")
    case .broken: return fault(.malformedArchive, "The compressed data is broken.")
    }
  }

  /// Moves on to the next bytes that are a member and decompress to the start of a record.
  private func seekMember() -> Bool {
    while probes > 0 {
      fillRaw(1)
      guard raw.count > 0 else { return false }
      guard let found = raw.first(GzipFile.magic[0], in: 0..<raw.count) else {
        raw.drop(raw.count)
        continue
      }
      raw.drop(found)
      fillRaw(Self.probeLength)
      if startsMember(0), startsRecord() { return true }
      raw.drop(1)
    }
    return false
  }

  private func startsMember(_ position: Int) -> Bool {
    raw.count - position >= 4 && raw[position] == GzipFile.magic[0]
      && raw[position + 1] == GzipFile.magic[1] && raw[position + 2] == GzipFile.magic[2]
      && raw[position + 3] & 0xE0 == 0
  }

  /// Whether the member at the start decompresses to something that starts as a record does.
  private func startsRecord() -> Bool {
    probes -= 1
    probe.reset()
    let start = unsafe [UInt8](unsafeUninitializedCapacity: 8) { output, count in
      let input = unsafe UnsafeRawBufferPointer(rebasing: raw.bytes.prefix(Self.probeLength))
      count = unsafe probe.step(input, into: UnsafeMutableRawBufferPointer(output)).written
    }
    return start.starts(with: "WARC/".utf8)
  }

  private func fillRaw(_ count: Int) {
    while raw.count < count, !isAtEnd {
      var read = 0
      unsafe raw.append(room: 1 << 16) { buffer in
        read = unsafe source.read(into: buffer)
        return read
      }
      if read == 0 { isAtEnd = true }
    }
  }
}
