internal import RepostCore

extension LiteralIndex {
  /// What must stay in the window around a position for any literal there.
  private static let margin = 64

  /// Finds every literal in some parts of a text.
  ///
  /// Hits come in the order of the parts, and in a part in the order of the text up to the length of a
  /// literal; those that are for any rule come on their own, in their order.
  ///
  /// - Parameters:
  ///   - text: Valid UTF-8.
  ///   - ranges: The parts; each starts and ends between characters.
  ///   - body: Called for each hit.
  package func scan(_ text: [UInt8], ranges: [Range<Int>], _ body: (LiteralHit) -> Void) {
    guard !ranges.isEmpty, !literals.isEmpty else { return }
    unsafe text.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return }
      var window = FoldedWindow()
      unsafe withUnsafeTemporaryAllocation(of: Int32.self, capacity: FoldedWindow.capacity) {
        candidates in
        for range in ranges {
          let range = range.clamped(to: 0..<buffer.count)
          unsafe scan(start, range, &window, candidates, body)
        }
      }
    }
  }

  private func scan(
    _ text: UnsafePointer<UInt8>, _ range: Range<Int>, _ window: inout FoldedWindow,
    _ candidates: UnsafeMutableBufferPointer<Int32>, _ body: (LiteralHit) -> Void
  ) {
    window.move(to: range.lowerBound)
    var position = range.lowerBound
    while position < range.upperBound {
      let kept = min(window.count, 2 * Self.margin)
      unsafe window.advance(keeping: kept, in: text, to: range.upperBound) {
        body(.anyRule(at: $0))
      }
      let isLast = window.base + window.count >= range.upperBound
      let end = window.base + window.count - (isLast ? 0 : Self.margin)
      let part = (position - window.base)..<(end - window.base)
      let count = unsafe collect(candidates, in: part, of: window)
      for index in 0..<count {
        let candidate = unsafe Int(candidates[index])
        unsafe confirm(candidate, window, text, body)
      }
      position = end
    }
  }

  /// Notes the positions of a window at which keys of literals may stand, and gives their number.
  ///
  /// It does nothing else, so that its few values stay in registers.
  @inline(never)
  private func collect(
    _ candidates: UnsafeMutableBufferPointer<Int32>, in part: Range<Int>,
    of window: borrowing FoldedWindow
  ) -> Int {
    let bytes = unsafe window.bytes
    let shift = grams.shift
    let tripleShift = triples.shift
    return unsafe grams.bits.withUnsafeBufferPointer { grams in
      unsafe triples.bits.withUnsafeBufferPointer { triples in
        guard let grams = grams.baseAddress, let triples = triples.baseAddress,
          let candidates = candidates.baseAddress
        else { return 0 }
        var count = 0
        var position = part.lowerBound
        // Four positions share a load; the window has zeros behind its last byte.
        while position < part.upperBound {
          var word = unsafe UnsafeRawPointer(bytes + position).loadUnaligned(as: UInt64.self)
          let end = min(position &+ 4, part.upperBound)
          while position < end {
            let key = UInt32(truncatingIfNeeded: word)
            let hash = (key &* Self.multiplier) &>> shift
            let triple = ((key &<< 8) &* Self.multiplier) &>> tripleShift
            let found =
              unsafe (grams[Int(hash &>> 5)] &>> (hash & 31))
              | (triples[Int(triple &>> 5)] &>> (triple & 31))
            // Written at every position and counted where something is there: no branch to miss.
            unsafe candidates[count] = Int32(truncatingIfNeeded: position)
            count &+= Int(found & 1)
            position &+= 1
            word &>>= 8
          }
        }
        return count
      }
    }
  }

  /// Reports the literals whose keys stand at a position of the window.
  private func confirm(
    _ position: Int, _ window: borrowing FoldedWindow, _ text: UnsafePointer<UInt8>,
    _ body: (LiteralHit) -> Void
  ) {
    let key = unsafe UnsafeRawPointer(window.bytes + position).loadUnaligned(as: UInt32.self)
    let product = key &* Self.multiplier
    unsafe confirm(
      key, from: grams.heads[Int(product &>> grams.headShift)], position, window, text, body)
    let triple = key & 0xFF_FFFF
    let tripleHead = triples.heads[Int(((triple &<< 8) &* Self.multiplier) &>> triples.headShift)]
    unsafe confirm(triple, from: tripleHead, position, window, text, body)
    let pair = key & 0xFFFF
    let pairHead = pairHeads[Int((pair &* Self.multiplier) &>> Self.pairHeadShift)]
    unsafe confirm(pair, from: pairHead, position, window, text, body)
    for literal in singles { unsafe report(literal, at: position, window, text, body) }
  }

  private func confirm(
    _ key: UInt32, from head: Int32, _ position: Int, _ window: borrowing FoldedWindow,
    _ text: UnsafePointer<UInt8>, _ body: (LiteralHit) -> Void
  ) {
    var next = head
    while next >= 0 {
      let entry = entries[Int(next)]
      if entry.key == key {
        unsafe report(entry.literal, at: position &- Int(entry.offset), window, text, body)
      }
      next = entry.next
    }
  }

  /// Reports a literal if it stands at a position of the window.
  private func report(
    _ number: Int32, at position: Int, _ window: borrowing FoldedWindow,
    _ text: UnsafePointer<UInt8>, _ body: (LiteralHit) -> Void
  ) {
    let literal = literals[Int(number)]
    let count = Int(literal.count)
    guard position >= 0, position &+ count <= window.count else { return }
    let place = window.base &+ position
    let start = Int(literal.start)
    guard unsafe Self.areEqual(bytes, start, window.bytes + position, count) else { return }
    if !literal.isCaseless {
      guard unsafe Self.areEqual(exactBytes, start, text + place, count) else { return }
    }
    let span = TextSpan(place, place &+ count)
    for index in literal.firstRule..<literal.endRule {
      let rule = Int(rules[Int(index)])
      body(rule & 1 == 0 ? .rule(rule >> 1, at: span) : .companion(rule >> 1, at: span))
    }
  }

  private static func areEqual(
    _ own: [UInt8], _ start: Int, _ other: UnsafePointer<UInt8>, _ count: Int
  ) -> Bool {
    unsafe own.withUnsafeBufferPointer { own in
      for index in 0..<count {
        guard unsafe own[start &+ index] == other[index] else { return false }
      }
      return true
    }
  }
}
