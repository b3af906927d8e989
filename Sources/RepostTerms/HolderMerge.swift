import RepostCore

/// Who holds the copyright, by the page's notices, or by its metadata where it has none.
struct HolderMerge {
  /// The holders, in the order of the page.
  let holders: [Work.Holder]

  init(_ findings: [Finding], metadata: PageMetadata) {
    var holders: [Work.Holder] = []
    var known: [FoldedName: Int] = [:]
    for finding in findings {
      guard case .copyright(let notice) = finding.detail else { continue }
      for name in notice.holders {
        let folded = FoldedName(name)
        if let index = known[folded] {
          let holder = holders[index]
          holders[index] = Work.Holder(
            name: holder.name, years: Set(holder.years + notice.years).sorted(),
            place: holder.place)
        } else {
          known[folded] = holders.count
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
