internal import Mutations
@testable internal import RepostLintKit

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// How far reading got, in a small file that outlives the process that reads.
struct MutationState {
  /// The document that is being read, or nil before the first.
  private(set) var current: Int?
  /// What came of those before it.
  private(set) var tallies: [String: MutationTally] = [:]

  init() {}

  /// Reads what a process left behind.
  init(file: String) {
    guard let bytes = try? FileBytes.contents(of: file, limit: 1 << 16) else { return }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    current = lines.first.flatMap { Int($0) }
    for line in lines.dropFirst() {
      guard let space = line.firstIndex(of: " ") else { continue }
      tallies[String(line[..<space])] = MutationTally(line: line[line.index(after: space)...])
    }
  }

  mutating func begin(_ number: Int) { current = number }

  mutating func end(_ name: String, _ tally: MutationTally) {
    tallies[name] = (tallies[name] ?? MutationTally()).adding(tally)
  }

  /// Writes it to an open file, in place.
  func write(to descriptor: Int32) {
    var text = "\(current ?? -1)\n"
    for (name, tally) in tallies { text += "\(name) \(tally.line)\n" }
    let bytes = Array(text.utf8)
    _ = pwrite(descriptor, bytes, bytes.count, 0)
    ftruncate(descriptor, off_t(bytes.count))
  }
}
