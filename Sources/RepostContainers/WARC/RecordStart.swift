/// Finds records where lengths cannot be relied on.
///
/// A record starts with `WARC/1.` and a digit on a line of its own, or at the start of a compressed
/// piece.
enum RecordStart {
  /// How many bytes tell a record's start.
  static let length = 10

  /// The first position behind `start` of the window at which a record starts, or nil where none does
  /// in the next `limit` bytes, before the end and before any damage.
  static func position(in stream: RecordStream, after start: Int, limit: Int) -> Int? {
    var searched = start
    var found: Int?
    while found == nil {
      found = lineStart(in: stream, &searched, limit: start + limit)
      // A look at the end of a line may have brought more than was searched.
      let isSearched = searched >= min(start + limit, stream.window.count)
      guard found == nil, isSearched else { continue }
      guard stream.window.count < start + limit, stream.fill(stream.window.count + 1) else {
        break
      }
    }
    let piece = stream.pieceStart(after: start) { isRecord(stream.window, at: $0) }
    guard let found, let piece else { return found ?? piece }
    return min(found, piece)
  }

  private static func lineStart(in stream: RecordStream, _ searched: inout Int, limit: Int) -> Int?
  {
    let end = min(limit, stream.window.count)
    while let line = stream.window.first(UInt8(ascii: "\n"), in: searched..<max(searched, end)) {
      // Only at the end can the bytes behind the line be missing still.
      _ = stream.fill(line + 1 + length)
      if isRecord(stream.window, at: line + 1) { return line + 1 }
      searched = line + 1
    }
    searched = max(searched, end)
    return nil
  }

  /// Whether a record starts at `position`.
  static func isRecord(_ window: borrowing ByteWindow, at position: Int) -> Bool {
    guard window.has("WARC/1.", at: position), position + 8 < window.count else { return false }
    let digit = window[position + 7]
    let lineEnd = window[position + 8]
    return digit >= UInt8(ascii: "0") && digit <= UInt8(ascii: "9")
      && (lineEnd == UInt8(ascii: "\r") || lineEnd == UInt8(ascii: "\n"))
  }
}
