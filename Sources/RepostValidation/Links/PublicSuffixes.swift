internal import CPublicSuffixes
import RepostCore

/// The suffixes under which anybody can register a name: `com`, `co.uk`, `github.io`.
///
/// The rules are those of the public suffix list (https://publicsuffix.org/list/), both its parts: a
/// host under a suffix that a company offers (`neighbours.github.io`) is somebody else's than the
/// next. They lie sorted in the binary and are looked up in place, so that starting costs nothing.
enum PublicSuffixes {
  /// How many of the labels of a host, counted from its end, make its public suffix; at least one.
  ///
  /// `labels` are in ASCII, lower case, the last one first.
  static func count(of labels: [Substring]) -> Int {
    var longest = 1
    var key: [UInt8] = []
    for (index, label) in labels.enumerated() {
      if index > 0 {
        let parent = key + [UInt8(ascii: ".")]
        // An exception takes a name out of the wildcard above it: its own parent is the suffix.
        if holds(parent + [UInt8(ascii: "!")] + label.utf8) { return index }
        if holds(parent + [UInt8(ascii: "*")]) { longest = max(longest, index + 1) }
        key = parent
      }
      key += label.utf8
      if holds(key) { longest = max(longest, index + 1) }
    }
    return longest
  }

  /// Whether a host is a public suffix itself.
  static func isSuffix(_ host: String) -> Bool {
    let labels = Array(host.split(separator: ".").reversed())
    return !labels.isEmpty && count(of: labels) >= labels.count
  }

  /// Whether the list has a rule, its labels turned round.
  private static func holds(_ rule: [UInt8]) -> Bool {
    var count = 0
    let start = public_suffix_rules(&count)
    let rules = UnsafeBufferPointer(start: start, count: count)
    let newline = UInt8(ascii: "\n")
    // Comments stand before the rules, and sort before every letter and digit too.
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      var from = middle
      while from > low, rules[from - 1] != newline { from -= 1 }
      var to = middle
      while to < high, rules[to] != newline { to += 1 }
      let line = rules[from..<to]
      if line.elementsEqual(rule) { return true }
      if line.lexicographicallyPrecedes(rule) { low = to + 1 } else { high = from }
    }
    return false
  }
}
