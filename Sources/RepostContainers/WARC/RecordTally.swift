internal import RepostCore

/// Counts what of an archive is not read and would drown a report line by line.
///
/// A crawl has as many requests and pictures as pages. They are no gap, but nothing is left out in
/// silence: each kind becomes one incident that says how many there are.
struct RecordTally {
  /// The most labels of one code that are counted apart, and that are named.
  private static let maximumLabels = 64
  private static let shownLabels = 6
  private static let other = "other"

  private struct Key: Hashable {
    let outcome: Incident.Outcome
    let code: Incident.Code
  }

  private var counts: [Key: [String: Int]] = [:]

  /// Counts one record.
  mutating func add(_ outcome: Incident.Outcome, _ code: Incident.Code, _ label: String) {
    let key = Key(outcome: outcome, code: code)
    var labels = counts[key] ?? [:]
    let isNew = labels[label] == nil
    labels[isNew && labels.count >= Self.maximumLabels ? Self.other : label, default: 0] += 1
    counts[key] = labels
  }

  /// What was counted, an incident for each outcome and code.
  func incidents(_ path: String) -> [Incident] {
    let keys = counts.keys.sorted {
      ($0.code.rawValue, $0.outcome.rawValue) < ($1.code.rawValue, $1.outcome.rawValue)
    }
    return keys.map { key in
      let labels = counts[key] ?? [:]
      let sorted = labels.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      var named = sorted.prefix(Self.shownLabels).map { "\($0.value) \($0.key)" }
      let rest = sorted.dropFirst(Self.shownLabels).reduce(0) { $0 + $1.value }
      if rest > 0 { named.append("\(rest) \(Self.other)") }
      let count = labels.values.reduce(0, +)
      let what = Self.sentence(key.code, count)
      return Incident(
        path: path, outcome: key.outcome, code: key.code,
        detail: "\(what): \(named.joined(separator: ", ")).", count: count)
    }
  }

  private static func sentence(_ code: Incident.Code, _ count: Int) -> String {
    let records = count == 1 ? "1 record" : "\(count) records"
    switch code {
    case .notAPage: return "\(records) of the archive \(count == 1 ? "is no page" : "are no pages")"
    case .mediaType:
      return "\(records) of the archive \(count == 1 ? "is" : "are") of other types than pages"
    default: return "\(records) more of the archive could not be read, or not to the end"
    }
  }
}
