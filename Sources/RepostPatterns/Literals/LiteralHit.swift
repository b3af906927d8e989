package import RepostCore

/// Something that a ``LiteralIndex`` met in a text.
package enum LiteralHit: Hashable, Sendable {
  /// A literal of a rule stands here.
  case rule(Int, at: TextSpan)
  /// A companion of a rule's literals stands here.
  case companion(Int, at: TextSpan)
  /// A character stands here that literals do not cover: any rule may match over it.
  ///
  /// It is one of the few that are equal to a letter of another length when case is ignored, such as
  /// `ſ` and the Kelvin sign.
  case anyRule(at: Int)
}
