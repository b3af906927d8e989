internal import RepostCore
internal import RepostDocuments

/// Writes text in an encoding, as far as its characters take one or two bytes: what decodes to a
/// character is looked up by decoding everything.
struct ReversedDecoder {
  private var codes: [Unicode.Scalar: [UInt8]] = [:]
  private let unit: (Unicode.Scalar) -> [UInt8]?

  init(_ encoding: TextEncoding) {
    switch encoding {
    case .utf16LE: unit = { Self.utf16($0).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } }
    case .utf16BE: unit = { Self.utf16($0).flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] } }
    case .utf32LE: unit = { Self.bytes($0.value).reversed() }
    case .utf32BE: unit = { Self.bytes($0.value) }
    default:
      unit = { _ in nil }
      fill(TextDecoder(encoding))
    }
  }

  /// The text in the encoding; characters that it does not have become question marks.
  func bytes(of text: String) -> [UInt8] {
    text.unicodeScalars.flatMap { unit($0) ?? codes[$0] ?? [UInt8(ascii: "?")] }
  }

  private mutating func fill(_ decoder: TextDecoder) {
    var candidates = (0x20...0xFF).map { [UInt8($0)] }
    for lead in UInt8(0x81)...0xFE {
      for trail in UInt8(0x40)...0xFE { candidates.append([lead, trail]) }
    }
    candidates += [[0x0A], [0x0D], [0x09]]
    // All at once, each on a line of its own: a look-up is the slow part.
    var source: [UInt8] = []
    for candidate in candidates { source += candidate + [0x0A] }
    guard let text = decoder.decoding(of: source)?.text else { return }
    let lines = String(decoding: text.bytes, as: UTF8.self).unicodeScalars
      .split(separator: "\n", omittingEmptySubsequences: false)
    for (candidate, line) in zip(candidates, lines) {
      guard line.count == 1, let scalar = line.first, scalar != "\u{FFFD}", codes[scalar] == nil
      else { continue }
      codes[scalar] = candidate
    }
    codes["\n"] = [0x0A]
  }

  private static func utf16(_ scalar: Unicode.Scalar) -> [UInt16] { Array(String(scalar).utf16) }

  private static func bytes(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}
