import FoundationEssentials
import Testing

@testable import RepostLintKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct ExternalProgramTests {
  /// A folder with a program in it that is a shell script.
  private final class Folder {
    let path: String

    init(_ script: String, name: String = "tool", mode: mode_t = 0o755) throws {
      path = FileManager.default.temporaryDirectory.path + "/repostlint-\(UUID().uuidString)"
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      let file = path + "/" + name
      try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(filePath: file))
      chmod(file, mode)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func run(
      _ arguments: [String] = [], input: [UInt8] = [], limits: ExternalProgram.Limits = .init()
    ) throws -> ExternalProgram.Run {
      let program = try #require(ExternalProgram("tool", in: path + ":/usr/bin:/bin"))
      // A program that another test starts while this one's file is written holds that file open
      // until it runs itself, and the system calls it busy so long.
      let busy = ExternalProgram.End.notStarted(String(cString: strerror(ETXTBSY)))
      var run = program.run(arguments, input: input, limits: limits)
      for _ in 0..<100 where run.end == busy {
        usleep(20_000)
        run = program.run(arguments, input: input, limits: limits)
      }
      return run
    }
  }

  @Test("arguments reach the program as they are: no shell reads them")
  func arguments() throws {
    let folder = try Folder("for a in \"$@\"; do echo \"<$a>\"; done")
    let run = try folder.run(["-x", "a b", "$(id)", ";", "*", "", "“ü”", "`ls`"])
    #expect(run.end == .exit(0))
    #expect(
      String(decoding: run.output, as: UTF8.self)
        == "<-x>\n<a b>\n<$(id)>\n<;>\n<*>\n<>\n<“ü”>\n<`ls`>\n")
  }

  @Test("input and output of any size pass at the same time")
  func exchange() throws {
    let input = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let run = try Folder("exec cat").run(input: input)
    #expect(run.end == .exit(0))
    #expect(run.output == input)
    #expect(try Folder("exec cat").run().output.isEmpty)
  }

  @Test("a program that does not read its input, or ends early, does no harm")
  func earlyEnd() throws {
    let input = [UInt8](repeating: 65, count: 3_000_000)
    let run = try Folder("exec 0<&-; echo done; exit 7").run(input: input)
    #expect(run.end == .exit(7))
    #expect(run.output == Array("done\n".utf8))
  }

  @Test("a program that takes too long is ended with what it started")
  func timeout() throws {
    let folder = try Folder("sleep 60 & echo $! > \"$0.child\"; echo begun; wait")
    let started = ContinuousClock.now
    let run = try folder.run(limits: .init(seconds: 0.5))
    #expect(run.end == .timeout)
    #expect(run.output == Array("begun\n".utf8))
    #expect(ContinuousClock.now - started < .seconds(20))
    let child = try String(contentsOf: URL(filePath: folder.path + "/tool.child"), encoding: .utf8)
    let process = try #require(pid_t(child.filter(\.isNumber)))
    // It is gone, or a zombie that whoever adopted it has not looked after yet.
    var isGone = false
    for _ in 0..<200 where !isGone {
      isGone = kill(process, 0) != 0 || Self.isZombie(process)
      if !isGone { usleep(20_000) }
    }
    #expect(isGone)
  }

  private static func isZombie(_ process: pid_t) -> Bool {
    let state = try? String(contentsOf: URL(filePath: "/proc/\(process)/stat"), encoding: .utf8)
    return state?.contains(") Z ") ?? false
  }

  @Test("a program that closes its output and runs on is ended too")
  func silence() throws {
    let run = try Folder("exec >&- 2>&-; exec sleep 60").run(limits: .init(seconds: 0.5))
    #expect(run.end == .timeout)
  }

  @Test("a program that writes too much is ended, and what came before is kept")
  func outputLimit() throws {
    let run = try Folder("while :; do echo 0123456789; done").run(limits: .init(output: 10_000))
    #expect(run.end == .outputLimit)
    #expect(run.output.count == 10_000)
  }

  @Test("what a program says on standard error is kept apart, and cut")
  func message() throws {
    let run = try Folder("head -c 20000 /dev/zero | tr '\\0' e >&2; echo out; exit 3").run()
    #expect(run.end == .exit(3))
    #expect(run.output == Array("out\n".utf8))
    #expect(run.message == [UInt8](repeating: UInt8(ascii: "e"), count: 4_096))
    #expect(try Folder("kill -9 $$").run().end == .signal(9))
  }

  @Test("a program sees the search path and the locale, and nothing else of our environment")
  func environment() throws {
    setenv("REPOSTLINT_SECRET", "x", 1)
    defer { unsetenv("REPOSTLINT_SECRET") }
    let folder = try Folder("exec env")
    let run = try folder.run()
    let names = String(decoding: run.output, as: UTF8.self).split(separator: "\n").map {
      String($0.prefix { $0 != "=" })
    }
    #expect(Set(names).subtracting(["PWD", "SHLVL", "_", "OLDPWD"]) == ["PATH", "LC_ALL"])
  }

  @Test("programs are found in folders of the path only, where they may be run")
  func search() throws {
    let folder = try Folder("true")
    let plain = try Folder("true", mode: 0o644)
    #expect(ExternalProgram("tool", in: folder.path)?.path == folder.path + "/tool")
    #expect(ExternalProgram("tool", in: "/nowhere::\(folder.path)") != nil)
    #expect(ExternalProgram("tool", in: "") == nil)
    #expect(ExternalProgram("gone", in: folder.path) == nil)
    #expect(ExternalProgram("..", in: folder.path) == nil)
    #expect(ExternalProgram("tool", in: ".:relative") == nil)
    if getuid() != 0 { #expect(ExternalProgram("tool", in: plain.path) == nil) }
  }

  @Test("a file that is no program cannot be started, and says so")
  func notStarted() throws {
    let folder = try Folder("")
    try Data("no program".utf8).write(to: URL(filePath: folder.path + "/tool"))
    guard case .notStarted(let reason) = try folder.run().end else {
      Issue.record("it was started")
      return
    }
    #expect(!reason.isEmpty)
  }
}
