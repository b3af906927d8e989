/// The best strings of a sequence of parts, and the best of other parts of it.
///
/// A match of the whole has one of the first strings and one of the second. Where the first are common
/// words, asking for both leaves few texts to match.
struct BestLiterals {
  private(set) var first: LiteralCandidate?
  private(set) var second: LiteralCandidate?
  /// Which parts the first and the second come from, two numbers to a part.
  private var firstParts = 0..<0
  private var secondParts = 0..<0

  /// Takes strings into account that come from some parts.
  mutating func consider(_ candidate: LiteralCandidate?, from parts: Range<Int>) {
    guard let candidate else { return }
    guard let first, first.frequency <= candidate.frequency else {
      if !firstParts.overlaps(parts) {
        second = first
        secondParts = firstParts
      } else if secondParts.overlaps(parts) {
        second = nil
        secondParts = 0..<0
      }
      first = candidate
      firstParts = parts
      return
    }
    if firstParts.overlaps(parts) { return }
    if let second, second.frequency <= candidate.frequency { return }
    second = candidate
    secondParts = parts
  }
}
