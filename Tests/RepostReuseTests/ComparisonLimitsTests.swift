import RepostCore
import RepostReuse
import Testing

@Suite struct ComparisonLimitsTests {
  @Test("one word over and over on both sides ends soon, and is one copy")
  func oneWord() {
    let text = Page(.init(String(repeating: "a ", count: 200_000)))
    let clock = ContinuousClock()
    var measure: ReuseMeasure?
    let time = clock.measure { measure = text.measure(in: text) }
    #expect(measure?.copiedWords == 200_000)
    #expect(measure?.longestRunWords == 200_000)
    #expect(measure?.edits == [])
    #expect(time < .seconds(60))
  }

  @Test("repeated passages just rare enough to be looked up everywhere end soon")
  func repeatedPassages() {
    let passage = (0..<500).map { "w\($0)" }.joined(separator: " ") + " "
    let text = Page(.init(String(repeating: passage, count: 60)))
    let clock = ContinuousClock()
    var measure: ReuseMeasure?
    let time = clock.measure { measure = text.measure(in: text) }
    #expect(measure?.copiedWords == 30_000)
    #expect(measure?.copiedOriginalWords == 30_000)
    #expect(time < .seconds(60))
  }

  @Test("an edit after every fifth word is stated each time, and soon")
  func manyEdits() {
    let original = (0..<30_000).map { "w\($0)" }
    let repost = original.enumerated().map { $0 % 6 == 5 ? "x" : $1 }
    let clock = ContinuousClock()
    var measure: ReuseMeasure?
    let time = clock.measure {
      measure = Page(.init(original.joined(separator: " ")))
        .measure(in: Page(.init(repost.joined(separator: " "))))
    }
    #expect(measure?.copiedWords == 25_000)
    #expect(measure?.edits.count == 5_000)
    #expect(time < .seconds(60))
  }

  @Test("a bound that is reached makes the measure incomplete")
  func bounds() {
    let text = Page(.init((0..<100).map { "w\($0)" }.joined(separator: " ")))
    let fewWords = text.measure(in: text, limits: ComparisonLimits(words: 60))
    #expect(!fewWords.isComplete)
    #expect(fewWords.originalWords == 60)
    #expect(!text.measure(in: text, limits: ComparisonLimits(steps: 10)).isComplete)
    #expect(text.measure(in: text, limits: ComparisonLimits(words: 100)).isComplete)
  }

  @Test("whatever the texts are, the numbers fit together", arguments: [2, 3, 8, 40, 500])
  func anyTexts(words: Int) {
    var random = Draws(state: UInt64(words))
    for _ in 0..<60 {
      let original = random.page(of: words)
      let repost = random.page(of: words, from: original)
      let measure = Page(original).measure(in: Page(repost))
      #expect(measure.copiedWords <= measure.repostWords)
      #expect(measure.copiedOriginalWords <= measure.originalWords)
      #expect(measure.longestRunWords <= min(measure.originalWords, measure.repostWords))
      #expect(measure.runs.allSatisfy { $0.words > 0 && $0.words <= measure.longestRunWords })
      #expect(
        measure.runs.map(\.repost.span.start) == measure.runs.map(\.repost.span.start).sorted())
      #expect(measure.edits.allSatisfy { $0.addedWords + $0.removedWords > 0 })
      #expect(measure.edits.reduce(0) { $0 + $1.removedWords } <= measure.originalWords)
      #expect(measure.edits.reduce(0) { $0 + $1.addedWords } <= measure.repostWords)
      #expect(measure.edits.allSatisfy { $0.removed.isEmpty == ($0.removedWords == 0) })
      #expect(measure.edits.allSatisfy { $0.added.isEmpty == ($0.addedWords == 0) })
      if measure.copiedWords == 0 { #expect(measure.edits.isEmpty) }
    }
  }
}
