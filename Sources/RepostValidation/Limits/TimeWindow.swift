import RepostCore

/// The days in which a text may be republished, counted from its publication.
struct TimeWindow: Hashable {
  /// On which side of the days the time lies.
  enum Side: Hashable {
    /// Within so many days.
    case within
    /// Only after so many days.
    case after
  }

  let days: Int
  let side: Side

  /// Every window that a condition states, each once; several are all to be kept.
  static func windows(of condition: Condition) -> [TimeWindow] {
    var windows: [TimeWindow] = []
    for place in condition.places.prefix(16) {
      guard let days = days(in: place.text) else { continue }
      let window = TimeWindow(days: days, side: side(of: place.text))
      if !windows.contains(window) { windows.append(window) }
    }
    guard windows.isEmpty,
      let days = condition.parameters["days"]?.strings.first.flatMap({ Int($0) })
    else { return windows }
    let isAfter = condition.parameters["after"] != nil || condition.rule.hasSuffix("-after")
    return [TimeWindow(days: days, side: isAfter ? .after : .within)]
  }

  private static func days(in text: String) -> Int? {
    let words = text.prefix(400).lowercased().split { !($0.isLetter || $0.isNumber) }
    return words.lazy.compactMap { Int($0) }.first { (0...100_000).contains($0) }
  }

  private static func side(of text: String) -> Side {
    let words = text.lowercased()
    let waits = [
      "wait", "embargo", "not before", "not until", "no sooner", "no earlier", "only after",
      "не ранее", "frühestens", "erst nach",
    ]
    return waits.contains { words.contains($0) } || words.hasPrefix("after") ? .after : .within
  }
}
