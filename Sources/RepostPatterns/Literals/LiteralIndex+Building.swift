extension LiteralIndex {
  /// Creates an index.
  ///
  /// - Parameter required: Rules by the numbers that hits give, with what they require.
  package init(_ required: [(rule: Int, literals: RequiredLiterals)]) {
    var known: [RequiredLiterals.Literal: Int32] = [:]
    var all: [RequiredLiterals.Literal] = []
    // The rules of each literal, the latest first, each with the place of the one before it.
    var latest: [Int32] = []
    var uses: [(rule: Int32, before: Int32)] = []
    let useCount = required.reduce(0) { count, rule in
      count + rule.literals.literals.count + rule.literals.companions.count
    }
    known.reserveCapacity(useCount)
    all.reserveCapacity(useCount)
    latest.reserveCapacity(useCount)
    uses.reserveCapacity(useCount)
    for (rule, literals) in required {
      for (part, strings) in [literals.literals, literals.companions].enumerated() {
        for literal in strings {
          let index = known[literal] ?? Int32(all.count)
          if index == all.count {
            known[literal] = index
            all.append(literal)
            latest.append(-1)
          }
          uses.append((Int32(2 * rule + part), latest[Int(index)]))
          latest[Int(index)] = Int32(uses.count - 1)
        }
      }
    }
    self.init(
      literalCount: all.count, byteCount: all.reduce(0) { $0 + $1.bytes.count }, useCount: useCount,
      tripleCount: all.count { $0.bytes.count == 3 }, pairCount: all.count { $0.bytes.count == 2 })
    for (index, literal) in all.enumerated() {
      let first = rules.count
      var own: [Int32] = []
      var use = latest[index]
      while use >= 0 {
        own.append(uses[Int(use)].rule)
        use = uses[Int(use)].before
      }
      for rule in own.reversed() { append(rule: rule) }
      let folded = literal.isCaseless ? literal.bytes : CaseFolding.folded(literal.bytes)
      add(
        folded, exact: literal.bytes, isCaseless: literal.isCaseless, firstRule: first)
    }
  }
}
