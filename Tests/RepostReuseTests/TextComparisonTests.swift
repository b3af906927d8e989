import RepostCore
import RepostDocuments
import RepostReuse
import Testing

/// The paragraphs that the tests repost; 18, 18, 19 and 21 words.
private let kites = [
  "Seven red kites were seen over the harbour on Monday, said the man who counts them every spring.",
  "He stood on the old pier from six until noon and wrote each bird into a small book.",
  "Last year there were only four, and the year before that nobody had looked up for a single morning.",
  "The town means to put a bench on the pier so that more people can sit there and help him count.",
]
private let page = Page(kites.map { Page.Part($0) })

/// An edit in short: what is gone, what is new.
private struct Change: Equatable, CustomStringConvertible {
  let removed: String
  let added: String

  init(_ removed: String, _ added: String) { (self.removed, self.added) = (removed, added) }
  init(_ edit: ReuseMeasure.Edit) { self.init(edit.removed, edit.added) }
  var description: String { "\(removed) → \(added)" }
}

@Suite struct TextComparisonTests {
  @Test("identical texts are one run without an edit")
  func identical() {
    let measure = page.measure(in: page)
    #expect(measure.originalWords == 76)
    #expect(measure.copiedWords == 76)
    #expect(measure.copiedOriginalWords == 76)
    #expect(measure.longestRunWords == 76)
    #expect(measure.runs.map(\.words) == [76])
    #expect(measure.edits == [])
    #expect(measure.copiedOfOriginal == 1)
    #expect(measure.isComplete)
  }

  @Test("typography makes no difference")
  func typography() {
    let plain = Page("\"It's a well-known café,\" she said - and left the pier at once.")
    let set = Page(
      "“It’s a well\u{2011}known cafe\u{301},” SHE said\u{A0}— and left the pi\u{AD}er at once.")
    let measure = plain.measure(in: set)
    #expect(measure.edits == [])
    #expect(measure.copiedOfOriginal == 1)
    #expect(measure.copiedOfRepost == 1)
    #expect(measure.originalWords == 12)
  }

  @Test("ligatures of print are the letters they join")
  func ligatures() {
    let measure = Page("The office finds five efficient floors").measure(
      in: Page("The ofﬁce ﬁnds ﬁve eﬃcient ﬂoors"))
    #expect(measure.copiedWords == 6)
  }

  @Test("a quotation in an own paragraph does not make the paragraph an edit")
  func embeddedQuotation() {
    let own =
      "Of all the lines that I have read about the coast this year the one I liked is short: "
    let quoted = "wrote each bird into a small book"
    let measure = page.measure(in: Page(.init(own + own + quoted + ". How fine that is!")))
    #expect(measure.copiedWords == 7)
    #expect(measure.edits.map(\.addedWords) == [0, 4])
  }

