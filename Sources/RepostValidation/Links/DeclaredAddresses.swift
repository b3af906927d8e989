import RepostCore
import RepostDocuments

/// Other addresses that the original itself declares for what it shows, beside its canonical ones.
struct DeclaredAddresses {
  /// An address and what it is to the original.
  struct Item {
    let address: WebAddress
    let relation: LinkRelation
  }

  let items: [Item]

  /// A page declares a version for each language at most.
  private static let maximum = 200

  /// What the links in the original's head declare: its AMP page, its short address, its versions
  /// in other languages.
  init(_ original: Document?, base: WebAddress?) {
    guard let original else {
      items = []
      return
    }
    let inHead = original.links.lazy.filter { link in
      link.element == .link && link.isInHead && link.hidden == nil
    }
    items = inHead.compactMap { link -> Item? in
      let address = link.address.resolved(against: base)
      guard address.isWeb else { return nil }
      if link.rel.contains("amphtml") { return Item(address: address, relation: .sameVariant) }
      if link.rel.contains("shortlink") { return Item(address: address, relation: .same) }
      guard link.rel.contains("alternate"), Self.isTranslation(link, of: original) else {
        return nil
      }
      return Item(
        address: address,
        relation: .declared("the link leads to what the original names as another version of it"))
    }.prefix(Self.maximum).map { $0 }
  }

  /// Feeds are alternates too; a version in a language says which one.
  private static func isTranslation(_ link: Link, of original: Document) -> Bool {
    let tag = original.bytes[link.source.range].prefix(longestTag).map { $0 | 0x20 }
    return tag.firstRange(of: "hreflang".utf8) != nil
  }

  /// How much of a tag is looked at.
  private static let longestTag = 2_048
}
