extension Unicode.Scalar {
  /// Whether a terminal or an editor acts on the character, or hides it, and does not draw it.
  ///
  /// Controls move the cursor and change colours; bidirectional controls reorder the words around
  /// them; format characters (zero-width ones, tags, soft hyphens) make two different texts look
  /// alike; line and paragraph separators break lines for some readers and not for others. Private
  /// use and unassigned characters draw as a box, which is honest, and stay.
  var isHiddenControl: Bool {
    if value < 0x7F { return value < 0x20 }
    if value < 0xA0 { return true }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: return true
    default: return false
    }
  }

  /// The character spelt out, as in Swift's own literals: `\u{202E}`.
  var spelling: String { "\\u{" + String(value, radix: 16, uppercase: true) + "}" }

  /// Whether a space takes its place where words are shown as one line.
  var isLineSpace: Bool { self == " " || self == "\t" || self == "\n" || self == "\r" }
}
