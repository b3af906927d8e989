internal import RepostCore

/// How a message body is compressed, as `Content-Encoding` names it.
enum ContentCoding: Hashable {
  case gzip, deflate
  /// A compression that is not read.
  case unread(String)

  /// The most compressions one over the other.
  private static let maximumDepth = 2

  /// Undoes the codings that a header names, the last one first.
  ///
  /// Crawlers often keep the header of a body that they have decompressed already, and servers name
  /// things that are no compression; bytes that do not look compressed are taken as they are.
  ///
  /// - Parameters:
  ///   - names: The values of the fields.
  ///   - bytes: The body.
  ///   - limit: The most bytes to give.
  /// - Returns: The body as far as it could be decoded.
  static func decoded(_ names: [String], _ bytes: [UInt8], limit: Int) -> Inflated {
    let codings = names.flatMap { $0.split(separator: ",") }.compactMap(ContentCoding.init)
    guard codings.count <= maximumDepth else {
      return Inflated(
        bytes: [],
        fault: ContainerError(
          .nestingLimit, "The page is compressed \(codings.count) times over; it is not read."))
    }
    var bytes = bytes
    for coding in codings.reversed() {
      let decoded = coding.decoded(bytes, limit: limit)
      if decoded.fault != nil { return decoded }
      bytes = decoded.bytes
    }
    return Inflated(bytes: bytes, fault: nil)
  }

  private init?(_ name: Substring) {
    let name = name.filter { $0 != " " && $0 != "\t" }.lowercased()
    switch name {
    case "gzip", "x-gzip": self = .gzip
    case "deflate": self = .deflate
    case "br", "zstd", "compress", "x-compress", "dcb", "dcz": self = .unread(name)
    default: return nil
    }
  }

  private func decoded(_ bytes: [UInt8], limit: Int) -> Inflated {
    switch self {
    case .gzip:
      return GzipFile.starts(bytes)
        ? GzipFile.contents(of: bytes, limit: limit) : Inflated(bytes: bytes, fault: nil)
    case .deflate:
      guard !Self.looksLikeText(bytes), let first = bytes.first, bytes.count >= 2 else {
        return Inflated(bytes: bytes, fault: nil)
      }
      // Half the servers send the zlib format, as the standard says, half of them bare deflate.
      let isZlib = first & 0x0F == 8 && (Int(first) << 8 | Int(bytes[1])) % 31 == 0
      return Inflated.inflate(bytes[...], isZlib ? .zlib : .none, limit: limit).inflated
    case .unread(let name):
      guard !Self.looksLikeText(bytes) else { return Inflated(bytes: bytes, fault: nil) }
      return Inflated(
        bytes: [],
        fault: ContainerError(
          .unsupportedCompression, "The page is compressed with \(name), which is not read."))
    }
  }

  private static func looksLikeText(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(64)
    return start.count >= 16
      && start.allSatisfy { $0 == 9 || $0 == 10 || $0 == 13 || (0x20..<0x7F).contains($0) }
  }
}
