extension [UInt8] {
  /// The number of 16 bits at `offset`, or nil where the bytes end before.
  func number16(at offset: Int) -> Int? {
    guard offset >= 0, offset <= count - 2 else { return nil }
    return Int(self[offset]) | Int(self[offset + 1]) << 8
  }

  /// The number of 32 bits at `offset`, or nil where the bytes end before.
  func number32(at offset: Int) -> Int? {
    guard let low = number16(at: offset), let high = number16(at: offset + 2) else { return nil }
    return low | high << 16
  }

  /// The number of 64 bits at `offset`, or nil where the bytes end before or it is no size.
  func number64(at offset: Int) -> Int? {
    guard let low = number32(at: offset), let high = number32(at: offset + 4), high < 1 << 31
    else { return nil }
    return low | high << 32
  }
}
