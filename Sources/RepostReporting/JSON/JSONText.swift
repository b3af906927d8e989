internal import FoundationEssentials

/// Values as JSON text: keys sorted, the same bytes for the same value in every process.
///
/// Hidden controls are written as `\u202e`: a parser gives the same string back, and a report that
/// somebody prints to a terminal cannot repaint it.
package struct JSONText {
  private let encoder: JSONEncoder

  /// Creates a writer.
  package init() {
    encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  }

  /// One line without its end.
  package func line(_ value: some Encodable) throws -> [UInt8] {
    var layout = JSONLayout(isIndented: false)
    return layout.text(of: Array(try encoder.encode(value)))
  }

  /// A document over several lines, with a line end.
  func document(_ value: some Encodable) throws -> [UInt8] {
    var layout = JSONLayout(isIndented: true)
    return layout.text(of: Array(try encoder.encode(value))) + [UInt8(ascii: "\n")]
  }
}

/// Compact JSON laid out for people, and made safe to print.
///
/// Objects take a line a member, empty ones and lists of plain values stay on one line.
private struct JSONLayout {
  let isIndented: Bool
  private var out: [UInt8] = []
  private var depth = 0

  init(isIndented: Bool) {
    self.isIndented = isIndented
  }

  mutating func text(of compact: [UInt8]) -> [UInt8] {
    out.reserveCapacity(compact.count * (isIndented ? 2 : 1))
    var index = 0
    while index < compact.count {
      let byte = compact[index]
      switch byte {
      case UInt8(ascii: "\""):
        index = appendString(compact, at: index)
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        if let end = flatEnd(compact, at: index) {
          index = appendFlat(compact, from: index, to: end)
          continue
        }
        out.append(byte)
        depth += 1
        breakLine()
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        breakLine()
        out.append(byte)
      case UInt8(ascii: ","):
        out.append(byte)
        breakLine()
      case UInt8(ascii: ":"):
        out.append(byte)
        if isIndented { out.append(UInt8(ascii: " ")) }
      default: out.append(byte)
      }
      index += 1
    }
    return out
  }

  private mutating func breakLine() {
    guard isIndented else { return }
    out.append(UInt8(ascii: "\n"))
    for _ in 0..<depth { out += [UInt8(ascii: " "), UInt8(ascii: " ")] }
  }

  /// The end of an empty object or of a short list of numbers, which stay on one line.
  private func flatEnd(_ compact: [UInt8], at start: Int) -> Int? {
    guard start + 1 < compact.count else { return nil }
    if compact[start] == UInt8(ascii: "{") {
      return compact[start + 1] == UInt8(ascii: "}") ? start + 2 : nil
    }
    for index in (start + 1)..<min(start + 64, compact.count) {
      switch compact[index] {
      case UInt8(ascii: "]"): return index + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ","), UInt8(ascii: "-"): continue
      default: return nil
      }
    }
    return nil
  }

  private mutating func appendFlat(_ compact: [UInt8], from start: Int, to end: Int) -> Int {
    for byte in compact[start..<end] {
      out.append(byte)
      if isIndented, byte == UInt8(ascii: ",") { out.append(UInt8(ascii: " ")) }
    }
    return end
  }

  /// Appends the string that starts at `start`, and returns the offset behind it.
  private mutating func appendString(_ compact: [UInt8], at start: Int) -> Int {
    var end = start + 1
    var isPlain = true
    while end < compact.count, compact[end] != UInt8(ascii: "\"") {
      if compact[end] >= 0x7F { isPlain = false }
      end += compact[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    end = min(end + 1, compact.count)
    if isPlain {
      out += compact[start..<end]
    } else {
      appendEscaped(String(decoding: compact[start..<end], as: UTF8.self))
    }
    return end
  }

  private mutating func appendEscaped(_ text: String) {
    for scalar in text.unicodeScalars {
      if scalar.isHiddenControl {
        for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
          let digits = String(unit, radix: 16)
          out += Array("\\u".utf8)
          out += Array(repeating: UInt8(ascii: "0"), count: 4 - digits.utf8.count)
          out += Array(digits.utf8)
        }
      } else {
        out += Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }
}
