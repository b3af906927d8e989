internal import RepostContainers
internal import RepostCore
internal import RepostDocuments

/// A compressed file.
struct GzipTarget: FuzzTarget {
  let name = "gzip"
  let summary = "ContainerKind, GzipFile with a bound, and the page inside"
  let share = 4
  let packing = Packing.gzip

  private static let limit = 1 << 20
  private static let codes: Set<Incident.Code> = [
    .malformedArchive, .trailingData, .truncated, .checksumMismatch, .decompressionLimit,
  ]

  func check(_ input: [UInt8]) throws(Violation) {
    _ = ContainerKind(name: "page.html.gz", head: Array(input.prefix(ContainerKind.headLength)))
    let contents = GzipFile.contents(of: input, limit: Self.limit)
    try require(
      contents.bytes.count <= Self.limit, "\(contents.bytes.count) bytes are over the bound")
    if let fault = contents.fault {
      try require(Self.codes.contains(fault.code), "gzip reports \(fault.code.rawValue)")
      try require(fault.detail.hasSuffix("."), "no sentence: \(fault.detail)")
    }
    try require(
      contents == GzipFile.contents(of: input, limit: Self.limit), "read twice, it differs")
    // A bound just above and one just below what is in it.
    if contents.fault == nil, !contents.bytes.isEmpty {
      let count = contents.bytes.count
      try require(
        GzipFile.contents(of: input, limit: count) == contents, "a bound that fits is exceeded")
      try require(
        GzipFile.contents(of: input, limit: count - 1).fault?.code == .decompressionLimit,
        "a bound of \(count - 1) is not kept")
    }
    try PageReading(path: "page.html", contents.bytes).check()
    // The same bytes inside a file that is whole, so that they can be anything.
    let wrapped = GzipFile.contents(of: StoredGzip.bytes(of: input), limit: Self.limit)
    try require(
      input.count > Self.limit || (wrapped.bytes == input && wrapped.fault == nil),
      "what was stored is not read")
  }
}
