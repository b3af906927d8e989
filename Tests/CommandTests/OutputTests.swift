import Foundation
import Testing

/// Where reports go, and how they look there.
@Suite struct OutputTests {
  private static let scan = ["scan", "Fixtures/demo/repost.html"]

  @Test("a reader that went away is no crash")
  func closedPipe() throws {
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let run = try Command.run(Self.scan, sink: .handle(pipe.fileHandleForWriting))
    #expect(!run.isKilled)
    #expect(run.status == 0)
    #expect(run.error.isEmpty)
  }

  @Test("--output replaces a file whole, keeps its mode and leaves nothing beside it")
  func outputFile() throws {
    let folder = try TemporaryFolder()
    let report = try folder.write("what stood here before", to: "report.txt")
    let files = FileManager.default
    try files.setAttributes([.posixPermissions: 0o640], ofItemAtPath: report.path)
    let run = try Command.run(Self.scan + ["--output", report.path])
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    let attributes = try files.attributesOfItem(atPath: report.path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(try files.contentsOfDirectory(atPath: folder.url.path) == ["report.txt"])
    let written = Array(try Data(contentsOf: report))
    #expect(try Command.run(Self.scan).output == written)
  }

  @Test("--output into a folder that is not there ends with 2 and makes nothing")
  func outputNowhere() throws {
    let folder = try TemporaryFolder()
    let run = try Command.run(
      Self.scan + ["--output", folder.url.appending(path: "no/report.txt").path])
    #expect(run.status == 2)
    #expect(run.error.contains("report.txt"), "\(run.error)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).isEmpty)
  }

  @Test(
    "colours come on request and on a terminal, unless NO_COLOR is set",
    arguments: [
      ([], false, false, false), (["--color", "always"], false, false, true),
      (["--color", "always"], false, true, true), ([], true, false, true),
      ([], true, true, false), (["--color", "never"], true, false, false),
    ])
  func colours(_ option: [String], onTerminal: Bool, noColor: Bool, _ isColoured: Bool) throws {
    let environment = ["TERM": "xterm"].merging(noColor ? ["NO_COLOR": "1"] : [:]) { $1 }
    let output: [UInt8]
    if onTerminal {
      let terminal = try Terminal()
      try Command.run(
        Self.scan + option, environment: environment, sink: .handle(terminal.inner))
      output = terminal.written()
    } else {
      output = try Command.run(Self.scan + option, environment: environment).output
    }
    #expect(!output.isEmpty)
    #expect(output.contains(0x1B) == isColoured, "\(String(decoding: output, as: UTF8.self))")
  }
}

/// A terminal that nobody sits at.
private struct Terminal {
  /// The side that the command writes to.
  let inner: FileHandle
  private let outer: Int32

  init() throws {
    outer = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard outer >= 0, let name = Self.innerName(of: outer) else { throw POSIXError(.ENXIO) }
    let descriptor = open(name, O_RDWR | O_NOCTTY)
    guard descriptor >= 0 else { throw POSIXError(.ENXIO) }
    inner = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
  }

  /// What was written; ends the terminal.
  func written() -> [UInt8] {
    try? inner.close()
    defer { close(outer) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(outer, &chunk, chunk.count)
      guard count > 0 else { return bytes }
      bytes += chunk.prefix(count)
    }
  }

  /// Unlocks the inner side of a terminal and names it.
  private static func innerName(of outer: Int32) -> String? {
    #if os(Linux)
      // The C library's own calls for this are not visible from Swift; these are what they do.
      var lock: Int32 = 0
      var number: UInt32 = 0
      let setLock: UInt = 0x4004_5431
      let getNumber: UInt = 0x8004_5430
      guard ioctl(outer, setLock, &lock) == 0, ioctl(outer, getNumber, &number) == 0 else {
        return nil
      }
      return "/dev/pts/\(number)"
    #else
      guard grantpt(outer) == 0, unlockpt(outer) == 0, let name = ptsname(outer) else {
        return nil
      }
      return String(cString: name)
    #endif
  }
}
