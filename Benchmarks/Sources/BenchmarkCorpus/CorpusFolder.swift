internal import FoundationEssentials

/// A folder of generated pages, written once and used again while its recipe stays the same.
package struct CorpusFolder: Sendable {
  /// Where the pages lie.
  package let path: String
  private let recipe: PageRecipe
  private let seed: UInt64

  /// Raised whenever the generator writes other pages for the same recipe.
  private static let generation = 1
  private static let pagesPerFolder = 100

  /// Names the folder of a recipe; nothing is written yet.
  package init(path: String, recipe: PageRecipe, seed: UInt64 = 1) {
    self.path = path
    self.recipe = recipe
    self.seed = seed
  }

  /// Writes pages until they have so many bytes.
  package func write(bytes: Int) throws {
    try write(stamp: "\(bytes) bytes") { _, written in written < bytes }
  }

  /// Writes so many pages.
  package func write(files: Int) throws {
    try write(stamp: "\(files) files") { number, _ in number < files }
  }

  private func write(stamp: String, while goesOn: (_ number: Int, _ written: Int) -> Bool) throws {
    let files = FileManager.default
    let stampPath = path + ".stamp"
    let stamp = "generation \(Self.generation), seed \(seed), \(stamp), recipe \(fingerprint)"
    if files.contents(atPath: stampPath) == Data(stamp.utf8) { return }
    try? files.removeItem(atPath: stampPath)
    try? files.removeItem(atPath: path)
    var number = 0
    var written = 0
    while goesOn(number, written) {
      let folder = "\(path)/\(Self.padded(number / Self.pagesPerFolder, 4))"
      if number % Self.pagesPerFolder == 0 {
        try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
      }
      let page = Data(recipe.page(number, seed: seed).utf8)
      try page.write(to: URL(filePath: "\(folder)/\(Self.padded(number, 6)).txt"))
      written += page.count
      number += 1
    }
    try Data(stamp.utf8).write(to: URL(filePath: stampPath))
  }

  /// A number that changes with the recipe, and not from run to run as hash values do.
  private var fingerprint: UInt64 {
    let parts = [recipe.density.rawValue, "\(recipe.lengths)"] + recipe.statements
    return parts.joined(separator: "\n").utf8.reduce(0xCBF2_9CE4_8422_2325) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
  }

  private static func padded(_ number: Int, _ count: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, count - digits.count)) + digits
  }
}
