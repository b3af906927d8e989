package import RepostPatterns

/// Runs a rule's pattern over texts made to be slow, and says which of them are.
///
///     var matcher = Matcher()
///     let slow = RuleProbe.slowTexts(for: rule, with: &matcher)
///
/// A rule must be done with 100 KB of any of them within 50 ms of its thread's work, by itself: the
/// deadline and the limits of detection are for what nobody thought of.
package enum RuleProbe {
  /// The most time that one text may take.
  package static let limit = Duration.milliseconds(50)

  /// How often a slow result is measured again before it counts: a busy machine has hiccups.
  private static let repeats = 3

  /// The longest that a search is waited for in all, on a machine that is busy with other things.
  private static let longestPatience = Duration.seconds(60)

  /// A text that is too much for a rule.
  package struct SlowText: Hashable, Sendable, CustomStringConvertible {
    /// What the text is made of, in words.
    package let kind: String
    /// The least time it took.
    package let time: Duration
    /// The limit that stopped the search, in words, or nil where it came to its end.
    package let stop: String?

    package var description: String {
      let milliseconds = Int(time / .milliseconds(1))
      let stopped = stop.map { ", stopped by \($0)" } ?? ""
      return "\(milliseconds) ms for \(ProbeText.size / 1_000) KB of \(kind)\(stopped)"
    }
  }

  /// The texts that take too long or need a limit, the slowest first.
  ///
  /// - Parameters:
  ///   - rule: The rule.
  ///   - matcher: What runs its pattern.
  ///   - limit: The most time that one text may take.
  /// - Returns: One entry a text.
  package static func slowTexts(
    for rule: Rule, with matcher: inout Matcher, limit: Duration = limit
  ) -> [SlowText] {
    var slow: [SlowText] = []
    for text in ProbeText.texts(for: rule) {
      if let found = slowness(of: text, rule, &matcher, limit: limit) { slow.append(found) }
    }
    return slow.sorted { ($1.time, $0.kind) < ($0.time, $1.kind) }
  }

  private static func slowness(
    of text: ProbeText, _ rule: Rule, _ matcher: inout Matcher, limit: Duration
  ) -> SlowText? {
    var best: Duration?
    var patience = max(.milliseconds(250), limit * 4)
    var rounds = 0
    while rounds < repeats {
      let clock = ThreadTime()
      let end = matcher.matches(
        of: rule.pattern, in: text.bytes, range: 0..<text.bytes.count,
        deadline: .now + patience, atMost: .max
      ) { _ in }
      let time = clock.elapsed
      let stop = stop(end)
      // Steps are counted, not timed: a second look would find the same.
      if let stop, case .matchLimit = end {
        return SlowText(kind: text.kind, time: time, stop: stop)
      }
      if time <= limit, stop == nil { return nil }
      if time <= limit, patience < longestPatience {
        // The deadline passed while others had the processor; nothing is known yet.
        patience *= 4
        continue
      }
      best = min(time, best ?? time)
      rounds += 1
    }
    return best.flatMap { $0 > limit ? SlowText(kind: text.kind, time: $0, stop: nil) : nil }
  }

  private static func stop(_ end: MatchEnd) -> String? {
    switch end {
    case .complete: nil
    case .matchLimit(let offset): "the limit of steps at byte \(offset)"
    case .deadline(let offset): "the deadline at byte \(offset)"
    case .matchCountLimit(let offset): "the number of matches at byte \(offset)"
    }
  }
}
