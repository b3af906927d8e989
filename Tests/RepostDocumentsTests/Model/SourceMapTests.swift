import RepostCore
import RepostDocuments
import Testing

@Suite struct SourceMapTests {
  /// `ab` copied from 5, `©` for the six bytes at 10, `cd` copied from 16.
  private var map: SourceMap {
    var map = SourceMap(sourceCount: 18)
    map.run(text: 0, source: 5)
    map.unit(text: 2, source: 10, count: 6)
    map.run(text: 4, source: 16)
    return map
  }

  @Test(
    "a span ends with the source of its last byte, before markup that follows",
    arguments: [
      (0, 1, 5, 6), (0, 2, 5, 7), (1, 4, 6, 16), (2, 3, 10, 16), (2, 4, 10, 16), (3, 5, 10, 17),
      (4, 6, 16, 18),
    ] as [(Int, Int, Int, Int)])
  func spans(start: Int, end: Int, sourceStart: Int, sourceEnd: Int) {
    #expect(map.bytes(of: TextSpan(start, end)) == ByteSpan(sourceStart, sourceEnd))
  }

  @Test("an empty span has a place and no bytes")
  func empty() {
    #expect(map.bytes(of: TextSpan(1, 1)) == ByteSpan(6, 6))
  }

  @Test("what lies past the end stays inside the source")
  func pastTheEnd() {
    #expect(map.bytes(of: TextSpan(4, 40)) == ByteSpan(16, 18))
    #expect(SourceMap(sourceCount: 3).bytes(of: TextSpan(1, 9)) == ByteSpan(1, 3))
  }

  @Test("runs in step need one point, and map as if there were many")
  func runsInStep() {
    var map = SourceMap(sourceCount: 100)
    for offset in 0..<100 { map.run(text: offset, source: offset) }
    #expect(map.bytes(of: TextSpan(40, 60)) == ByteSpan(40, 60))
  }
}
