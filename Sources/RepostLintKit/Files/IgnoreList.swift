/// The patterns of one `.gitignore` or `.repostlintignore`, as git reads them (gitignore(5)).
struct IgnoreList {
  private struct Entry {
    let glob: Glob
    let isNegated: Bool
    let foldersOnly: Bool
  }

  private let entries: [Entry]

  /// Reads the patterns in `text`: one a line, `#` comments, `!` takes back, `/` at the end means a
  /// folder, `/` anywhere else anchors to the folder of the list.
  init(_ text: String) {
    entries = text.split(whereSeparator: \.isNewline).prefix(10_000).compactMap { line in
      var pattern = Substring(line)
      while pattern.last == " " || pattern.last == "\t" { pattern.removeLast() }
      guard !pattern.isEmpty, pattern.first != "#" else { return nil }
      let isNegated = pattern.first == "!"
      if isNegated { pattern.removeFirst() }
      if pattern.first == "\\" { pattern.removeFirst() }
      let foldersOnly = pattern.last == "/"
      if foldersOnly { pattern.removeLast() }
      let isAnchored = pattern.contains("/")
      if pattern.first == "/" { pattern.removeFirst() }
      guard !pattern.isEmpty else { return nil }
      let glob = Glob(isAnchored ? String(pattern) : "**/" + pattern)
      return Entry(glob: glob, isNegated: isNegated, foldersOnly: foldersOnly)
    }
  }

  /// Whether the list says to ignore the path, relative to its folder; nil where it says nothing.
  func ignores(_ path: String, isFolder: Bool) -> Bool? {
    for entry in entries.reversed() where isFolder || !entry.foldersOnly {
      if entry.glob.matches(path) { return !entry.isNegated }
    }
    return nil
  }
}
