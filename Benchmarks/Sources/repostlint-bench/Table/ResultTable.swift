#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The one table that a run prints, row by row as figures come in.
enum ResultTable {
  private static let widths = [36, 22, 32, 20, 9]

  /// Prints the names of the columns.
  static func printHead() {
    printRow(["what", "ours", "against", "ratio (low–high)", "wanted", "reached"])
    print(String(repeating: "─", count: widths.reduce(0, +) + 2 * widths.count + 7))
  }

  /// Prints the title of a part.
  static func printTitle(_ title: String) {
    print("\n\(title)")
    fflush(nil)
  }

  /// Prints a comparison.
  static func printRow(
    _ what: String, ours: String, against: String, ratio: Spread, wanted: Goal? = nil
  ) {
    let text =
      "\(Figure.significant(ratio.median)) "
      + "(\(Figure.significant(ratio.lowest))–\(Figure.significant(ratio.highest)))"
    printRow([what, ours, against, text, wanted?.text ?? "", reached(ratio.median, wanted)])
  }

  /// Prints a figure that is measured against nothing but its goal.
  static func printRow(_ what: String, ours: String, figure: Double, wanted: Goal? = nil) {
    printRow([what, ours, "", "", wanted?.text ?? "", reached(figure, wanted)])
  }

  /// Prints what the reader of the figures has to know.
  static func printNote(_ text: String) {
    print("  · \(text)")
    fflush(nil)
  }

  /// Says that something was not measured, and why.
  static func printSkipped(_ what: String, because reason: String) {
    print("  · SKIPPED \(what): \(reason)")
    fflush(nil)
  }

  private static func reached(_ figure: Double, _ goal: Goal?) -> String {
    goal.map { $0.isReached(by: figure) ? "yes" : "NO" } ?? ""
  }

  private static func printRow(_ cells: [String]) {
    let padded = cells.enumerated().map { index, cell in
      let width = index < widths.count ? widths[index] : 0
      return cell + String(repeating: " ", count: max(0, width - cell.count))
    }
    print(padded.joined(separator: "  "))
    fflush(nil)
  }
}
