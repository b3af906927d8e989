/// A file pattern: `*` and `?` inside one folder, `**` over any number of folders, `[a-z]` sets.
///
/// Matching takes at most the product of both lengths, whatever the pattern is.
struct Glob: Hashable, Sendable {
  private let segments: [[UInt8]]
  /// Whether the pattern has more folders than a path can have; it then matches nothing.
  private let isTooLong: Bool

  private static let anyFolders = Array("**".utf8)
  private static let maximumSegments = 1_024

  init(_ pattern: String) {
    var segments: [[UInt8]] = []
    for part in pattern.utf8.split(separator: UInt8(ascii: "/")) {
      let segment = Array(part)
      // Any folders of any folders are any folders.
      if segment == Self.anyFolders, segments.last == segment { continue }
      segments.append(segment)
    }
    isTooLong = segments.count > Self.maximumSegments
    self.segments = isTooLong ? [] : segments
  }

  /// Whether the whole path, with `/` between folders, matches.
  func matches(_ path: String) -> Bool {
    guard !isTooLong else { return false }
    let parts = path.utf8.split(separator: UInt8(ascii: "/")).map(Array.init)
    // reachable[i]: the segments so far match the first i parts.
    var reachable = [Bool](repeating: false, count: parts.count + 1)
    reachable[0] = true
    for segment in segments {
      var next = [Bool](repeating: false, count: parts.count + 1)
      if segment == Self.anyFolders {
        var isOpen = false
        for index in reachable.indices {
          isOpen = isOpen || reachable[index]
          next[index] = isOpen
        }
      } else {
        for index in parts.indices where reachable[index] {
          next[index + 1] = Self.matches(segment[...], parts[index][...])
        }
      }
      reachable = next
    }
    return reachable[parts.count]
  }

  /// One segment against one name, going back only to the last star.
  private static func matches(_ pattern: ArraySlice<UInt8>, _ name: ArraySlice<UInt8>) -> Bool {
    var p = pattern.startIndex
    var n = name.startIndex
    var star: (pattern: Int, name: Int)?
    while n < name.endIndex {
      if p < pattern.endIndex, pattern[p] == UInt8(ascii: "*") {
        star = (p + 1, n)
        p += 1
      } else if p < pattern.endIndex, let width = step(pattern, p, name[n]) {
        p += width
        n += 1
      } else if let back = star {
        p = back.pattern
        n = back.name + 1
        star = (back.pattern, n)
      } else {
        return false
      }
    }
    while p < pattern.endIndex, pattern[p] == UInt8(ascii: "*") { p += 1 }
    return p == pattern.endIndex
  }

  /// How many bytes of the pattern match this one byte of the name, or nil.
  private static func step(_ pattern: ArraySlice<UInt8>, _ p: Int, _ byte: UInt8) -> Int? {
    switch pattern[p] {
    case UInt8(ascii: "?"): return 1
    case UInt8(ascii: "\\") where p + 1 < pattern.endIndex:
      return pattern[p + 1] == byte ? 2 : nil
    case UInt8(ascii: "["):
      guard let close = pattern[(p + 1)...].dropFirst().firstIndex(of: UInt8(ascii: "]")) else {
        return byte == UInt8(ascii: "[") ? 1 : nil
      }
      var set = pattern[(p + 1)..<close]
      let isNegated = set.first == UInt8(ascii: "!") || set.first == UInt8(ascii: "^")
      if isNegated { set.removeFirst() }
      return contains(set, byte) != isNegated ? close - p + 1 : nil
    default: return pattern[p] == byte ? 1 : nil
    }
  }

  private static func contains(_ set: ArraySlice<UInt8>, _ byte: UInt8) -> Bool {
    var index = set.startIndex
    while index < set.endIndex {
      if index + 2 < set.endIndex, set[index + 1] == UInt8(ascii: "-") {
        if set[index] <= byte && byte <= set[index + 2] { return true }
        index += 3
      } else {
        if set[index] == byte { return true }
        index += 1
      }
    }
    return false
  }
}
