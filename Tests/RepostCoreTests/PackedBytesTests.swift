import RepostCore
import Testing

@Suite struct PackedBytesTests {
  @Test("what was written is read", arguments: [0, 1, 127, 128, 1 << 32, Int.max])
  func numbers(number: Int) {
    var out = PackedWriter([7])
    out.write(number)
    out.write(UInt64.max)
    out.write(["Größe", ""])
    var reader = PackedReader(out.bytes[...])
    let isSkipped = reader.skip([7])
    let read = (reader.number(), reader.bits(), reader.texts())
    #expect(isSkipped && reader.isAtEnd)
    #expect(read.0 == number)
    #expect(read.1 == UInt64.max)
    #expect(read.2 == ["Größe", ""])
  }

  @Test("what is cut short or too long gives nothing")
  func damaged() {
    var out = PackedWriter()
    out.write("word")
    for cut in out.bytes.indices {
      var reader = PackedReader(out.bytes[..<cut])
      let text = reader.text()
      #expect(text == nil)
    }
    for bytes: [UInt8] in [Array(repeating: 0xFF, count: 12), [0x80], [200, 1, 65]] {
      var reader = PackedReader(bytes[...])
      var other = reader
      let slice = reader.slice()
      let texts = other.texts()
      #expect(slice == nil && texts == nil)
    }
    var tooLarge = PackedReader(Array(repeating: 0xFF, count: 9)[...] + [0x01])
    let number = tooLarge.number()
    #expect(number == nil)
  }
}
