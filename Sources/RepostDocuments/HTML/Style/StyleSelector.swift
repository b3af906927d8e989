/// A selector that can be answered from names: elements, classes and ids, and what they stand in.
struct StyleSelector: Sendable {
  /// What an element must be, or must not be.
  struct Requirement: Hashable, Sendable {
    enum Kind: UInt8, CaseIterable, Sendable { case element, id, cssClass }

    let kind: Kind
    let isNegated: Bool
    /// The number of the name.
    let name: Int32

    /// One bit of 64, to pass over at once what cannot match.
    @inline(__always)
    var bit: UInt64 {
      1 << ((UInt64(UInt32(bitPattern: name)) &* 3 &+ UInt64(kind.rawValue)) & 63)
    }
  }

  /// What is asked of one element: a run of the table's requirements.
  struct Part: Sendable {
    var first: Int32
    var end: Int32
    /// Whether it must be the very parent of the part to its right.
    var isParent = false
  }

  /// Its first part in the table: the element itself, then what it must stand in, outwards.
  let first: Int32
  let end: Int32
  let specificity: UInt32
  /// The bits of all names that elements around must have.
  let outerBits: UInt64

  /// The most parts that a selector may have.
  static let maximumParts = 16
  /// The most names that one part may have.
  static let maximumRequirements = 16
}

/// The selectors of a page's sheets, their parts one after the other in two flat lists.
struct StyleSelectorTable: Sendable {
  private(set) var parts: [StyleSelector.Part] = []
  private(set) var requirements: [StyleSelector.Requirement] = []

  /// How far the lists are filled, to go back to.
  struct Mark: Sendable {
    fileprivate let parts: Int
    fileprivate let requirements: Int
  }

  /// How far the lists are filled now.
  var mark: Mark { Mark(parts: parts.count, requirements: requirements.count) }

  /// Forgets what was added since.
  mutating func removeAll(after mark: Mark) {
    parts.removeLast(parts.count - mark.parts)
    requirements.removeLast(requirements.count - mark.requirements)
  }

  /// Adds a name that the part that is being read asks for.
  mutating func append(_ requirement: StyleSelector.Requirement) {
    requirements.append(requirement)
  }

  /// The part that asks for the names added since `first`.
  func part(from first: Int) -> StyleSelector.Part {
    StyleSelector.Part(
      first: Int32(truncatingIfNeeded: first), end: Int32(truncatingIfNeeded: requirements.count))
  }

  /// Joins parts, which are given outwards; nil where there are too many.
  mutating func selector(
    _ inner: some Collection<StyleSelector.Part>, _ outer: Range<Int> = 0..<0
  ) -> StyleSelector? {
    guard inner.count + outer.count <= StyleSelector.maximumParts else { return nil }
    let first = parts.count
    parts.append(contentsOf: inner)
    for index in outer { parts.append(parts[index]) }
    guard let selector = weighed(first..<parts.count) else {
      parts.removeLast(parts.count - first)
      return nil
    }
    return selector
  }

  /// The selector of parts with `place` put into what `outer` selects itself.
  mutating func selector(
    _ inner: some Collection<StyleSelector.Part>, place: StyleSelector.Part,
    in outer: StyleSelector
  ) -> StyleSelector? {
    guard inner.count + Int(outer.end - outer.first) <= StyleSelector.maximumParts else {
      return nil
    }
    let first = requirements.count
    let own = parts[Int(outer.first)]
    for index in own.first..<own.end { requirements.append(requirements[Int(index)]) }
    for index in place.first..<place.end { requirements.append(requirements[Int(index)]) }
    var merged = part(from: first)
    merged.isParent = place.isParent
    let joined = selector(Array(inner) + [merged], Int(outer.first) + 1..<Int(outer.end))
    if joined == nil { requirements.removeLast(requirements.count - first) }
    return joined
  }

  /// The selector of a run of parts, its weight and its bits worked out.
  private func weighed(_ run: Range<Int>) -> StyleSelector? {
    guard !run.isEmpty else { return nil }
    var counts: (id: UInt32, cssClass: UInt32, element: UInt32) = (0, 0, 0)
    var bits: UInt64 = 0
    for index in run {
      let part = parts[index]
      guard part.end - part.first <= StyleSelector.maximumRequirements else { return nil }
      for number in part.first..<part.end {
        let requirement = requirements[Int(number)]
        switch requirement.kind {
        case .element: counts.element += 1
        case .cssClass: counts.cssClass += 1
        case .id: counts.id += 1
        }
        if index > run.lowerBound, !requirement.isNegated { bits |= requirement.bit }
      }
    }
    return StyleSelector(
      first: Int32(truncatingIfNeeded: run.lowerBound),
      end: Int32(truncatingIfNeeded: run.upperBound),
      specificity: min(counts.id, 255) << 16 | min(counts.cssClass, 255) << 8
        | min(counts.element, 255), outerBits: bits)
  }

  /// The name to look for first: an id, else a class, else an element; nil where any will do.
  func key(of selector: StyleSelector) -> StyleSelector.Requirement? {
    let own = parts[Int(selector.first)]
    var key: StyleSelector.Requirement?
    for index in own.first..<own.end {
      let requirement = requirements[Int(index)]
      guard !requirement.isNegated else { continue }
      switch requirement.kind {
      case .id: return requirement
      case .cssClass: if key?.kind != .cssClass { key = requirement }
      case .element: if key == nil { key = requirement }
      }
    }
    return key
  }
}
