package import RepostDocuments

/// The difference between a file and what it becomes, as `git apply` reads it.
///
/// Lines end at line feeds only, as git has it; what stands before one (a carriage return, the bytes of
/// UTF-16) is part of the line. The two files differ in few places that are known to lie between
/// their common start and end, so that nothing has to be searched for.
package struct UnifiedDiff {
  /// How many unchanged lines are shown around a change.
  private static let context = 3

  private let path: String
  private let old: [ArraySlice<UInt8>]
  private let new: [ArraySlice<UInt8>]
  /// The changed runs of lines, in order.
  private let changes: [(old: Range<Int>, new: Range<Int>)]

  /// Compares two versions of the file at `path`, which is relative to where the patch is applied.
  package init(path: String, old: [UInt8], changed: ChangedSource) {
    self.path = path
    let oldLines = Self.lines(old)
    let newLines = Self.lines(changed.bytes)
    self.old = oldLines
    self.new = newLines
    var changes: [(old: Range<Int>, new: Range<Int>)] = []
    var moved = 0
    for edit in changed.pieces {
      let start = edit.range.lowerBound
      let oldRun = Self.run(oldLines, start..<edit.range.upperBound)
      let newRun = Self.run(newLines, start + moved..<start + moved + edit.count)
      moved += edit.count - edit.range.count
      if let last = changes.last,
        oldRun.lowerBound < last.old.upperBound || newRun.lowerBound < last.new.upperBound
      {
        changes[changes.count - 1] = (
          last.old.lowerBound..<max(last.old.upperBound, oldRun.upperBound),
          last.new.lowerBound..<max(last.new.upperBound, newRun.upperBound)
        )
      } else {
        changes.append((oldRun, newRun))
      }
    }
    self.changes = changes.map { Self.narrowed($0, oldLines, newLines) }
      .filter { !$0.old.isEmpty || !$0.new.isEmpty }
  }

  /// The patch; empty where nothing differs.
  package var bytes: [UInt8] {
    guard !changes.isEmpty else { return [] }
    var out = Array("--- \(Self.quoted("a/" + path))\n+++ \(Self.quoted("b/" + path))\n".utf8)
    for hunk in hunks { append(hunk, to: &out) }
    return out
  }

  /// Changes so near to each other that their context meets are one hunk.
  private var hunks: [ArraySlice<(old: Range<Int>, new: Range<Int>)>] {
    var hunks: [ArraySlice<(old: Range<Int>, new: Range<Int>)>] = []
    var start = 0
    for index in changes.indices.dropFirst()
    where changes[index].old.lowerBound - changes[index - 1].old.upperBound > 2 * Self.context {
      hunks.append(changes[start..<index])
      start = index
    }
    return hunks + [changes[start...]]
  }

  private func append(
    _ hunk: ArraySlice<(old: Range<Int>, new: Range<Int>)>, to out: inout [UInt8]
  ) {
    guard let first = hunk.first, let last = hunk.last else { return }
    let lead = min(Self.context, first.old.lowerBound)
    let tail = min(Self.context, old.count - last.old.upperBound)
    let oldRange = first.old.lowerBound - lead..<last.old.upperBound + tail
    let newRange = first.new.lowerBound - lead..<last.new.upperBound + tail
    out += Array("@@ -\(Self.header(oldRange)) +\(Self.header(newRange)) @@\n".utf8)
    var line = oldRange.lowerBound
    for change in hunk {
      for index in line..<change.old.lowerBound { Self.append(" ", old[index], to: &out) }
      for index in change.old { Self.append("-", old[index], to: &out) }
      for index in change.new { Self.append("+", new[index], to: &out) }
      line = change.old.upperBound
    }
    for index in line..<oldRange.upperBound { Self.append(" ", old[index], to: &out) }
  }

  private static func append(_ mark: String, _ line: ArraySlice<UInt8>, to out: inout [UInt8]) {
    out += Array(mark.utf8) + line
    if line.last != 0x0A { out += Array("\n\\ No newline at end of file\n".utf8) }
  }

  private static func header(_ range: Range<Int>) -> String {
    range.isEmpty ? "\(range.lowerBound),0" : "\(range.lowerBound + 1),\(range.count)"
  }

  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == 0x0A {
      lines.append(bytes[start...index])
      start = index + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }

  /// The lines that a range of bytes touches; the one it stands in where it is empty.
  private static func run(_ lines: [ArraySlice<UInt8>], _ range: Range<Int>) -> Range<Int> {
    func line(at offset: Int) -> Int {
      var low = 0
      var high = lines.count
      while low < high {
        let middle = (low + high) / 2
        if lines[middle].endIndex <= offset { low = middle + 1 } else { high = middle }
      }
      // What is added behind a line without an end is part of that line.
      return low == lines.count && lines.last?.last != 0x0A ? max(0, low - 1) : low
    }
    let first = line(at: range.lowerBound)
    let last = line(at: max(range.lowerBound, range.upperBound))
    return min(first, lines.count)..<min(last + 1, lines.count)
  }

  /// The run without the lines at its ends that are the same in both.
  private static func narrowed(
    _ change: (old: Range<Int>, new: Range<Int>), _ old: [ArraySlice<UInt8>],
    _ new: [ArraySlice<UInt8>]
  ) -> (old: Range<Int>, new: Range<Int>) {
    var (a, b) = (change.old, change.new)
    while !a.isEmpty, !b.isEmpty, old[a.lowerBound] == new[b.lowerBound] {
      a = a.lowerBound + 1..<a.upperBound
      b = b.lowerBound + 1..<b.upperBound
    }
    while !a.isEmpty, !b.isEmpty, old[a.upperBound - 1] == new[b.upperBound - 1] {
      a = a.lowerBound..<a.upperBound - 1
      b = b.lowerBound..<b.upperBound - 1
    }
    return (a, b)
  }

  /// A path as git writes it: in quotes where it holds quotes or controls.
  private static func quoted(_ path: String) -> String {
    let isPlain = path.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != 0x22 && $0 != 0x5C }
    // A tab ends a name that holds spaces.
    guard !isPlain else { return path.contains(" ") ? path + "\t" : path }
    var out = "\""
    for byte in path.utf8 {
      switch byte {
      case 0x22, 0x5C: out += "\\" + String(decoding: [byte], as: UTF8.self)
      case 0..<0x20, 0x7F...:
        let digits = String(byte, radix: 8)
        out += "\\" + String(repeating: "0", count: 3 - digits.utf8.count) + digits
      default: out += String(decoding: [byte], as: UTF8.self)
      }
    }
    return out + "\""
  }
}
