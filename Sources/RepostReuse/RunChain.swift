/// The runs that follow each other in both texts and hold the most words together.
///
/// Runs that cross (a paragraph that was moved) cannot all be in it. Neighbours may overlap by a few
/// words that both could claim; the later one then starts after the earlier.
struct RunChain {
  /// The runs of the chain, in order, none overlapping.
  let runs: [CopiedRun]

  /// How many runs back an overlap is looked for.
  private static let lookBack = 64

  /// Chooses among `runs`, which are in the order of their start in the repost.
  init(_ runs: [CopiedRun], originalCount: Int) {
    var weights: [Int] = []
    var previous: [Int] = []
    weights.reserveCapacity(runs.count)
    previous.reserveCapacity(runs.count)
    var best = HeaviestPrefix(count: originalCount + 1)
    let byEnd = runs.indices.sorted {
      runs[$0].repostRange.upperBound < runs[$1].repostRange.upperBound
    }
    var ended = 0
    for index in runs.indices {
      let run = runs[index]
      while ended < byEnd.count, runs[byEnd[ended]].repostRange.upperBound <= run.repost {
        let earlier = byEnd[ended]
        best.insert(weights[earlier], by: earlier, at: runs[earlier].originalRange.upperBound)
        ended += 1
      }
      var (weight, from) = best.heaviest(upTo: run.original)
      weight += run.count
      for earlier in max(0, index - Self.lookBack)..<index {
        let other = runs[earlier]
        guard other.original < run.original, other.repost < run.repost else { continue }
        let rest = run.count - run.overlap(with: other)
        if rest > 0, weights[earlier] + rest > weight {
          (weight, from) = (weights[earlier] + rest, earlier)
        }
      }
      weights.append(weight)
      previous.append(from)
    }
    self.runs = Self.trail(of: runs, weights: weights, previous: previous)
  }

  /// The chain from its last run back to its first, overlaps taken from the later ones.
  private static func trail(
    of runs: [CopiedRun], weights: [Int], previous: [Int]
  ) -> [CopiedRun] {
    guard var index = weights.indices.max(by: { weights[$0] < weights[$1] }) else { return [] }
    var chain: [CopiedRun] = []
    while index >= 0 {
      let from = previous[index]
      chain.append(
        from < 0 ? runs[index] : runs[index].dropping(first: runs[index].overlap(with: runs[from])))
      index = from
    }
    return chain.reversed()
  }
}

/// The greatest weight among those noted at a position or before it (a Fenwick tree of maxima).
private struct HeaviestPrefix {
  private var weights: [Int]
  private var owners: [Int]

  init(count: Int) {
    weights = Array(repeating: 0, count: count + 1)
    owners = Array(repeating: -1, count: count + 1)
  }

  mutating func insert(_ weight: Int, by owner: Int, at position: Int) {
    var node = position + 1
    while node < weights.count {
      if weights[node] < weight { (weights[node], owners[node]) = (weight, owner) }
      node += node & -node
    }
  }

  func heaviest(upTo position: Int) -> (weight: Int, owner: Int) {
    var best = (weight: 0, owner: -1)
    var node = position + 1
    while node > 0 {
      if weights[node] > best.weight { best = (weights[node], owners[node]) }
      node -= node & -node
    }
    return best
  }
}
