/// The lines at the head or the foot of a story that say when it was published.
enum DateLine {
  /// The longest such line, in bytes.
  private static let longest = 110
  /// The most words of it that are no numbers.
  private static let mostWords = 12

  /// Whether a text is such a line: few words and at least two numbers, a year or a time among them.
  static func isOne(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count <= longest else { return false }
    var numbers = 0
    var words = 0
    var namesTime = false
    var offset = text.startIndex
    while offset < text.endIndex {
      let start = offset
      if text[offset].isASCIIDigit {
        while offset < text.endIndex, text[offset].isASCIIDigit { offset += 1 }
        numbers += 1
        if isYear(text[start..<offset]) || isTime(text, start..<offset) { namesTime = true }
      } else if text[offset].isASCIILetter || text[offset] >= 0x80 {
        while offset < text.endIndex, text[offset].isASCIILetter || text[offset] >= 0x80 {
          offset += 1
        }
        words += 1
      } else {
        offset += 1
      }
    }
    return namesTime && numbers > 1 && words <= mostWords
  }

  private static func isYear(_ number: ArraySlice<UInt8>) -> Bool {
    number.count == 4 && (number.starts(with: [0x31, 0x39]) || number.starts(with: [0x32, 0x30]))
  }

  /// Whether an hour and its minutes start with the number.
  private static func isTime(_ text: ArraySlice<UInt8>, _ number: Range<Int>) -> Bool {
    guard number.count <= 2, text.endIndex - number.upperBound >= 3 else { return false }
    let colon = number.upperBound
    return text[colon] == UInt8(ascii: ":") && text[colon + 1].isASCIIDigit
      && text[colon + 2].isASCIIDigit
  }
}
