internal import RepostCore

extension PageMetadata {
  /// Every item, each once, whatever it is sorted under.
  var items: [Item] {
    var seen: Set<Item> = []
    let all = [
      titles, authors, publishers, published, copyrightHolders, copyrightYears, addresses, licences,
      rights, others,
    ]
    return all.joined().filter { seen.insert($0).inserted }
  }
}