  @Test("one changed number and one added sentence are two edits with their words and places")
  func edits() {
    var copy = kites
    copy[2] = copy[2].replacing("four", with: "nine")
    copy[1] += " Rain did not stop him."
    let repost = Page(copy.map { Page.Part($0) })
    let measure = page.measure(in: repost)
    #expect(
      measure.edits.map(Change.init) == [
        Change("", "Rain did not stop him"), Change("four", "nine"),
      ])
    #expect(measure.edits.map(\.addedWords) == [5, 1])
    #expect(measure.edits.map(\.removedWords) == [0, 1])
    #expect(measure.copiedWords == 75)
    #expect(measure.ownWords == 6)
    #expect(measure.edits[1].repost.text == "nine")
    #expect(measure.edits[1].original.text == "four")
    #expect(measure.edits[1].original.start == LinePosition(line: 5, column: 27))
    #expect(measure.edits[0].original.span.start == measure.edits[0].original.span.end)
  }

  @Test(
    "a change is stated by its words, wherever in the text it is",
    arguments: [
      ("Seven red", "Nine red", Change("Seven", "Nine")),
      ("help him count", "help him rest", Change("count", "rest")),
      ("Monday", "Tuesday", Change("Monday", "Tuesday")),
      ("the old pier", "the pier", Change("old", "")),
      ("the old pier", "the very old pier", Change("", "very")),
      ("each bird into", "birds into", Change("each bird", "birds")),
    ])
  fileprivate func oneChange(from: String, to: String, expected: Change) {
    let copy = kites.map { Page.Part($0.replacing(from, with: to)) }
    let measure = page.measure(in: Page(copy))
    #expect(measure.edits.map(Change.init) == [expected])
  }

  @Test("a sentence written anew is one edit, though small words stand in both")
  func rewrittenSentence() {
    var copy = kites
    copy[1] =
      "From dawn to midday a patient watcher sat near his boats, and in some pages he kept all of it."
    let measure = page.measure(in: Page(copy.map { Page.Part($0) }))
    #expect(measure.edits.count == 1)
    #expect(measure.edits.first?.removed == String(kites[1].dropLast()))
    #expect(measure.edits.first?.added == String(copy[1].dropLast()))
    #expect(measure.copiedOriginalWords == 76 - 18)
  }

  @Test("a short quotation in a long own text is measured on both sides")
  func quotation() {
    let own = (0..<40).map { "Own sentence number \($0) tells of boats and nets and salt." }
    let repost = Page([
      .init(own[..<20].joined(separator: " ")), .init("“" + kites[1] + "”", role: .quote),
      .init(own[20...].joined(separator: " ")),
    ])
    let measure = page.measure(in: repost)
    #expect(measure.copiedWords == 18)
    #expect(measure.copiedOriginalWords == 18)
    #expect(measure.repostWords == 40 * 11 + 18)
    #expect(measure.runs.map(\.repost.text) == [String(kites[1].dropLast())])
    #expect(measure.edits.map(\.removedWords) == [18, 40])
    #expect(measure.edits.map(\.addedWords) == [0, 0])
  }

  @Test("paragraphs in another order are all copied, and the order is an edit")
  func reordered() {
    let repost = Page(.init(kites[1]), .init(kites[0]), .init(kites[2]), .init(kites[3]))
    let measure = page.measure(in: repost)
    #expect(measure.copiedWords == 76)
    #expect(measure.copiedOriginalWords == 76)
    #expect(measure.runs.map(\.words).sorted() == [18, 18, 40])
    // What was moved is gone from one place and new at another.
    let moved = String(kites[0].dropLast())
    #expect(measure.edits.map(Change.init) == [Change(moved, ""), Change("", moved)])
  }

  @Test("what is left out at the start or the end is an edit at the nearest place")
  func shortened() {
    let measure = page.measure(in: Page(.init(kites[1]), .init(kites[2])))
    #expect(
      measure.edits.map(Change.init) == [
        Change(String(kites[0].dropLast()), ""), Change(String(kites[3].dropLast()), ""),
      ])
    #expect(measure.edits.map(\.repost.span) == [ByteSpan(0, 0), measure.runs[0].repost.span.tail])
    #expect(measure.copiedOfRepost == 1)
  }

  @Test("whole paragraphs of one's own before and after a copy are no edits")
  func framed() {
    let intro = Page.Part(
      "We found this on the coast pages and thought that you would like it, too.")
    let repost = Page([intro] + kites.map { Page.Part($0) } + [intro])
    let measure = page.measure(in: repost)
    #expect(measure.edits == [])
    #expect(measure.ownWords == 30)
  }

  @Test("a few words that an own paragraph shares by chance do not make it part of the copy")
  func chance() {
    let intro = Page.Part(
      "My cousin had written to me of a bird over the harbour on Monday and I did not quite "
        + "believe a word of it until now.")
    let measure = page.measure(in: Page([intro] + kites.map { Page.Part($0) }))
    #expect(measure.edits == [])
    let late = Page(
      .init(kites[1]), .init(kites[2]), .init(kites[3]),
      "I read it on the bench on the pier so that I would know what he saw there that morning.")
    #expect(page.measure(in: late).edits.map(\.addedWords) == [0])
  }

  @Test("an original of fewer than five words is copied as a whole or not at all")
  func shortOriginal() {
    let short = Page("Seven red kites")
    #expect(short.measure(in: page).copiedWords == 3)
    #expect(short.measure(in: page).copiedOfOriginal == 1)
    #expect(short.measure(in: Page("seven kites, red ones")).copiedWords == 0)
  }

  @Test("texts that share nothing have no runs and no edits")
  func disjoint() {
    let measure = page.measure(in: Page("Quite another story about trains and the people in them."))
    #expect(measure.copiedWords == 0)
    #expect(measure.runs == [])
    #expect(measure.edits == [])
    #expect(measure.ownWords == measure.repostWords)
  }

  @Test("empty pages give no share")
  func empty() {
    let measure = Page().measure(in: Page())
    #expect(measure.copiedOfOriginal == nil)
    #expect(measure.copiedOfRepost == nil)
    #expect(measure.isComplete)
    #expect(page.measure(in: Page()).originalWords == 76)
  }

  @Test("words of notices are left out on both sides, and a credit line is no edit")
  func exclusions() {
    let notice = "⟦Reprint this text if you name the Example Coast Watch as its source.⟧"
    let original = Page(kites.map { Page.Part($0) } + [.init(notice)])
    let credit = Page.Part("This piece was ⟦first published by the Example Coast Watch⟧ in May.")
    let repost = Page(
      [.init(kites[0]), credit] + kites[1...].map { Page.Part($0) } + [.init(notice)])
    let measure = original.measure(in: repost)
    #expect(measure.originalWords == 76)
    #expect(measure.copiedWords == 76)
    #expect(measure.longestRunWords == 58)
    #expect(measure.edits == [])
    #expect(measure.repostWords == 76 + 5)
  }

  @Test("headlines, captions, hidden text and side boxes are no part of the text")
  func blocksBeside() {
    let repost = Page(
      .init("Kites over the harbour", role: .title), .init(kites[0]),
      .init(
        "A kite, photographed by nobody in particular on that morning", zone: .caption,
        role: .caption),
      .init("More on this: boats, nets, salt and other stories", zone: .aside), .init(kites[1]),
      .init("The second part", role: .heading),
      .init("Words that nobody sees on this page", hidden: .displayNone), .init(kites[2]),
      .init("Menu of the whole site and its many parts", zone: .nav), .init(kites[3]))
    let measure = page.measure(in: repost)
    #expect(measure.edits == [])
    #expect(measure.repostWords == 76)
    #expect(measure.longestRunWords == 76)
  }

  @Test("text that was copied into a side box counts, and what is in the navigation does not")
  func copiedElsewhere() {
    let own = Page.Part("A page of my own with a box beside it that tells of birds.")
    let boxed = Page(own, .init(kites[1], zone: .aside))
    #expect(page.measure(in: boxed).copiedWords == 18)
    #expect(page.measure(in: boxed).repostWords == 14 + 18)
    let listed = Page(own, .init(kites[1], zone: .nav), .init(kites[2], zone: .comment))
    #expect(page.measure(in: listed).copiedWords == 0)
    #expect(page.measure(in: listed).repostWords == 14)
  }

  @Test("an original without an article is read from what stands beside one")
  func adjacentOriginal() {
    let original = Page(kites.map { Page.Part($0, zone: .adjacent) } + [.init("—")])
    #expect(original.measure(in: page).originalWords == 76)
    let both = Page(.init(kites[0]), .init(kites[1], zone: .adjacent))
    #expect(both.measure(in: page).originalWords == 18)
  }

  @Test("a repeated passage that overlaps a cut is claimed once")
  func overlap() {
    let original = Page(
      "one two three four five six seven eight nine four five ten eleven twelve thirteen")
    let repost = Page("one two three four five ten eleven twelve thirteen")
    let measure = original.measure(in: repost)
    #expect(measure.copiedWords == 9)
    #expect(measure.edits.map(\.removedWords) == [6])
    #expect(measure.edits.map(\.addedWords) == [0])
  }

  @Test("every character of a text without spaces is a word")
  func ideographs() {
    let original = Page("七只红鸢星期一飞过港口，老人说。")
    let repost = Page("七只红鸢星期二飞过港口，老人说。")
    let measure = original.measure(in: repost)
    #expect(measure.originalWords == 14)
    #expect(measure.edits.map(Change.init) == [Change("一", "二")])
  }

  @Test("long texts in places and edits are cut on a word boundary")
  func excerpts() {
    let long = (0..<120).map { "word\($0)" }.joined(separator: " ")
    let original = Page(kites.map { Page.Part($0) } + [.init(long)])
    let measure = original.measure(in: page)
    let removed = measure.edits.first?.removed ?? ""
    #expect(measure.edits.first?.removedWords == 120)
    #expect(removed.hasSuffix("…"))
    #expect(removed.count <= 201 && removed.count > 180)
    #expect(long.hasPrefix(removed.dropLast()))
    #expect(long.dropFirst(removed.count - 1).first == " ")
    #expect(measure.runs[0].original.text.hasSuffix("…"))
    #expect(measure.runs[0].original.text.hasPrefix(kites[0] + " He stood"))
  }

  @Test(
    "copied and own words together are the words of the repost",
    arguments: [
      page, Page(.init(kites[2]), "Own words in between, and not a few.", .init(kites[0])),
      Page(.init(kites[0] + kites[0] + kites[0])), Page("red kites"),
    ])
  func sums(repost: Page) {
    let measure = page.measure(in: repost)
    #expect(measure.copiedWords + measure.ownWords == measure.repostWords)
    #expect(0 <= measure.ownWords)
    #expect(measure.copiedOriginalWords <= measure.originalWords)
  }
}

extension ByteSpan {
  /// The empty span at its end.
  fileprivate var tail: ByteSpan { ByteSpan(end, end) }
}
