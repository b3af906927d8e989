/// The words of a format, in libFuzzer's notation: `name="text\x00"`, one a line.
enum DictionaryFile {
  /// The words in the bytes of a dictionary.
  static func words(in bytes: [UInt8]) -> [[UInt8]] {
    bytes.split(separator: 0x0A).compactMap { line in
      guard line.first != UInt8(ascii: "#"), let start = line.firstIndex(of: UInt8(ascii: "\"")),
        let end = line.lastIndex(of: UInt8(ascii: "\"")), start < end
      else { return nil }
      return word(line[(start + 1)..<end])
    }
  }

  private static func word(_ quoted: ArraySlice<UInt8>) -> [UInt8] {
    var word: [UInt8] = []
    var rest = quoted
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let next = rest.popFirst() else {
        word.append(byte)
        continue
      }
      if next == UInt8(ascii: "x"),
        let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        rest = rest.dropFirst(2)
        word.append(code)
      } else {
        word.append(next)
      }
    }
    return word
  }
}
