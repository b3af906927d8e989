/// The colours of text reports, or none.
package enum Palette: Sendable, Hashable {
  /// ANSI colours.
  case ansi
  /// Plain text.
  case plain

  /// What a piece of text is for.
  package enum Role: Sendable, Hashable {
    case passed, failed, cantTell, dim, bold

    fileprivate var code: String {
      switch self {
      case .passed: "32"
      case .failed: "31"
      case .cantTell: "33"
      case .dim: "2"
      case .bold: "1"
      }
    }
  }

  /// `text`, which is safe to print already, in the colour of `role`.
  package func painted(_ text: String, _ role: Role) -> String {
    guard self == .ansi, !text.isEmpty else { return text }
    return "\u{1B}[\(role.code)m\(text)\u{1B}[0m"
  }
}
