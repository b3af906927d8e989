/// A word, a number or a sign of a notice.
struct NoticeToken {
  /// What it is.
  enum Kind: Hashable {
    /// `©` and the ways of markup languages to write it.
    case sign
    /// `(c)`, which is also how lists count.
    case bracketed
    case number
    case word
    /// A mail address or a web address.
    case address
    /// Any other character.
    case mark(Unicode.Scalar)
  }

  let kind: Kind
  let range: Range<Int>
  /// Whether nothing stands between it and the token before.
  let isJoined: Bool
  /// Whether it is the first of its line.
  let startsLine: Bool
  /// A word in lower case, without the full stop of an abbreviation; empty for what is no word.
  let lower: String
  /// Whether a word begins with a capital, with a letter of a script that has none, or has one inside.
  let isCapital: Bool
  /// Whether all letters of a word are capitals.
  let isUpper: Bool
  /// The value of a number of up to six digits.
  let value: Int
  /// Whether it is an address of the web, not of a mailbox.
  let isWeb: Bool

  /// Whether it is the mark.
  func isMark(_ scalar: Unicode.Scalar) -> Bool { kind == .mark(scalar) }

  /// Whether it is a number that may be a year.
  var isYear: Bool {
    kind == .number && range.count == 4 && Self.years.contains(value)
  }

  /// The years that a list may start with; a notice of the future is a notice.
  private static let years = 1600...2100
}
