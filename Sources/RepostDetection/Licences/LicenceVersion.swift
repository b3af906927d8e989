/// Versions as people write them: `4.0`, `v3`, `Version 2`.
enum LicenceVersion {
  /// The Creative Commons version that `number` is, or nil.
  static func creativeCommons(_ number: String) -> String? {
    version(number, among: ["1.0", "2.0", "2.1", "2.5", "3.0", "4.0"])
  }

  /// The one of `versions` that `number` is; a bare `3` is `3.0`, for no licence numbers otherwise.
  static func version(_ number: String, among versions: [String]) -> String? {
    let full = number.contains(".") ? number : number + ".0"
    return versions.first { $0 == full }
  }

  /// Whether "version" or "v" stands before the number at `index`.
  static func isAnnounced(at index: Int, in tokens: [LicenceToken]) -> Bool {
    index > 0 && announcements.contains(tokens[index - 1].text)
  }

  /// Words that announce a version.
  static let announcements: Set<String> = [
    "v", "ver", "version", "versión", "versão", "versione", "versie", "wersja", "версия", "версии",
    "версія",
  ]
}
