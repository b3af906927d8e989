internal import RepostCore
internal import RepostPatterns

/// The literals of a rule: read off its pattern, or not yet read from an archive.
enum RuleLiterals {
  /// As they are, or nil where there are none.
  case known(RequiredLiterals?)
  /// Packed; no bytes where there are none.
  case packed(ArraySlice<UInt8>)

  /// Whether there are any.
  var areThere: Bool {
    switch self {
    case .known(let literals): literals != nil
    case .packed(let bytes): !bytes.isEmpty
    }
  }

  /// The literals, or nil where there are none.
  var literals: RequiredLiterals? {
    switch self {
    case .known(let literals): return literals
    case .packed(let bytes):
      var reader = PackedReader(bytes)
      return bytes.isEmpty ? nil : RequiredLiterals(packed: &reader)
    }
  }
}
