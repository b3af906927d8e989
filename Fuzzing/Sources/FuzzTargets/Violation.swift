/// Something that has to hold for every input and does not for this one.
package struct Violation: Error, Hashable, Sendable, CustomStringConvertible {
  /// What does not hold, in a sentence.
  package let description: String

  /// Creates a violation.
  package init(_ description: String) {
    self.description = description
  }
}

/// Checks that something holds.
func require(
  _ holds: Bool, _ sentence: @autoclosure () -> String
) throws(Violation) {
  guard holds else { throw Violation(sentence()) }
}
