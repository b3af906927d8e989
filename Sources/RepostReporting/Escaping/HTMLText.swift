/// Text from a page, made safe to stand in a page of ours.
///
///     HTMLText.escaped("<b onclick='x'>")  // &lt;b onclick=&#39;x&#39;&gt;
///
/// It is safe as text and inside a quoted attribute. Characters that nothing draws are spelt out, as
/// for a terminal: a report that shows where words are hidden must not be turned round by them.
package enum HTMLText {
  /// The text with everything escaped that is markup, and hidden controls spelt out.
  package static func escaped(_ text: String) -> String {
    let plain = TerminalText.escaped(text)
    guard plain.utf8.contains(where: isMarkup) else { return plain }
    var out = ""
    out.reserveCapacity(plain.utf8.count + 16)
    for scalar in plain.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      true
    default: false
    }
  }
}
