package import RepostCore

extension RequiredLiterals {
  /// Writes them, for ``init(packed:)``.
  package func pack(into out: inout PackedWriter) {
    // One more than the bound, and 0 for none.
    out.write(maximumBefore.map { $0 + 1 } ?? 0)
    out.write(sentence?.low ?? 0)
    out.write(sentence?.high ?? 0)
    for list in [literals, companions] {
      out.write(list.count)
      for literal in list {
        out.write(literal.isCaseless ? 1 : 0)
        out.write(literal.bytes)
      }
    }
  }

  /// Reads what ``pack(into:)`` wrote, or gives nil where the bytes make no sense.
  package init?(packed reader: inout PackedReader) {
    guard let before = reader.number(), let low = reader.bits(), let high = reader.bits(),
      let literals = Self.literals(&reader), let companions = Self.literals(&reader)
    else { return nil }
    self.init(
      literals: literals, companions: companions, maximumBefore: before == 0 ? nil : before - 1,
      sentence: low | high == 0 ? nil : SentenceStops(low: low, high: high))
  }

  private static func literals(_ reader: inout PackedReader) -> [Literal]? {
    reader.list { reader in
      guard let casing = reader.number(), let bytes = reader.slice() else { return nil }
      return Literal(bytes: Array(bytes), isCaseless: casing == 1)
    }
  }
}
