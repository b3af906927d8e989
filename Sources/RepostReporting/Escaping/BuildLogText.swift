/// Text reports as build servers may see them in their logs.
///
/// A build server reads commands from what programs print: GitHub a line that starts with `::` after
/// any spaces, Azure and TeamCity `##vso[` and `##teamcity[`, older runners `##[` anywhere. Words of a
/// page, wrapped or quoted, may come to stand just there; one character of such a mark is spelt out.
enum BuildLogText {
  private static let colon = Array("\\u{3A}".utf8)
  private static let hash = Array("\\u{23}".utf8)
  /// The longest name between `##` and `[` that is looked at.
  private static let maximumName = 16

  /// The report without anything that a build server would take for a command.
  static func defused(_ report: String) -> String {
    let bytes = Array(report.utf8)
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var isLineStart = true
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: ":") where isLineStart && bytes[index...].starts(with: "::".utf8):
        out += colon
      case UInt8(ascii: "#") where opensCommand(bytes[(index + 1)...]): out += hash
      default: out.append(byte)
      }
      isLineStart =
        byte == UInt8(ascii: "\n") || (isLineStart && byte == UInt8(ascii: " "))
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Whether `rest`, which follows a `#`, goes on as in `#[` or `#name[`.
  private static func opensCommand(_ rest: ArraySlice<UInt8>) -> Bool {
    guard rest.first == UInt8(ascii: "#") else { return false }
    let name = rest.dropFirst().prefix(maximumName + 1)
    let end = name.first { !((($0 | 0x20) &- 0x61) < 26) }
    return end == UInt8(ascii: "[")
  }
}
