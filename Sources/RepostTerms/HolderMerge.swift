import RepostCore

/// Who holds the copyright, by the page's notices, or by its metadata where it has none.
struct HolderMerge {
  /// The holders, in the order of the page.
  let holders: [Work.Holder]

  init(_ findings: [Finding], metadata: PageMetadata) {
    var holders: [Work.Holder] = []
    for finding in findings {
      guard case .copyright(let notice) = finding.detail else { continue }
      for name in notice.holders {
        let folded = FoldedName(name)
        if let index = holders.firstIndex(where: { FoldedName($0.name) == folded }) {
          let known = holders[index]
          holders[index] = Work.Holder(
            name: known.name, years: Set(known.years + notice.years).sorted(), place: known.place)
        } else {
          holders.append(.init(name: name, years: notice.years, place: finding.place))
        }
      }
    }
    if holders.isEmpty {
      let years = metadata.copyrightYears.compactMap { Int($0.value) }
      holders = metadata.copyrightHolders.map {
        .init(name: $0.value, years: years, place: $0.place)
      }
    }
    self.holders = holders
  }
}
