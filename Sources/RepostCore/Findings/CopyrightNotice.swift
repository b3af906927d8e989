/// What a copyright notice says: who holds the rights, since when.
package struct CopyrightNotice: Hashable, Sendable {
  /// The holders as written, each once, in the order of the notice.
  package let holders: [String]
  /// The years, ranges expanded, ascending, each once.
  package let years: [Int]
  /// The years as written, or nil where the notice has none.
  package let yearsText: String?

  /// Creates a notice.
  package init(holders: [String], years: [Int], yearsText: String?) {
    self.holders = holders
    self.years = years
    self.yearsText = yearsText
  }
}
