import ArgumentParser
internal import BenchmarkCorpus

/// Writes a corpus to a folder, to look at it or to run other tools over it.
struct CorpusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corpus", abstract: "Writes generated pages to a folder.",
    discussion: """
      repostlint-bench corpus sparse /tmp/sparse --bytes 20000000
      repostlint-bench corpus sparse /tmp/many --files 100000 --longest 1500
      """)

  @Argument(help: "sparse or dense.")
  var density: PageRecipe.Density

  @Argument(help: "The folder; what is in it is replaced.")
  var folder: String

  @Option(help: "How many bytes to write, about.")
  var bytes = 2_000_000

  @Option(help: "How many files to write, whatever their size.")
  var files: Int?

  @Option(help: "The length of the shortest page, in bytes, about.")
  var shortest = 200

  @Option(help: "The length of the longest page, in bytes, about.")
  var longest = 24_000

  @Option(help: "Another number gives other pages.")
  var seed: UInt64 = 1

  func validate() throws {
    guard 0 < shortest, shortest <= longest else {
      throw ValidationError("--shortest has to be above 0 and at most --longest.")
    }
  }

  func run() throws {
    let recipe = PageRecipe(
      density: density, lengths: shortest...longest,
      statements: density == .dense ? try ShippedRules.statements() : [])
    let corpus = CorpusFolder(path: folder, recipe: recipe, seed: seed)
    if let files { try corpus.write(files: files) } else { try corpus.write(bytes: bytes) }
  }
}

extension PageRecipe.Density: ExpressibleByArgument {}
