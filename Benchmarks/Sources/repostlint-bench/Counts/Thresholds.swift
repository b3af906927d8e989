internal import FoundationEssentials

/// The instruction counts that were committed, in `thresholds.json`.
struct Thresholds: Codable {
  /// With what they were counted; other compilers and libraries count otherwise.
  var countedWith: String
  /// How much more than its threshold a count may be, in percent.
  var tolerancePercent: Int
  /// The counts by stage.
  var instructions: [String: Int]

  private static let path = "thresholds.json"

  /// Reads the committed counts.
  static func committed() throws -> Thresholds {
    try JSONDecoder().decode(Thresholds.self, from: Data(contentsOf: URL(filePath: path)))
  }

  /// Takes the place of the committed counts.
  func write() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try (encoder.encode(self) + Data("\n".utf8)).write(to: URL(filePath: Self.path))
  }
}
