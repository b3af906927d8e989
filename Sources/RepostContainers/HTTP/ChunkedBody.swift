internal import RepostCore

/// A message body in chunks, as `Transfer-Encoding: chunked` sends it.
enum ChunkedBody {
  /// The longest line that gives the size of a chunk.
  private static let maximumLine = 4096

  /// The body put together, or nil where the bytes are no chunks: crawlers often keep the header of a
  /// body that they have put together already.
  static func joined(_ bytes: [UInt8]) -> Inflated? {
    var body: [UInt8] = []
    var position = 0
    func broken(_ code: Incident.Code, _ what: String) -> Inflated {
      let detail = "\(what); \(body.count) bytes of the page were read."
      return Inflated(bytes: body, fault: ContainerError(code, detail))
    }
    while true {
      let limit = min(position + maximumLine, bytes.count)
      guard let end = bytes[position..<limit].firstIndex(of: UInt8(ascii: "\n")) else {
        if position == 0, hexDigits(bytes[...]).isEmpty { return nil }
        return position < limit && limit < bytes.count
          ? broken(.malformedRecord, "A chunk has no size")
          : broken(.truncated, "The last chunk is missing")
      }
      let digits = hexDigits(bytes[position..<end])
      guard !digits.isEmpty else {
        return position == 0 ? nil : broken(.malformedRecord, "A chunk has no size")
      }
      guard let size = size(digits) else {
        return broken(.malformedRecord, "A chunk has an impossible size")
      }
      position = end + 1
      // Trailers behind the last chunk say nothing about the page.
      guard size > 0 else { return Inflated(bytes: body, fault: nil) }
      let rest = bytes.count - position
      body += bytes[position..<(position + min(size, rest))]
      guard size <= rest else { return broken(.truncated, "A chunk ends too early") }
      position += size
      if position < bytes.count, bytes[position] == UInt8(ascii: "\r") { position += 1 }
      if position < bytes.count {
        guard bytes[position] == UInt8(ascii: "\n") else {
          return broken(.malformedRecord, "A chunk is longer than its size")
        }
        position += 1
      }
    }
  }

  private static func hexDigits(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    line.drop { $0 == 0x20 }.prefix { digit($0) != nil }
  }

  private static func size(_ digits: ArraySlice<UInt8>) -> Int? {
    let significant = digits.drop { $0 == UInt8(ascii: "0") }
    guard significant.count <= 15 else { return nil }
    return significant.reduce(0) { $0 << 4 | (digit($1) ?? 0) }
  }

  private static func digit(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte) - 0x30
    case UInt8(ascii: "a")...UInt8(ascii: "f"): Int(byte) - 0x57
    case UInt8(ascii: "A")...UInt8(ascii: "F"): Int(byte) - 0x37
    default: nil
    }
  }
}
