package import RepostCore

/// Reads the documents of a WARC archive one after the other, however long the archive is.
///
///     let reader = WARCReader(ByteSource(descriptor: 0), path: "crawl.warc.gz", limit: 32 << 20)
///     while let item = reader.next() { … }
///     let uncounted = reader.remainder
///
/// The archive may be plain, compressed record by record, or compressed as a whole. A record that is
/// damaged is reported with its offset, and reading goes on with the next one that can be found.
package final class WARCReader {
  /// What is found next.
  package enum Item: Sendable {
    /// A page, with what of it could not be read.
    case document(ContainedDocument)
    /// A record, or bytes between records, of which nothing could be read.
    case damage(Incident)
  }

  /// The most incidents that are named one by one; further ones are counted.
  static let maximumIncidents = 1000
  /// The longest block that is held; what comes in chunks or with headers is longer than the page.
  private static let overhead = 1 << 20

  private let path: String
  private let limit: Int
  private let stream: RecordStream
  private let end: Int
  private var tally = RecordTally()
  private var named = 0
  private var records = 0
  private var isWholeArchive = true

  /// Reads an archive from where `source` stands to its end.
  ///
  /// - Parameters:
  ///   - source: The archive.
  ///   - path: The archive's path, for reports.
  ///   - limit: The largest page that is read, in bytes.
  package init(_ source: ByteSource, path: String, limit: Int) {
    self.path = path
    self.limit = limit
    end = .max
    let isCompressed = GzipFile.starts(source.peek(4))
    stream = RecordStream(source, isCompressed: isCompressed, limit: limit)
  }

  /// Reads the records that start in a range of an archive, as one of several that share the work.
  ///
  /// Every record belongs to the range that its first byte (or that of the compressed piece it lies
  /// in) is in, so that ranges that cover a file give each record once.
  ///
  /// - Parameters:
  ///   - file: The archive.
  ///   - range: Bytes of the file.
  ///   - limit: The largest page that is read, in bytes.
  /// - Throws: A `ContainerError` where the file cannot be opened.
  package init(file: String, range: Range<Int>, limit: Int) throws(ContainerError) {
    path = file
    self.limit = limit
    end = range.upperBound
    let isCompressed = GzipFile.starts(try ByteSource(path: file).peek(4))
    // A record of a plain archive starts on a new line, which the byte before the range ends.
    let start = isCompressed ? range.lowerBound : max(0, range.lowerBound - 1)
    stream = RecordStream(
      try ByteSource(path: file, from: start), isCompressed: isCompressed, limit: limit)
    isWholeArchive = range.lowerBound == 0
    if range.lowerBound > 0 { startBetween() }
  }

  /// The next page or damage, or nil at the end.
  package func next() -> Item? {
    while true {
      skipBlankLines()
      guard stream.fill(1) else {
        guard let fault = stream.fault else { return nil }
        stream.resume()
        if let item = damage(fault.error, .partial, at: (fault.offset, 0)) { return item }
        continue
      }
      let place = stream.place(of: 0)
      guard place.offset < end else { return nil }
      _ = stream.fill(5)
      if let item = stream.window.has("WARC/", at: 0) ? record(place) : garbage(place) {
        return item
      }
    }
  }

  /// What was only counted: records that are no pages, and incidents beyond the bound.
  package var remainder: [Incident] {
    var incidents = tally.incidents(path)
    if records == 0, isWholeArchive {
      incidents.insert(
        Incident(
          path: path, outcome: .failed, code: .noRecords, detail: "There is no WARC record in it."),
        at: 0)
    }
    return incidents
  }

  // MARK: Records

  private func record(_ place: Place) -> Item? {
    records += 1
    let start: Int
    do throws(ContainerError) {
      start = try headerEnd()
    } catch {
      let isCut = stream.fault != nil
      moveToRecord()
      // The damage is this record's and is reported with it.
      if isCut, stream.window.count == 0 { stream.resume() }
      return damage(error, .failed, at: place)
    }
    let header = WARCHeader(stream.window.copy(0..<start))
    let block = WARCBlock(header, start: start, limit: limit + Self.overhead, in: stream)
    let reading = WARCPage(header, block, in: stream.window, limit: limit)
    let error = block.error ?? header.partError
    block.leave(stream)
    guard header.isKnownVersion else {
      let error = ContainerError(
        .malformedRecord, "The record is of version \(header.version), which is not read.")
      return damage(error, .failed, at: place)
    }
    switch reading {
    case .none(let code, let label):
      tally.add(.skipped, code, label)
      return error.flatMap { damage($0, .partial, at: place) }
    case .failed(let own, let outcome): return damage(own, outcome, at: place)
    case .page(let page):
      let errors = [error, page.fault].compactMap { $0 }
      return .document(
        ContainedDocument(
          path: shown(place), bytes: page.bytes, mediaType: page.mediaType,
          record: ArchiveRecord(
            url: header.url, date: header.date, id: header.id, offset: place.offset),
          incidents: errors.prefix(1).compactMap { incident($0, .partial, at: place) }))
    }
  }

  /// Where the header ends.
  ///
  /// The search stops where another record starts: headers without an end, one behind the other, would
  /// each cost the bound otherwise.
  private func headerEnd() throws(ContainerError) -> Int {
    var searched = 0
    while searched < WARCHeader.maximumLength {
      guard let line = stream.window.first(UInt8(ascii: "\n"), in: searched..<stream.window.count)
      else {
        searched = stream.window.count
        guard stream.fill(searched + 1) else {
          throw stream.fault?.error
            ?? ContainerError(.truncated, "The archive ends in the header of a record.")
        }
        continue
      }
      searched = line + 1
      _ = stream.fill(searched + RecordStart.length)
      if stream.window.has("\r\n", at: searched) { return searched + 2 }
      if stream.window.has("\n", at: searched) { return searched + 1 }
      guard !RecordStart.isRecord(stream.window, at: searched) else {
        throw ContainerError(.malformedRecord, "The record's header has no end.")
      }
    }
    throw ContainerError(
      .malformedRecord, "The record's header is longer than \(WARCHeader.maximumLength) bytes.")
  }

  // MARK: Between records

  private func skipBlankLines() {
    while stream.fill(1) {
      let byte = stream.window[0]
      guard byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\n") else { return }
      stream.drop(1)
    }
  }

  /// Passes over bytes that are no record.
  private func garbage(_ place: Place) -> Item? {
    _ = stream.fill(4)
    let isGzip = GzipFile.starts(stream.window.copy(0..<min(4, stream.window.count)))
    let count = moveToRecord()
    let error =
      isGzip
      ? ContainerError(
        .nestingLimit, "It is compressed a second time; \(count) bytes are not read.")
      : ContainerError(.malformedRecord, "\(count) bytes are no record and are not read.")
    return damage(error, .partial, at: place)
  }

  /// Drops everything before the next record that can be found; how many bytes that were.
  @discardableResult
  private func moveToRecord() -> Int {
    var dropped = 0
    while true {
      if let next = RecordStart.position(in: stream, after: 0, limit: 1 << 20) {
        stream.drop(next)
        return dropped + next
      }
      // The start of a record may stand across the end of what was searched.
      let isAtEnd = stream.window.count < 1 << 20
      let count = isAtEnd ? stream.window.count : stream.window.count - RecordStart.length
      stream.drop(count)
      dropped += count
      if isAtEnd { return dropped }
    }
  }

  private func startBetween() {
    if stream.isCompressed { stream.resume() } else { moveToRecord() }
  }

  // MARK: Reports

  private typealias Place = (offset: Int, inner: Int)

  private func shown(_ place: Place) -> String {
    place.inner == 0 ? "\(path)#\(place.offset)" : "\(path)#\(place.offset)+\(place.inner)"
  }

  private func damage(_ error: ContainerError, _ outcome: Incident.Outcome, at place: Place)
    -> Item?
  {
    incident(error, outcome, at: place).map { .damage($0) }
  }

  /// An incident, or nil where so many were named that this one is only counted.
  private func incident(_ error: ContainerError, _ outcome: Incident.Outcome, at place: Place)
    -> Incident?
  {
    guard named < Self.maximumIncidents else {
      tally.add(outcome, error.code, error.code.rawValue)
      return nil
    }
    named += 1
    return error.incident(shown(place), outcome: outcome)
  }
}
