internal import RepostCore

/// Numbers and names in the words of reports.
enum Wording {
  /// `1 file`, `2 files`.
  static func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }

  /// A share in whole per cent, which is 100 only where nothing is missing and 0 only where nothing
  /// is there.
  static func percent(_ share: Double) -> String {
    let rounded = Int((min(max(share, 0), 1) * 100).rounded())
    if rounded == 0, share > 0 { return "less than 1 %" }
    if rounded == 100, share < 1 { return "over 99 %" }
    return "\(rounded) %"
  }

  /// Years with runs of them as ranges: `2009–2012, 2017`.
  static func years(_ years: [Int]) -> String {
    var ranges: [ClosedRange<Int>] = []
    for year in years {
      if let last = ranges.last, year == last.upperBound + 1 {
        ranges[ranges.count - 1] = last.lowerBound...year
      } else {
        ranges.append(year...year)
      }
    }
    return ranges.map { range in
      range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)"
    }.joined(separator: ", ")
  }

  /// A holder with the years of the notice: `South Shore 2017`.
  static func holder(_ holder: Work.Holder) -> String {
    holder.years.isEmpty ? holder.name : "\(holder.name) \(years(holder.years))"
  }

  /// A place as editors and terminals open it: `page.html:18:5`.
  static func place(_ place: Place) -> String {
    "\(TerminalText.escaped(place.path)):\(place.start.line):\(place.start.column)"
  }
}
