import RepostCore
import RepostDocuments
import RepostReuse
import Testing

/// The paragraphs that the tests repost.
private let boats = [
  "The ferry to Lower Holm was full by seven, and the harbour master let nobody else aboard.",
  "Forty crates of apples stood on the quay. A boy counted them twice and got two numbers.",
  "“We have never lost a crate,” said the skipper, “and we shall not begin with apples.”",
  "Behind the shed a dog slept through all of it, as it does every morning of the season.",
]
private let page = Page(boats.map { Page.Part($0) })

@Suite struct PassageTests {
  @Test("an edited copy is one passage, in pieces where it was changed")
  func edited() throws {
    var copy = boats
    copy[0] = copy[0].replacing("full by seven", with: "quite full by eight")
    copy[3] = copy[3].replacing("a dog slept", with: "two cats slept")
    let measure = page.measure(in: Page(copy.map { Page.Part($0) }))
    let passage = try #require(measure.passages.first)
    #expect(measure.passages.count == 1)
    #expect(passage.pieces.map(\.words).reduce(0, +) == measure.copiedWords)
    #expect(passage.pieces.count == 4)
    #expect(!passage.isExact)
    #expect(passage.order == .kept)
    #expect(measure.passageWords == measure.repostWords)
    #expect(measure.passageOriginalWords == measure.originalWords)
  }

  @Test("paragraphs so changed that no five words in a row are kept still follow the original")
  func heavilyEdited() {
    let original = Page(
      .init(boats[0]),
      "Nobody on the island remembers a morning when so many people wanted to cross at once.",
      "Some had come on foot from the far farms, and some had slept in carts by the road.")
    let repost = Page(
      .init(boats[0]),
      "Nobody on this island recalls a morning when too many people hoped to cross at noon.",
      "Some had walked on foot from those far farms, or some had slept near carts by a road.")
    let measure = original.measure(in: repost)
    #expect(measure.passages.count == 1)
    #expect(measure.passageWords == measure.repostWords)
    #expect(measure.copiedWords > 16 + 18)
    #expect(measure.longestRunWords == 19)
  }

  @Test("a passage ends where a whole sentence was left out, and where one was put in")
  func sentences() {
    let shortened = boats[1].replacing("Forty crates of apples stood on the quay. ", with: "")
    let measure = page.measure(in: Page(.init(boats[0]), .init(shortened), .init(boats[2])))
    #expect(measure.passages.map(\.isExact) == [true, true])
    #expect(measure.passages[0].repost.text == boats[0])
    let longer = boats[1].replacing("quay. ", with: "quay. Nobody knew whose they were. ")
    let put = page.measure(in: Page(.init(boats[0]), .init(longer), .init(boats[2])))
    #expect(put.passages.count == 2)
    #expect(put.passageWords == put.repostWords - 5)
  }

  @Test("a paragraph of one's own between copied ones belongs to no passage")
  func ownParagraph() {
    let own =
      "I was there that day and saw another thing: my aunt, who never travels, with a red suitcase."
    let measure = page.measure(
      in: Page(.init(boats[0]), .init(boats[1]), .init(own), .init(boats[2]), .init(boats[3])))
    #expect(measure.passages.count == 2)
    #expect(measure.ownWords == 18)
    #expect(measure.passageWords == measure.originalWords)
  }

  @Test("what stands in another order is moved, and says so")
  func moved() {
    let measure = page.measure(
      in: Page(.init(boats[3]), .init(boats[0]), .init(boats[1]), .init(boats[2])))
    #expect(measure.passages.map(\.order) == [.moved, .kept])
    #expect(measure.copiedWords { $0.order == .moved } == 18)
    #expect(measure.copiedOfOriginal == 1)
  }

  @Test("a paragraph that stands once more behind the copy is a change; in a box it is not")
  func repeated() {
    let twice = page.measure(in: Page((boats + [boats[1]]).map { Page.Part($0) }))
    #expect(twice.passages.map(\.order) == [.kept, .repeated])
    #expect(twice.edits.map(\.kind) == [.repetition])
    #expect(twice.edits.map(\.addedWords) == [17])
    #expect(twice.edits.map(\.removedWords) == [0])
    #expect(twice.copiedOriginalWords == twice.originalWords)
    let pulled: [Page.Part] = [
      .init(boats[1], zone: .aside), .init(boats[1], role: .quote),
      .init("As the report puts it: " + boats[1] + " That is how it is on the quay these days."),
    ]
    for part in pulled {
      let measure = page.measure(in: Page(boats.map { Page.Part($0) } + [part]))
      #expect(measure.edits == [])
      #expect(measure.passages.last?.order == .repeated)
    }
  }

