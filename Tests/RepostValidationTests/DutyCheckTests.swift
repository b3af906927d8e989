import RepostCore
import RepostDocuments
import RepostValidation
import Testing

/// The duties beyond credit and link, on pages of a line or two.
@Suite struct DutyCheckTests {
  private static func changed(_ text: String) -> ReuseMeasure {
    let place = Page(lines: [.init(text: text)]).document.place(of: TextSpan(0, 1))
    return ReuseMeasure(
      originalWords: 100, repostWords: 100, copiedWords: 90, copiedOriginalWords: 90,
      longestRunWords: 60, runs: [],
      edits: [
        .init(
          removed: "grey", added: "green", removedWords: 1, addedWords: 1, repost: place,
          original: place)
      ], isComplete: true)
  }

  /// The verdict on a page where the original is at hand too.
  private func verdict(
    _ id: ConditionID, _ lines: [Page.Line], images: [Image] = [],
    parameters: [String: ParameterValue] = [:], reuse: ReuseMeasure? = nil,
    context: RepostContext = RepostContext(), isTranslation: Bool = false
  ) throws -> Verdict {
    let page = Page(lines: lines, images: images)
    let judged = Judged(ids: [id], page: page, authors: ["Ana Example"], parameters: parameters)
    let original = Page(lines: [.init(text: "The original.")])
    return try #require(
      RepostValidator().judgement(
        of: RepostCase(
          terms: judged.terms, original: original.document, originalFindings: [],
          copy: page.document, copyFindings: [], reuse: reuse, context: context,
          isTranslation: isTranslation)
      ).verdicts.first)
  }

  @Test(
    "a changed text has to say so, of itself and not of something else",
    arguments: [
      ("This text was shortened.", Outcome.passed), ("Edited for length and clarity.", .passed),
      ("Harbour Bulletin, abridged", .passed), ("Der Text wurde gekürzt.", .passed),
      ("Texte modifié par la rédaction", .passed), ("Texto adaptado por la redacción", .passed),
      ("Текст сокращён редакцией", .passed), ("Story edited by Marit Holm", .cantTell),
      ("The text was not changed.", .cantTell), ("Adapted to the weather", .cantTell),
      ("Source: Harbour Bulletin", .failed),
    ])
  func changes(text: String, outcome: Outcome) throws {
    let verdict = try verdict(.indicateChanges, [.init(text: text)], reuse: Self.changed(text))
    #expect(verdict.outcome == outcome, "\(verdict.why)")
  }

  @Test("of a text that was not changed nothing is asked")
  func unchanged() throws {
    let reuse = ReuseMeasure(
      originalWords: 100, repostWords: 100, copiedWords: 100, copiedOriginalWords: 100,
      longestRunWords: 100, runs: [], edits: [], isComplete: true)
    for id in [ConditionID.indicateChanges, .shareAlike] {
      let verdict = try verdict(id, [.init(text: "Words")], reuse: reuse)
      #expect(verdict.outcome == .inapplicable)
      #expect(verdict.explanation?.applicability == "The text was not changed.")
    }
  }

  @Test(
    "a translation has to say so, and name who made it",
    arguments: [
      ("Translated by Maja Brandt", Outcome.passed, false),
      ("Übersetzung: Maja Brandt", .passed, false), ("Traduit par Odile Garnier", .passed, false),
      ("Traducción de la original", .passed, true), ("Перевод Анны Соболевой", .passed, false),
      ("Translated from the English original", .passed, true),
      ("Lost in translation", .cantTell, false), ("Source: Harbour Bulletin", .failed, false),
    ])
  func translation(text: String, outcome: Outcome, isReserved: Bool) throws {
    let verdict = try verdict(.translationCredit, [.init(text: text)], isTranslation: true)
    #expect(verdict.outcome == outcome, "\(verdict.why)")
    #expect(verdict.reservations.isEmpty == !isReserved)
  }

  @Test(
    "a way of contact is a page or an address of the site's own",
    arguments: [
      (Page.Line(text: "Contact", zone: .footer, link: "/contact"), Outcome.passed, false),
      (Page.Line(text: "Kontakt & Impressum", zone: .nav, link: "/ueber"), .passed, false),
      (Page.Line(text: "Write", zone: .footer, link: "mailto:desk@ferry.example"), .passed, false),
      (Page.Line(text: "desk@ferry.example", zone: .footer), .passed, false),
      (Page.Line(text: "Contact", zone: .footer, link: "https://forms.example/x"), .passed, true),
      (
        Page.Line(text: "Contact", zone: .footer, link: "https://harbour-bulletin.example/contact"),
        .failed, false
      ),
      (Page.Line(text: "desk@harbour-bulletin.example", zone: .footer), .failed, false),
      (
        Page.Line(text: "Contact lenses for owls", zone: .footer, link: "/2023/owls"), .failed,
        false
      ),
      (
        Page.Line(text: "Contact", zone: .footer, hidden: .displayNone, link: "/contact"), .failed,
        false
      ),
      (Page.Line(text: "Contact", zone: .comment, link: "/contact"), .failed, false),
    ])
  func contact(line: Page.Line, outcome: Outcome, isReserved: Bool) throws {
    let frame = Page.Line(text: "Home", zone: .nav)
    let context = RepostContext(repostURL: WebAddress("https://ferry.example/a"))
    let verdict = try verdict(.siteContact, [frame, line], context: context)
    #expect(verdict.outcome == outcome, "\(verdict.why)")
    #expect(verdict.reservations.isEmpty == !isReserved)
  }

  @Test("a text without the frame of its site leaves its contact open")
  func contactElsewhere() throws {
    #expect(try verdict(.siteContact, [.init(text: "Words")]).outcome == .cantTell)
  }

  @Test(
    "a logo is called one, and is the publisher's",
    arguments: [
      ("/img/harbour-bulletin-logo.png", "", Outcome.passed),
      ("/img/x.png", "Harbour Bulletin logo", .passed),
      ("https://harbour-bulletin.example/logo.svg", "", .passed),
      ("/img/logo.png", "Ferry Street", .failed), ("/img/x.png", "A ferry at dusk", .failed),
      ("/img/x.png", "", .cantTell), ("/img/x.png", "Harbour Bulletin", .cantTell),
    ])
  func logo(target: String, words: String, outcome: Outcome) throws {
    let image = Image(
      element: .image, target: target, address: WebAddress(target), alternative: words,
      source: ByteSpan(0, 1), zone: .article)
    let verdict = try verdict(.logo, [.init(text: "Words")], images: [image])
    #expect(verdict.outcome == outcome, "\(verdict.why)")
  }

  @Test(
    "an author's name links to a profile, not to the article",
    arguments: [
      ("https://harbour-bulletin.example/people/ana", Outcome.passed, true),
      ("https://harbour-bulletin.example/2024/ledger", .failed, false),
      ("https://harbour-bulletin.example/", .failed, false),
      ("https://ana.example/", .cantTell, false),
    ])
  func author(target: String, outcome: Outcome, isReserved: Bool) throws {
    let verdict = try verdict(.linkAuthor, [.init(text: "Ana Example", link: target)])
    #expect(verdict.outcome == outcome, "\(verdict.why)")
    #expect(verdict.reservations.isEmpty == !isReserved)
  }

  @Test("an author's name without a link fails")
  func unlinkedAuthor() throws {
    #expect(try verdict(.linkAuthor, [.init(text: "By Ana Example")]).outcome == .failed)
  }

  @Test("partners are named one by one, and only where the notice names them")
  func partners() throws {
    let names: [String: ParameterValue] = ["names": .list(["Ferry Radio", "Owl Press"])]
    func outcome(_ text: String, _ parameters: [String: ParameterValue]) throws -> Outcome {
      try verdict(.creditPartner, [.init(text: text)], parameters: parameters).outcome
    }
    #expect(try outcome("With Ferry Radio and Owl Press", names) == .passed)
    #expect(try outcome("With Ferry Radio", names) == .failed)
    #expect(try outcome("With Ferry Radio", [:]) == .cantTell)
  }
}
