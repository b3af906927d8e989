package import FuzzTargets

/// Broken documents, each the same for the same seed and number on every machine.
package struct MutatedDocuments {
  private let corpus: Corpus
  private let seed: UInt64
  private let turns: [any FuzzTarget]
  private var packer = Packer()

  /// Prepares the documents of a seed, spread over the targets by their share.
  package init(_ corpus: Corpus, seed: UInt64, targets: [any FuzzTarget]) {
    self.corpus = corpus
    self.seed = seed
    turns = targets.flatMap { Array(repeating: $0, count: $0.share) }
  }

  /// The document of that number, and the target that reads it.
  package mutating func document(_ number: Int) -> (target: any FuzzTarget, bytes: [UInt8]) {
    var numbers = SeededNumbers(seed: seed &* 0x2545_F491_4F6C_DD1D &+ UInt64(number))
    let target = numbers.element(of: turns)
    let seeds = corpus.seeds(for: target)
    var mutator = Mutator(
      SeededNumbers(seed: numbers.next()), words: corpus.words(for: target))
    if target.packing != .none, seeds.isEmpty || numbers.happens(percent: 70) {
      return (target, packed(for: target, &numbers, &mutator))
    }
    let documents = target.packing == .none ? corpus.documents(for: target) : seeds
    guard !documents.isEmpty else { return (target, []) }
    let base = numbers.element(of: documents)
    return (target, mutator.document(from: base, and: numbers.element(of: documents)))
  }

  /// Whole or broken pages in a container that is whole or broken.
  private mutating func packed(
    for target: any FuzzTarget, _ numbers: inout SeededNumbers, _ mutator: inout Mutator
  ) -> [UInt8] {
    let pages = corpus.documents(for: target)
    guard !pages.isEmpty else { return [] }
    let count = target.packing == .encoding ? 1 : numbers.number(in: 1...4)
    var inside: [[UInt8]] = []
    for _ in 0..<count {
      let page = numbers.element(of: pages)
      let bytes = mutator.document(from: page, and: numbers.element(of: pages))
      inside.append(Array(bytes.prefix(Mutator.longest / count)))
    }
    let whole = packer.packed(inside, target.packing, &numbers)
    guard numbers.happens(percent: 60) else { return whole }
    return mutator.document(from: whole, and: whole)
  }
}
