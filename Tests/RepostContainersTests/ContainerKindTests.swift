import RepostContainers
import Testing

@Suite struct ContainerKindTests {
  private static let record = SampleRecord.page("A page.").bytes

  @Test("a container is told by its first bytes, and an archive by its name too")
  func kinds() {
    let cases: [(String, [UInt8], ContainerKind)] = [
      ("a.html", [UInt8]("<p>"), .plain), ("a.html.gz", Compression.gzip("<p>"), .gzip),
      ("a.html.gz", [UInt8]("<p>"), .plain), ("a", Self.record, .webArchive),
      ("a.gz", Compression.gzip(Self.record), .webArchive),
      ("a.warc.gz", [UInt8]("damaged"), .webArchive), ("A.WARC", [], .webArchive),
      ("a.warc.wet.gz", Compression.gzip("x"), .webArchive),
      ("a.epub", SampleZIP([.init("mimetype", "x")]).bytes, .zip), ("", [], .plain),
    ]
    for (name, bytes, kind) in cases {
      #expect(
        ContainerKind(name: name, head: Array(bytes.prefix(ContainerKind.headLength))) == kind,
        "\(name)")
    }
  }
}
