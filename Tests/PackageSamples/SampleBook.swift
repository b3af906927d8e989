/// Books for tests.
package struct SampleBook {
  /// The metadata of the package file.
  package var metadata =
    "<dc:title>The Book of Ropes</dc:title><dc:creator>Dora Knot</dc:creator>"
    + "<dc:publisher>Knot House</dc:publisher><dc:language>en</dc:language>"
    + "<dc:rights>© 2019 Knot House. All rights reserved.</dc:rights>"
  /// The chapters: the name below the package's folder, and the page.
  package var chapters: [(name: String, page: String)] = [
    ("one.xhtml", "<p>A rope is a long story of many threads.</p>"),
    ("text/two.xhtml", "<p>You may republish this chapter if you credit Knot House.</p>"),
  ]
  /// References as the manifest writes them, where they are not the names.
  package var references: [String: String] = [:]
  /// The media types of chapters that are no XHTML.
  package var types: [String: String] = [:]
  /// The order of reading, by number; a number may come twice or stand for no chapter.
  package var order: [Int]?
  /// Further members of the package.
  package var others: [(String, String)] = []

  /// Creates a book of two chapters.
  package init() {}

  /// The book as a package.
  package var zip: StoredZIP {
    let items = chapters.enumerated().map { number, chapter in
      let type = types[chapter.name] ?? "application/xhtml+xml"
      let target = references[chapter.name] ?? chapter.name
      return "<item id=\"c\(number)\" href=\"\(target)\" media-type=\"\(type)\"/>"
    }
    let spine = (order ?? Array(chapters.indices)).map { "<itemref idref=\"c\($0)\"/>" }
    let package =
      "<package xmlns=\"http://www.idpf.org/2007/opf\"><metadata"
      + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\(metadata)</metadata>"
      + "<manifest>\(items.joined())</manifest><spine>\(spine.joined())</spine></package>"
    let pages = chapters.map { chapter in
      (
        "OEBPS/\(chapter.name)",
        "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>T</title></head>"
          + "<body>\(chapter.page)</body></html>"
      )
    }
    return StoredZIP(
      [
        ("mimetype", "application/epub+zip"),
        (
          "META-INF/container.xml",
          "<container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles>"
            + "<rootfile full-path=\"OEBPS/content.opf\"/></rootfiles></container>"
        ), ("OEBPS/content.opf", package),
      ] + pages + others)
  }

  /// The book as bytes.
  package var bytes: [UInt8] { zip.bytes }
}
