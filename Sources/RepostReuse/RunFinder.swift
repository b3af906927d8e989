/// Finds the longest runs of equal words, each from a group of words that stands in both texts.
///
/// Every run is found once for its diagonal (the distance between its two places), so the work grows
/// with the text and not with its square. A group that is very common, as in a text that says one
/// word over and over, is tried at one place, and only where no run reaches yet.
struct RunFinder {
  /// The runs, in the order of their start in the repost.
  private(set) var runs: [CopiedRun] = []
  /// Whether the search came to its end.
  private(set) var isComplete = true

  private let original: [Int32]
  private let repost: [Int32]
  private let limits: ComparisonLimits
  /// By diagonal, where the last run on it ends in the repost.
  private var reached: [Int32]
  private var steps = 0
  private var covered = 0
  private var lastShift = 0

  /// Finds the runs of `repost` in the original that `index` was made of.
  init(original: [Int32], repost: [Int32], index: SeedIndex, limits: ComparisonLimits) {
    self.original = original
    self.repost = repost
    self.limits = limits
    reached = Array(repeating: 0, count: original.count + repost.count + 1)
    guard index.width > 0, repost.count >= index.width else { return }
    for position in 0...(repost.count - index.width) {
      guard let (first, count) = index.places(of: repost, at: position) else { continue }
      if count > limits.places {
        if position >= covered { extendCommon(at: position, first: first, width: index.width) }
      } else {
        var place = Optional(first)
        while let at = place {
          extend(at: position, place: at, width: index.width)
          place = index.place(after: at)
        }
      }
      guard steps <= limits.steps, runs.count <= limits.runs else {
        isComplete = false
        break
      }
    }
    runs.sort { ($0.repost, $0.original) < ($1.repost, $1.original) }
  }

  /// Tries the place that continues the last run, else the first of all.
  private mutating func extendCommon(at position: Int, first: Int, width: Int) {
    let next = position + lastShift
    let before = runs.count
    if next >= 0, next + width <= original.count {
      extend(at: position, place: next, width: width)
    }
    if runs.count == before { extend(at: position, place: first, width: width) }
  }

  /// Notes the longest run through these two places, unless it is known.
  private mutating func extend(at position: Int, place: Int, width: Int) {
    steps += 1
    let diagonal = place - position + repost.count
    guard Int(reached[diagonal]) <= position else { return }
    var count = 0
    let longest = min(repost.count - position, original.count - place)
    while count < longest, repost[position + count] == original[place + count] { count += 1 }
    guard count >= width else { return }
    // A common group may have kept the run from being found at its start.
    var before = 0
    let furthest = min(position - Int(reached[diagonal]), place)
    while before < furthest, repost[position - before - 1] == original[place - before - 1] {
      before += 1
    }
    steps += count + before
    reached[diagonal] = Int32(position + count)
    covered = max(covered, position + count)
    lastShift = place - position
    runs.append(
      CopiedRun(repost: position - before, original: place - before, count: count + before))
  }
}
