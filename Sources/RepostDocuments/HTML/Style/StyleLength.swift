/// A number with its unit, as a style gives it.
struct StyleLength: Hashable, Sendable {
  /// What the number counts.
  enum Unit: Sendable {
    case none, px, pt, pc, em, rem, ch, ex, vw, vh, cm, mm, inch, percent, other

    /// Reads what follows a number, in lower case.
    fileprivate init(_ text: ArraySlice<UInt8>) {
      switch text.count {
      case 0: self = .none
      case 1: self = text.first == UInt8(ascii: "%") ? .percent : .other
      case 2:
        switch (text[text.startIndex], text[text.startIndex + 1]) {
        case (UInt8(ascii: "p"), UInt8(ascii: "x")): self = .px
        case (UInt8(ascii: "p"), UInt8(ascii: "t")): self = .pt
        case (UInt8(ascii: "p"), UInt8(ascii: "c")): self = .pc
        case (UInt8(ascii: "e"), UInt8(ascii: "m")): self = .em
        case (UInt8(ascii: "c"), UInt8(ascii: "h")): self = .ch
        case (UInt8(ascii: "e"), UInt8(ascii: "x")): self = .ex
        case (UInt8(ascii: "v"), UInt8(ascii: "w")): self = .vw
        case (UInt8(ascii: "v"), UInt8(ascii: "h")): self = .vh
        case (UInt8(ascii: "c"), UInt8(ascii: "m")): self = .cm
        case (UInt8(ascii: "m"), UInt8(ascii: "m")): self = .mm
        case (UInt8(ascii: "i"), UInt8(ascii: "n")): self = .inch
        default: self = .other
        }
      default: self = text.elementsEqual("rem".utf8) ? .rem : .other
      }
    }
  }

  let number: Double
  let unit: Unit

  /// Reads a number at the start of a value; nil for words such as `auto`.
  init?(_ text: some StringProtocol) {
    var bytes = Array(text.utf8)
    // A sum is not worked out, but brackets around one length change nothing.
    if bytes.hasWord("calc(", at: 0), bytes.last == UInt8(ascii: ")") {
      bytes = Array(bytes[bytes.trimmed(5..<(bytes.count - 1))])
    }
    var index = 0
    var sign = 1.0
    if let first = bytes.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      sign = first == UInt8(ascii: "-") ? -1 : 1
      index = 1
    }
    var value = 0.0
    var scale = 1.0
    var digits = 0
    var isFraction = false
    while index < bytes.count {
      if bytes[index].isASCIIDigit {
        digits += 1
        let digit = Double(bytes[index] - 0x30)
        if isFraction { scale /= 10 }
        value = isFraction ? value + scale * digit : value * 10 + digit
      } else if bytes[index] == UInt8(ascii: "."), !isFraction {
        isFraction = true
      } else {
        break
      }
      index += 1
    }
    guard digits > 0 else { return nil }
    number = sign * value
    unit = Unit(bytes[index...])
  }

  /// The length in pixels, roughly: what it depends on (font, window) is not known.
  var pixels: Double {
    switch unit {
    case .em, .rem, .ch, .ex, .pc: number * 16
    case .pt: number * 4 / 3
    case .inch: number * 96
    case .cm: number * 38
    case .mm: number * 3.8
    case .vw: number * 14.4
    case .vh: number * 9
    case .none, .px, .percent, .other: number
    }
  }

  /// Whether letters of that size are too small to be read, or would be inside small ones.
  var isSmallForLetters: Bool {
    switch unit {
    case .percent: number < 50
    case .em: number < 0.5
    case .ch, .ex: number < 1
    default: pixels < 8
    }
  }

  /// The length where it is in pixels.
  var wholePixels: Int? {
    guard unit == .px || unit == .none, number >= 0, number < 100_000 else { return nil }
    return Int(number.rounded(.up))
  }

  /// The lengths in the brackets of a function, or nil where the value has no such function.
  static func arguments(of function: String, in value: String) -> [StyleLength]? {
    guard value.hasPrefix(function + "("), let end = value.firstIndex(of: ")") else { return nil }
    let start = value.index(value.startIndex, offsetBy: function.utf8.count + 1)
    let parts = value[start..<end].split { $0 == " " || $0 == "," || $0 == "/" }
    let lengths = parts.compactMap { StyleLength($0) }
    return lengths.count == parts.count ? lengths : nil
  }
}
