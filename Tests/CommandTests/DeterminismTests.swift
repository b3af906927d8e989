import Foundation
import Testing

@Suite struct DeterminismTests {
  private let arguments = ["scan", "Fixtures", "--format", "ndjson"]

  @Test("equal files give equal bytes, in whatever order they were made and are listed")
  func order() throws {
    let here = try Command.run(arguments)
    #expect(here.output.count > 10_000)
    let names = try fixtureNames()
    let ascending = try copy(names.sorted())
    let descending = try copy(names.sorted(by: >))
    if let shared = TemporaryFolder.memory {
      // A file system in memory lists the latest file first, so that the two do differ.
      #expect(
        listed(ascending.url) != listed(descending.url), "\(shared) lists files in one order")
    }
    for folder in [ascending, descending] {
      let there = try Command.run(arguments, in: folder.url)
      #expect(here.status == there.status)
      #expect(here.output == there.output)
    }
  }

  @Test("equal files give equal bytes, whatever the number of workers", arguments: [2, 8])
  func jobs(count: Int) throws {
    let alone = try Command.run(arguments + ["--jobs", "1"])
    let together = try Command.run(arguments + ["--jobs", "\(count)"])
    #expect(alone.status == together.status)
    #expect(alone.output.count > 10_000)
    #expect(alone.output == together.output)
  }

  private var fixtures: String { Command.package.appending(path: "Fixtures").path }

  private func fixtureNames() throws -> [String] {
    try #require(FileManager.default.enumerator(atPath: fixtures)).compactMap { $0 as? String }
  }

  /// A copy of the fixtures, made in the order of `names`.
  private func copy(_ names: [String]) throws -> TemporaryFolder {
    let copy = try TemporaryFolder(in: TemporaryFolder.memory)
    for name in names {
      // Folders have no contents.
      guard let bytes = FileManager.default.contents(atPath: "\(fixtures)/\(name)") else {
        continue
      }
      try copy.write(Array(bytes), to: "Fixtures/\(name)")
    }
    return copy
  }

  /// The files of a folder's silent texts, as the file system lists them.
  private func listed(_ folder: URL) -> [String] {
    guard let stream = opendir(folder.appending(path: "Fixtures/silent").path) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    return names.filter { !$0.hasPrefix(".") }
  }
}
