internal import ArgumentParser
internal import FuzzTargets
internal import Mutations
@testable internal import RepostLintKit

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Reads a range of the mutated documents; `mutate` starts it.
struct ReadMutatedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read-mutated", abstract: "Read a range of the mutated documents.",
    shouldDisplay: false)

  /// After how many times the bound a document is given up, and the process with it.
  private static let patience = 12.0

  @OptionGroup var options: MutationOptions

  @Option(help: "The number of the first document.")
  var from = 0

  @Option(help: "The number behind the last one.")
  var to: Int

  @Option(help: "The file that tells how far reading got.")
  var state: String

  @Flag(help: "Only write the documents to the folder of findings.")
  var onlyWrite = false

  func run() throws {
    let corpus = Corpus(home: options.home, folders: options.folders)
    var documents = MutatedDocuments(corpus, seed: options.seed, targets: try options.chosen())
    let descriptor = open(state, O_RDWR | O_CREAT | O_TRUNC, 0o644)
    defer { close(descriptor) }
    var progress = MutationState()
    for number in from..<to {
      let (target, bytes) = documents.document(number)
      let file = "\(options.findings)/mutated-\(target.name)-\(options.seed)-\(number)"
      if onlyWrite {
        try AtomicFile.write(bytes, to: file)
        continue
      }
      progress.begin(number)
      progress.write(to: descriptor)
      alarm(UInt32(options.limit * Self.patience))
      let start = Self.processorTime()
      var fault: String?
      do throws(Violation) {
        try target.check(bytes)
      } catch {
        fault = error.description
      }
      let seconds = Self.processorTime() - start
      alarm(0)
      if fault == nil, seconds > options.limit { fault = "took \(seconds) s" }
      if let fault {
        print("\(file): \(fault)")
        try AtomicFile.write(bytes, to: file)
      }
      var tally = MutationTally()
      tally.add(number, bytes: bytes.count, seconds: seconds, isFinding: fault != nil)
      progress.end(target.name, tally)
    }
    progress.write(to: descriptor)
  }

  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
