import Foundation
import RepostLintKit
import Testing

/// `fix` makes every repost that is marked fixable keep its conditions, and leaves the others alone.
@Suite struct FixFixtureTests {
  private static let names = FixtureFolder.names(in: "reposts")

  @Test("most failing fixtures are fixable")
  func count() throws {
    let fixable = try Self.names.filter { try FixtureRepost($0).expected.isFixable }
    #expect(fixable.count >= 80)
  }

  @Test("fix inserts what is missing and nothing else, once", arguments: names)
  func fix(_ name: String) throws {
    let repost = try FixtureRepost(name)
    let request = try repost.request()
    let old = try Data(contentsOf: URL(filePath: repost.copy))
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "repostlint-fix-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: URL(filePath: repost.copy).lastPathComponent)
    try old.write(to: file)

    let patch = try Self.run(file, request, .diff)
    #expect(try Data(contentsOf: file) == old, "a patch is printed, not written")
    _ = try Self.run(file, request, .write)
    let new = try Data(contentsOf: file)
    guard repost.expected.isFixable else {
      #expect(new == old, "not marked fixable, and changed")
      #expect(patch.isEmpty)
      return
    }

    let after = try FixtureRepost.judgement(of: file.path, request)
    #expect(after.conditions == "met")
    for obligation in after.obligations { #expect(obligation.outcome != "failed") }
    _ = try Self.run(file, request, .write)
    #expect(try Data(contentsOf: file) == new, "a second run changes something")

    let lines = [old, new].map { $0.split(separator: 0x0A, omittingEmptySubsequences: false) }
    let gone = lines[1].difference(from: lines[0]).removals.map { removal in
      guard case .remove(_, let line, _) = removal else { return "" }
      return String(decoding: line, as: UTF8.self)
    }
    // Only what states the wrong canonical address or closes a link is changed in place.
    #expect(gone.allSatisfy { $0.contains("canonical") || $0.contains("nofollow") }, "\(gone)")

    try old.write(to: file)
    try Self.apply(patch, in: folder)
    #expect(try Data(contentsOf: file) == new, "git apply gives something else than --write")
  }

  private static func run(
    _ file: URL, _ request: CheckRequest, _ mode: FixRequest.Mode
  ) throws -> [UInt8] {
    try FixtureFolder.tool().fix(
      [.path(file.path)], FixRequest(check: request, mode: mode), options: OutputOptions()
    ).output
  }

  /// Applies a patch, whose paths are those from the root of the file system, in a folder.
  private static func apply(_ patch: [UInt8], in folder: URL) throws {
    let file = folder.appending(path: "change.patch")
    try Data(patch).write(to: file)
    let strip = folder.standardizedFileURL.pathComponents.count
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git", "apply", "-p\(strip)", file.lastPathComponent]
    process.currentDirectoryURL = folder
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(String(decoding: patch, as: UTF8.self))")
  }
}
