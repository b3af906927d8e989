internal import RepostCore

extension PageMetadata {
  /// Every item, each once, whatever it is sorted under.
  ///
  /// Cited works are left out: their titles and addresses say nothing about the page.
  var items: [Item] {
    var seen: Set<Item> = []
    let all = [
      titles, authors, publishers, published, copyrightHolders, copyrightYears, addresses, licences,
      rights, others,
    ]
    return all.joined().filter {
      $0.carrier != "cite" && !$0.carrier.hasSuffix("-cite") && seen.insert($0).inserted
    }
  }
}
