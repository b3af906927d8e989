internal import RepostContainers
internal import RepostCore
internal import RepostLintKit

/// A web archive, compressed or not.
struct WARCTarget: FuzzTarget {
  let name = "warc"
  let summary = "WARCReader, whole and in small pieces, plain and compressed; then each page"
  let share = 8
  let packing = Packing.webArchive

  /// The largest page that is read.
  private static let limit = 1 << 20
  /// The longest archive that is read a second time.
  private static let longestAgain = 1 << 16

  func check(_ input: [UInt8]) throws(Violation) {
    let reading = try ArchiveReading(input, limit: Self.limit)
    if input.count <= Self.longestAgain {
      let pieces = try ArchiveReading(input, limit: Self.limit, chunk: 1 + input.count % 61)
      try require(reading.paths == pieces.paths, "read in pieces, it has other pages")
      for (number, (whole, piece)) in zip(reading.pages, pieces.pages).enumerated() {
        try require(
          whole == piece,
          "read in pieces, page \(number) has \(piece.count) bytes, not \(whole.count), "
            + "of \(reading.paths[number])")
      }
      try require(reading.incidents == pieces.incidents, "read in pieces, it has other incidents")
      // A length that cannot be true is known by the size of the file, which a compressed one hides.
      let hidesNothing = reading.incidents.allSatisfy {
        ![.truncated, .tooLarge].contains($0.code)
      }
      if !GzipFile.starts(input), hidesNothing {
        let compressed = try ArchiveReading(StoredGzip.bytes(of: input), limit: Self.limit)
        try require(reading.pages == compressed.pages, "compressed, it has other pages")
      }
    }
    // Pages of one archive are often alike.
    for (page, charset) in zip(reading.pages, reading.charsets).prefix(8) {
      try PageReading(path: "page", page, httpCharset: charset).check()
    }
  }
}
