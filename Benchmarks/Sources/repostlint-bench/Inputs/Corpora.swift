internal import BenchmarkCorpus

/// The generated folders that the parts measure over, made when they are first asked for.
struct Corpora {
  /// Where they lie.
  let folder: String

  /// The folder with so many bytes of pages.
  func pages(_ density: PageRecipe.Density, bytes: Int) throws -> String {
    let recipe = PageRecipe(
      density: density, statements: density == .dense ? try ShippedRules.statements() : [])
    let corpus = CorpusFolder(path: "\(folder)/\(density.rawValue)-\(bytes)", recipe: recipe)
    try corpus.write(bytes: bytes)
    return corpus.path
  }

  /// The folder with so many bytes of short pages.
  func shortPages(_ density: PageRecipe.Density, bytes: Int) throws -> String {
    let recipe = PageRecipe(
      density: density, lengths: 500...3_000,
      statements: density == .dense ? try ShippedRules.statements() : [])
    let corpus = CorpusFolder(path: "\(folder)/short-\(density.rawValue)-\(bytes)", recipe: recipe)
    try corpus.write(bytes: bytes)
    return corpus.path
  }

  /// The folder with so many small files.
  func smallFiles(_ count: Int) throws -> String {
    let recipe = PageRecipe(density: .sparse, lengths: 200...1_500)
    let corpus = CorpusFolder(path: "\(folder)/small-\(count)", recipe: recipe)
    try corpus.write(files: count)
    return corpus.path
  }
}
