/// A selector that can be answered from names: elements, classes and ids, and what they stand in.
struct StyleSelector: Sendable {
  /// What an element must be, or must not be.
  struct Requirement: Hashable, Sendable {
    enum Kind: UInt8, Sendable { case element, id, cssClass }

    let kind: Kind
    let isNegated: Bool
    /// The number of the name.
    let name: Int32

    /// One bit of 64, to pass over at once what cannot match.
    var bit: UInt64 {
      1 << ((UInt64(UInt32(bitPattern: name)) &* 3 &+ UInt64(kind.rawValue)) & 63)
    }
  }

  /// What is asked of one element.
  struct Part: Hashable, Sendable {
    var requirements: [Requirement] = []
    /// Whether it must be the very parent of the part to its right.
    var isParent = false
  }

  /// The parts from right to left: the element itself first, then what it must stand in.
  let parts: [Part]
  let specificity: UInt32
  /// The bits of all names that elements around must have.
  let outerBits: UInt64

  /// The most parts that a selector may have.
  static let maximumParts = 16
  /// The most names that one part may have.
  static let maximumRequirements = 16

  /// Joins parts, which are given from right to left.
  init?(_ parts: [Part]) {
    guard !parts.isEmpty, parts.count <= Self.maximumParts,
      parts.allSatisfy({ $0.requirements.count <= Self.maximumRequirements })
    else { return nil }
    self.parts = parts
    var counts: [UInt32] = [0, 0, 0]
    var bits: UInt64 = 0
    for (index, part) in parts.enumerated() {
      for requirement in part.requirements {
        switch requirement.kind {
        case .element: counts[2] += 1
        case .cssClass: counts[1] += 1
        case .id: counts[0] += 1
        }
        if index > 0, !requirement.isNegated { bits |= requirement.bit }
      }
    }
    specificity = min(counts[0], 255) << 16 | min(counts[1], 255) << 8 | min(counts[2], 255)
    outerBits = bits
  }

  /// The selector with what `outer` selects around its outermost part.
  func inside(_ outer: StyleSelector) -> StyleSelector? { StyleSelector(parts + outer.parts) }

  /// The name to look for first: an id, else a class, else an element; nil where any will do.
  var key: Requirement? {
    let own = parts[0].requirements.filter { !$0.isNegated }
    return own.first { $0.kind == .id } ?? own.first { $0.kind == .cssClass } ?? own.first
  }
}
