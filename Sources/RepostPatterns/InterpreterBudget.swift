internal import Synchronization

/// How much the interpreter may do for a pattern before it is translated to machine code.
///
/// What it answers must be what machine code would have answered, or a finding would depend on what was
/// read before. Both look for the same matches in the same order, and differ in when they give up. So
/// the interpreter may do so little that machine code cannot reach one of its own limits on the same
/// way, and where that is not enough, it says nothing and the pattern is translated.
///
/// The interpreter counts a step where it has to choose; machine code counts every repeat and group it
/// passes, and goes back to choices no more often than the interpreter does. Between two choices, or on
/// the way on from one that it went back to, each repeat and group of the pattern is passed at most once,
/// those that ``longestWay`` counts. So a step of the interpreter is at most twice that number of steps
/// of machine code, which notes at most ten words on its stack for each.
struct InterpreterBudget: ~Copyable, Sendable {
  /// How many repeats and groups are passed between two choices, at most; nil for a pattern that is
  /// translated at once.
  private let longestWay: Int?
  /// How much text the pattern has looked at, in bytes.
  private let spent = Atomic<Int>(0)

  /// The text after which machine code has paid for itself, in bytes; each call counts for some more.
  private static let allowance = 16 << 10
  private static let bytesPerCall = 64
  /// With fewer steps an attempt hardly gets anywhere.
  private static let fewestSteps: UInt32 = 16

  init(_ source: String, hasBackReferences: Bool) {
    longestWay = hasBackReferences ? nil : PatternWay.longest(in: source)
  }

  /// How many steps an attempt may take where machine code may take `limit`, or nil where the pattern
  /// is to be translated: a call over `count` bytes would spend too much.
  func steps(limit: UInt32, count: Int) -> UInt32? {
    guard let longestWay, spent.load(ordering: .relaxed) + count < Self.allowance else {
      return nil
    }
    let steps = limit / UInt32(2 * longestWay)
    return steps < Self.fewestSteps ? nil : steps
  }

  /// Notes a call over `count` bytes.
  func note(count: Int) {
    spent.wrappingAdd(count + Self.bytesPerCall, ordering: .relaxed)
  }
}
