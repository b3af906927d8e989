import Foundation
import Testing

@Suite struct DeterminismTests {
  @Test("equal files give equal bytes, in whatever order they were made")
  func scan() throws {
    let arguments = ["scan", "Fixtures", "--format", "ndjson"]
    let copy = try TemporaryFolder()
    let files = FileManager.default
    let fixtures = Command.package.appending(path: "Fixtures").path
    let names = try #require(files.enumerator(atPath: fixtures)).compactMap { $0 as? String }
    for name in names.sorted(by: >) {
      let bytes = files.contents(atPath: "\(fixtures)/\(name)")
      // Folders have no contents.
      if let bytes { try copy.write(Array(bytes), to: "Fixtures/\(name)") }
    }
    let here = try Command.run(arguments)
    let there = try Command.run(arguments, in: copy.url)
    #expect(here.status == there.status)
    #expect(here.output.count > 10_000)
    #expect(here.output == there.output)
  }
}