  @Test(
    "a few words that two texts share by chance do not count; as a paragraph of their own they do")
  func chance() {
    let chance = page.measure(
      in: Page("My uncle keeps his boat by the harbour master let out for the winter to a baker."))
    #expect(chance.copiedWords == 0)
    #expect(chance.passages == [])
    #expect(chance.longestRunWords == 0)
    let line = Page("Five boats, one dog, no rain.").measure(
      in: Page(.init(boats[0]), "Five boats, one dog, no rain.", .init(boats[3])))
    #expect(line.copiedWords == 6)
  }

  @Test("a passage takes in the punctuation that stands at its ends in both texts")
  func punctuation() {
    let framed = page.measure(in: Page(.init("He wrote: (" + boats[0] + ") and went.")))
    #expect(framed.passages.map(\.repost.text) == [boats[0]])
    #expect(framed.passages.map(\.original.text) == [boats[0]])
    let cut = page.measure(in: Page(.init(boats[1].dropLast() + ", they say.")))
    #expect(cut.passages.map(\.repost.text) == [String(boats[1].dropLast())])
  }

  @Test("a credit line that was copied along is in the run, and its words do not count")
  func copiedCredit() {
    let line = "⟦This story was first published by the Holm Packet.⟧"
    let original = Page(boats.map { Page.Part($0) } + [.init(line)])
    func measure(_ last: String) -> ReuseMeasure {
      let repost = Page(boats.map { Page.Part($0) } + [.init(last)])
      return TextComparison().measure(
        original: original.document, repost: repost.document,
        ignoring: ComparisonExclusions(
          original: original.excluded, repost: repost.excluded,
          originalCredits: original.excluded, repostCredits: repost.excluded))
    }
    let words = page.measure(in: page).copiedWords
    let same = measure(line)
    #expect(
      same.passages.map(\.repostText.end) == original.document.blocks.suffix(1).map(\.text.end))
    #expect(same.copiedWords == words)
    #expect(same.originalWords == words)
    let other = measure("⟦From the pages of our friends at Shore and Sea.⟧")
    #expect(other.passages.map(\.originalText.end) == [page.document.blocks[3].text.end])
  }

  @Test(
    "whatever the texts are, passages do not overlap in the repost and hold every copied word",
    arguments: [2, 3, 8, 40, 500])
  func anyTexts(words: Int) {
    var random = Draws(state: UInt64(words) &+ 99)
    for _ in 0..<40 {
      let original = random.page(of: words)
      let measure = Page(original).measure(in: Page(random.page(of: words, from: original)))
      let spans = measure.passages.map(\.repostText)
      #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.end <= $1.start })
      #expect(measure.passages.reduce(0) { $0 + $1.words } == measure.copiedWords)
      #expect(measure.passageWords >= measure.copiedWords)
      #expect(measure.passageOriginalWords >= measure.copiedOriginalWords)
      for passage in measure.passages {
        #expect(passage.pieces.allSatisfy { passage.repostText.contains($0.repost) })
        #expect(passage.pieces.allSatisfy { passage.originalText.contains($0.original) })
        #expect(passage.words <= measure.copiedWords)
      }
    }
  }
}

@Suite struct QuotationTests {
  private static let own = "Nothing of this was known in town, my neighbour told me over the fence."

  @Test("a copied sentence between marks of the repost's own is quoted")
  func marks() {
    let plain = Page(.init(boats[0]), .init(boats[3]))
    for (open, close) in [("“", "”"), ("\"", "\""), ("«", "»"), ("« ", " »"), ("„", "“")] {
      let quoted = boats[3].dropLast()
      let measure = plain.measure(
        in: Page(.init(Self.own), .init("She wrote: \(open)\(quoted)\(close), and that was all.")))
      #expect(measure.passages.map(\.quotation) == [.marks], "\(open)")
    }
  }

  @Test("a block quotation is quoted; what the original quotes itself is not")
  func blocks() {
    let quoted = page.measure(in: Page(.init(Self.own), .init(boats[3], role: .quote)))
    #expect(quoted.passages.map(\.quotation) == [.block])
    let speech = Page("“Nobody who sails with us has ever lost a crate of apples before today.”")
    #expect(speech.measure(in: speech).passages.map(\.quotation) == [nil])
    #expect(page.measure(in: page).passages.map(\.quotation) == [nil])
  }

  @Test("quotation marks that were dropped are a change of their own, with the words between them")
  func dropped() {
    let bare = boats[2].filter { $0 != "“" && $0 != "”" }
    let measure = page.measure(
      in: Page(.init(boats[0]), .init(boats[1]), .init(bare), .init(boats[3])))
    #expect(measure.edits.map(\.kind) == [.quotationMarks, .quotationMarks])
    #expect(measure.edits.first?.removed == "“We have never lost a crate”")
    #expect(measure.edits.first?.added == "We have never lost a crate")
    #expect(measure.edits.map(\.addedWords) == [6, 7])
    #expect(measure.copiedOfOriginal == 1)
  }

