/// How much of one XML document is told apart; what lies beyond is said in `XMLProblem`.
struct XMLLimits: Hashable, Sendable {
  /// The deepest nesting of elements; the text of deeper ones belongs to the last that counts.
  var depth = 512
  /// The most attributes of one element; further ones are left out.
  var attributes = 256
  /// The most prefixes that are declared at one place.
  var prefixes = 64
  /// The longest name in bytes; a longer one is no name that is known.
  var name = 64
  /// How often an end tag may stand where none is open before the rest is not read.
  var strayEnds = 1_000
}

/// Why an XML document was not read as it was meant, or not to its end.
struct XMLProblem: OptionSet, Sendable {
  let rawValue: UInt8

  /// Tags that do not match, or a tag that makes no sense: read on as well as can be.
  static let malformed = Self(rawValue: 1 << 0)
  /// The bytes end inside an element.
  static let unfinished = Self(rawValue: 1 << 1)
  /// Elements are nested deeper than is told apart.
  static let depth = Self(rawValue: 1 << 2)
  /// An element has more attributes or prefixes than are kept.
  static let attributes = Self(rawValue: 1 << 3)
  /// Too much is wrong to go on.
  static let abandoned = Self(rawValue: 1 << 4)
  /// A document type declares entities, which are never expanded.
  static let entities = Self(rawValue: 1 << 5)
}
