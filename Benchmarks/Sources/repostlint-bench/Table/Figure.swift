/// A measured figure as the table shows it.
enum Figure {
  /// Megabytes (of a million bytes) in a second.
  static func speed(bytes: Int, seconds: Double) -> String {
    "\(significant(Double(bytes) / 1e6 / seconds)) MB/s"
  }

  /// Seconds, in the unit that fits.
  static func time(_ seconds: Double) -> String {
    seconds < 1 ? "\(significant(seconds * 1e3)) ms" : "\(significant(seconds)) s"
  }

  /// Three digits that count, never fewer than those before the point.
  static func significant(_ number: Double) -> String {
    decimal(number, places: number >= 100 ? 0 : number >= 10 ? 1 : 2)
  }

  /// A number with so many digits behind the point.
  static func decimal(_ number: Double, places: Int) -> String {
    guard number.isFinite else { return "–" }
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let whole = Int((number * Double(scale)).rounded())
    guard places > 0 else { return "\(whole)" }
    let digits = String(abs(whole) % scale)
    let sign = whole < 0 ? "-" : ""
    return "\(sign)\(abs(whole) / scale)."
      + String(repeating: "0", count: places - digits.count) + digits
  }
}
