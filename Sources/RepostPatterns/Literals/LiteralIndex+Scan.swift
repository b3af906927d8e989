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
      for range in ranges {
        unsafe scan(start, range.clamped(to: 0..<buffer.count), &window, body)
      }
    }
  }

  private func scan(
    _ text: UnsafePointer<UInt8>, _ range: Range<Int>, _ window: inout FoldedWindow,
    _ body: (LiteralHit) -> Void
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
      unsafe scan(window, text: text, from: position, to: end, body)
      position = end
    }
  }

  /// Looks at the positions of a window.
  private func scan(
    _ window: borrowing FoldedWindow, text: UnsafePointer<UInt8>, from: Int, to: Int,
    _ body: (LiteralHit) -> Void
  ) {
    let bytes = unsafe window.bytes
    let end = to - window.base
    let shift = grams.shift
    unsafe grams.bits.withUnsafeBufferPointer { gramBits in
      unsafe pairs.withUnsafeBufferPointer { pairBits in
        var position = from - window.base
        while position < end {
          let key = unsafe UnsafeRawPointer(bytes + position).loadUnaligned(as: UInt32.self)
          let hash = (key &* Self.multiplier) &>> shift
          let pair = key & 0xFFFF
          let gramBit = unsafe gramBits[Int(hash &>> 5)] &>> (hash & 31)
          let pairBit = unsafe pairBits[Int(pair &>> 5)] &>> (pair & 31)
          if (gramBit | pairBit) & 1 != 0 {
            if gramBit & 1 != 0 {
              let head = grams.heads[Int((key &* Self.multiplier) &>> grams.headShift)]
              unsafe confirm(key, head, position, window, text, body)
            }
            if pairBit & 1 != 0 {
              let head = pairHeads[Int((pair &* Self.multiplier) &>> Self.pairHeadShift)]
              unsafe confirm(pair, head, position, window, text, body)
              for literal in singles {
                unsafe report(literal, at: position, window, text, body)
              }
            }
          }
          position &+= 1
        }
      }
    }
  }

  /// Goes through the literals that a key may belong to.
  @inline(never)
  private func confirm(
    _ key: UInt32, _ head: Int32, _ position: Int, _ window: borrowing FoldedWindow,
    _ text: UnsafePointer<UInt8>, _ body: (LiteralHit) -> Void
  ) {
    var next = head
    while next >= 0 {
      let entry = entries[Int(next)]
      if entry.key == key {
        unsafe report(entry.literal, at: position - Int(entry.offset), window, text, body)
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
    guard position >= 0, position + count <= window.count else { return }
    let start = Int(literal.start)
    let place = window.base + position
    for index in 0..<count {
      guard unsafe window.bytes[position + index] == bytes[start + index] else { return }
    }
    if !literal.isCaseless {
      for index in 0..<count {
        guard unsafe text[place + index] == exactBytes[start + index] else { return }
      }
    }
    for rule in rules[Int(literal.firstRule)..<Int(literal.endRule)] {
      body(.rule(Int(rule), at: TextSpan(place, place + count)))
    }
  }
}
