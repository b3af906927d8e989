internal import RepostDocuments

/// A feed, and what an entry of a feed holds.
struct FeedTarget: FuzzTarget {
  let name = "feed"
  let summary = "RSS and Atom: the feed and its entries; the same bytes as an entry's content"
  let share = 6

  private static let start = """
    <rss version="2.0"><channel><title>Harbour</title><copyright>© 2024 Harbour Bulletin</copyright>\
    <item><title>First</title><description>
    """
  private static let end = """
    </description><link>https://harbour.example/1</link></item><item><title>Second</title></item>\
    </channel></rss>
    """

  func check(_ input: [UInt8]) throws(Violation) {
    try SeriesReading(path: "feed.xml", input).check()
    try SeriesReading(
      path: "feed.xml", Array(Self.start.utf8) + input + Array(Self.end.utf8)
    ).check()
  }
}
