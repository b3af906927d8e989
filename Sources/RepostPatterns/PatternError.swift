/// Why a pattern was not compiled.
package struct PatternError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, as a word that scripts can rely on.
  package enum Code: String, Sendable, Hashable {
    case malformed = "malformed"
    case refused = "refused"
    case tooLong = "too-long"
    case tooManyGroups = "too-many-groups"
  }

  /// What is wrong.
  package let code: Code
  /// Where it is in the pattern's source, in bytes.
  package let offset: Int
  /// What is wrong, in words.
  package let detail: String

  init(_ code: Code, offset: Int, detail: String) {
    self.code = code
    self.offset = offset
    self.detail = detail
  }

  package var description: String { "\(detail) at offset \(offset)" }
}
