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

extension PageMetadata.Item {
  /// Whether it is said of a picture, a sound or a film: `json-ld:image.license`,
  /// `front-matter:cover.license`, `media:license`.
  var isOfPicture: Bool {
    carrier.lowercased().split { !$0.isLetter }.contains { word in
      Self.pictures.contains { word.hasPrefix($0) }
    }
  }

  /// Whether it states the licence of one.
  var isLicenceOfPicture: Bool { carrier.lowercased().contains("licen") && isOfPicture }

  private static let pictures = [
    "image", "img", "photo", "picture", "cover", "hero", "banner", "thumbnail", "featuredimage",
    "video", "audio", "media", "illustration",
  ]
}
