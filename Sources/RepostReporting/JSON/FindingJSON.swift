internal import RepostCore

/// A finding as JSON names it: the fields all kinds have, and those of its kind beside them.
struct FindingJSON: Encodable {
  private let finding: Finding
  private let path: String
  private let record: ArchiveRecord?

  /// Names a finding of the document at `path`, whose parts have paths of their own.
  init(_ finding: Finding, path: String, record: ArchiveRecord? = nil) {
    self.finding = finding
    self.path = path
    self.record = record
  }

  private enum CodingKeys: String, CodingKey {
    case path, rule, kind, id, text, place, zone, hidden, captures, record, voice
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(path, forKey: .path)
    try container.encode(finding.rule, forKey: .rule)
    try container.encode(finding.kind, forKey: .kind)
    try container.encodeIfPresent(finding.id?.rawValue, forKey: .id)
    try container.encode(finding.place.text, forKey: .text)
    try container.encode(PlaceJSON(finding.place), forKey: .place)
    try container.encode(finding.zone.rawValue, forKey: .zone)
    try container.encode(finding.hidden != nil, forKey: .hidden)
    try container.encodeIfPresent(finding.voice?.rawValue, forKey: .voice)
    try container.encode(finding.captures, forKey: .captures)
    try container.encodeIfPresent(record.map(RecordJSON.init), forKey: .record)
    try DetailJSON(finding.detail).encode(to: encoder)
  }
}
