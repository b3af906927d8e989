/// What the form of a word tells.
extension NoticeToken {
  /// Whether it stands inside names and never ends one.
  var isParticle: Bool { NoticeWords.particles.contains(lower) }

  /// Whether it names somebody, or stands for those who are not named.
  var isName: Bool {
    guard kind == .word, !NoticeWords.stops.contains(lower) else { return false }
    if isCapital { return true }
    return NoticeWords.groups.contains(lower) || NameShape.isDesignation(lower)
  }

  /// Whether it is what institutions and groups are called.
  var isInstitution: Bool {
    NameShape.isInstitution(lower) || NoticeWords.groups.contains(lower)
  }

  /// Whether it looks like a handle or a domain: it has a digit or a sign inside.
  var isHandle: Bool {
    guard kind == .word, lower.count > 1 else { return false }
    return lower.utf8.contains { $0 &- 0x30 < 10 || Self.handleBytes.contains($0) }
  }

  private static let handleBytes = Array("._@-+".utf8)

  /// Whether it is all letters, as far as ASCII goes.
  var isPlain: Bool {
    lower.utf8.allSatisfy { ($0 | 0x20) &- 0x61 < 26 || $0 >= 0x80 }
  }

  /// Whether it is the name of a host: letters, a full stop, letters.
  var isDomain: Bool {
    guard let dot = lower.lastIndex(of: "."), !lower.contains("/") else { return false }
    let last = lower[lower.index(after: dot)...]
    return (2...10).contains(last.count) && last.allSatisfy(\.isLetter) && lower[..<dot].count > 2
  }
}