  @Test("marks of another kind are kept marks, and so is a block quotation in their place")
  func otherMarks() {
    for (open, close) in [("\"", "\""), ("«", "»"), ("‘", "’"), ("'", "'"), ("„", "“")] {
      let line = boats[2].replacing("“", with: open).replacing("”", with: close)
      let measure = page.measure(
        in: Page(.init(boats[0]), .init(boats[1]), .init(line), .init(boats[3])))
      #expect(measure.edits == [], "\(open)")
    }
    let bare = boats[2].filter { $0 != "“" && $0 != "”" }
    let block = page.measure(
      in: Page(.init(boats[0]), .init(boats[1]), .init(bare, role: .quote), .init(boats[3])))
    #expect(block.edits == [])
  }

  @Test("a title in quotation marks that is set in italics instead is no change")
  func emphasis() {
    let words = "She read “The Salt Road” on the boat, then twice more at home before the winter."
    func document(_ body: String) -> Document {
      DocumentReader().document(
        path: "a.html", bytes: Array("<html><body><main><p>\(body)</p></main></body></html>".utf8))
    }
    func edits(_ open: String, _ close: String) -> [ReuseMeasure.Edit.Kind] {
      let body = words.replacing("“", with: open).replacing("”", with: close)
      return TextComparison().measure(
        original: document(words), repost: document(body), ignoring: ComparisonExclusions()
      ).edits.map(\.kind)
    }
    #expect(edits("<em>", "</em>") == [])
    #expect(edits("<q>", "</q>") == [])
    #expect(edits("<i>", "</i>") == [])
    #expect(edits("<span>", "</span>") == [.quotationMarks])
    #expect(edits("", "") == [.quotationMarks])
  }
}

@Suite struct CreditMarkTests {
  private static let names = CreditMarks(
    names: ["Holm Packet", "Ida Kerr"], hosts: ["holm.example"])

  private func measure(_ body: String) -> ReuseMeasure {
    let html = "<html><body><main>\(body)</main></body></html>"
    return TextComparison().measure(
      original: page.document,
      repost: DocumentReader().document(path: "b.html", bytes: Array(html.utf8)),
      ignoring: ComparisonExclusions(), crediting: Self.names)
  }

  @Test(
    "a passage has the source beside it where it is named or linked in or next to its paragraphs",
    arguments: [
      ("<p>From the holm packet:</p><p>\(boats[0])</p>", "holm packet"),
      ("<p>\(boats[0])</p><p>By Ida Kerr</p>", "Ida Kerr"),
      ("<p>As Ida Kerr saw it: \(boats[0])</p>", "Ida Kerr"),
      ("<p>\(boats[0]) <a href=\"https://www.holm.example/a\">More</a></p>", "More"),
      ("<p>\(boats[0])</p><p>\(boats[1])</p>", nil),
      ("<p>Ida Kerr is my aunt.</p><p>We like boats.</p><p>\(boats[0])</p>", nil),
      ("<p>Ida and Kerr</p><p>\(boats[0])</p>", nil),
      ("<p hidden>Ida Kerr</p><p>\(boats[0])</p>", nil),
    ] as [(String, String?)])
  func beside(body: String, mark: String?) {
    #expect(measure(body).passages.map(\.attribution?.text) == [mark])
  }

  @Test("a name inside the copied words is not beside them")
  func inside() {
    let story = Page("Ida Kerr took the ferry to Lower Holm and wrote down what everybody said.")
    let measure = TextComparison().measure(
      original: story.document, repost: story.document, ignoring: ComparisonExclusions(),
      crediting: Self.names)
    #expect(measure.passages.map(\.attribution) == [nil])
  }
}

@Suite struct IgnoredTextTests {
  @Test("what was not compared is counted by its reason, on both sides")
  func reasons() {
    let original = Page(
      .init("Boats and apples", role: .title), .init(boats[0]), "⟦© Holm Packet 2019⟧ All year.",
      .init("Read this too: the winter timetable", zone: .adjacent))
    let repost = Page(
      .init("Home News", zone: .nav), .init(boats[0]), .init("A quay", zone: .caption),
      .init("Nobody sees this", hidden: .displayNone), .init("Imprint", zone: .footer))
    let ignored = original.measure(in: repost).ignored
    #expect(
      ignored.filter { $0.side == .original }.map { "\($0.reason.rawValue) \($0.words)" } == [
        "notice 3", "beside-article 6", "heading 3",
      ])
    #expect(
      ignored.filter { $0.side == .repost }.map { "\($0.reason.rawValue) \($0.words)" } == [
        "caption 2", "footer 1", "navigation 2", "hidden 3",
      ])
    #expect(ignored.first { $0.reason == .notice }?.places.map(\.text) == ["Holm Packet 2019"])
  }
}
