/// Labels of hosts beyond ASCII in the form that the network uses, and back (RFC 3492).
///
///     Punycode.ascii("пример")            // "xn--e1afmkfd"
///     Punycode.unicode("xn--e1afmkfd")    // "пример"
package enum Punycode {
  /// The label in ASCII; the same label where it is ASCII already, or too long for a host.
  package static func ascii(_ label: String) -> String {
    guard label.utf8.contains(where: { $0 >= 0x80 }) else { return label }
    let scalars = Array(label.unicodeScalars.prefix(maximumLength + 1))
    guard scalars.count <= maximumLength else { return label }
    return prefix + encoded(scalars)
  }

  /// The label in its letters; the same label where it is not encoded, or not well.
  package static func unicode(_ label: String) -> String {
    guard label.hasPrefix(prefix), label.utf8.count <= maximumLength + prefix.utf8.count else {
      return label
    }
    return decoded(Array(label.utf8.dropFirst(prefix.utf8.count))) ?? label
  }

  private static let prefix = "xn--"
  /// The longest label that hosts may have.
  private static let maximumLength = 63

  private static func encoded(_ scalars: [Unicode.Scalar]) -> String {
    var out = scalars.filter(\.isASCII).map { UInt8($0.value) }
    let basic = out.count
    if basic > 0 { out.append(UInt8(ascii: "-")) }
    var code = 0x80
    var delta = 0
    var bias = 72
    var handled = basic
    while handled < scalars.count {
      let next = scalars.map { Int($0.value) }.filter { $0 >= code }.min() ?? code
      delta += (next - code) * (handled + 1)
      code = next
      for scalar in scalars {
        if Int(scalar.value) < code { delta += 1 }
        guard Int(scalar.value) == code else { continue }
        var rest = delta
        var position = base
        while true {
          let threshold = min(max(position - bias, 1), 26)
          if rest < threshold { break }
          out.append(digit(threshold + (rest - threshold) % (base - threshold)))
          rest = (rest - threshold) / (base - threshold)
          position += base
        }
        out.append(digit(rest))
        bias = adapted(delta, count: handled + 1, isFirst: handled == basic)
        delta = 0
        handled += 1
      }
      delta += 1
      code += 1
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func decoded(_ bytes: [UInt8]) -> String? {
    let cut = bytes.lastIndex(of: UInt8(ascii: "-"))
    var out = cut.map { Array(bytes[..<$0]).map { Unicode.Scalar($0) } } ?? []
    var code = 0x80
    var index = 0
    var bias = 72
    var input = bytes[(cut.map { $0 + 1 } ?? 0)...]
    while !input.isEmpty {
      let start = index
      var weight = 1
      var position = base
      while true {
        guard let byte = input.popFirst(), let digit = value(byte) else { return nil }
        let (step, overflow) = digit.multipliedReportingOverflow(by: weight)
        guard !overflow, step < maximumDelta, index < maximumDelta else { return nil }
        index += step
        let threshold = min(max(position - bias, 1), 26)
        if digit < threshold { break }
        weight *= base - threshold
        guard weight < maximumDelta else { return nil }
        position += base
      }
      bias = adapted(index - start, count: out.count + 1, isFirst: start == 0)
      code += index / (out.count + 1)
      index %= out.count + 1
      guard code <= 0x10FFFF, let scalar = Unicode.Scalar(UInt32(code)) else { return nil }
      out.insert(scalar, at: index)
      index += 1
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: out)
    return String(text)
  }

  private static let base = 36
  /// More than any well-formed label needs.
  private static let maximumDelta = 1 << 32

  private static func adapted(_ delta: Int, count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / count
    var steps = 0
    while delta > 455 {
      delta /= base - 1
      steps += base
    }
    return steps + base * delta / (delta + 38)
  }

  private static func digit(_ value: Int) -> UInt8 {
    UInt8(value < 26 ? value + 0x61 : value - 26 + 0x30)
  }

  private static func value(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte) - 0x61
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(byte) - 0x41
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte) - 0x30 + 26
    default: nil
    }
  }
}
