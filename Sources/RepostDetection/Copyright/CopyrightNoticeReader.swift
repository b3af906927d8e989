package import RepostCore

/// Reads what a copyright rule captured: the years as numbers, the holders as names.
///
///     CopyrightNoticeReader.notice(
///       years: "2019–21", holders: ["by Example Press, Inc. All rights reserved."],
///       text: "© 2019–21 by Example Press, Inc. All rights reserved.")
///     // holders ["Example Press, Inc."], years [2019, 2020, 2021]
///
/// A template that nobody filled in (`© YYYY Your Name`) is not a notice.
package enum CopyrightNoticeReader {
  /// The most captured strings that are read.
  static let maximumCaptures = 64

  /// The notice that the captures make, or nil where they make none.
  package static func notice(
    years: String?, holders: [String], text: String
  ) -> CopyrightNotice? {
    var captured = Array(holders.prefix(maximumCaptures))
    let pieces = [text] + captured + [years ?? ""]
    guard !pieces.contains(where: NoticeTemplate.isUnfilled) else { return nil }

    var list = YearList(years ?? "")
    if list.text == nil, let last = captured.last,
      let (name, years) = HolderNames.partingYears(from: last)
    {
      captured[captured.count - 1] = name
      list = YearList(years)
    }

    var names: [String] = []
    var seen: Set<String> = []
    for name in captured.flatMap(HolderNames.names) where seen.insert(name.lowercased()).inserted {
      names.append(name)
    }
    guard !names.isEmpty || !list.years.isEmpty || CopyrightSign.stands(in: text) else {
      return nil
    }
    return CopyrightNotice(holders: names, years: list.years, yearsText: list.text)
  }
}
