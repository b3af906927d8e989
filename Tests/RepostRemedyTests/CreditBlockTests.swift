import RepostCore
import RepostRemedy
import Testing

@Suite struct CreditBlockTests {
  @Test("what is asked and not known is left out and listed, never made up")
  func unfilled() {
    let terms = SampleTerms.terms(
      ["duty.credit-source", "duty.credit-author", "duty.link-article", "duty.ack-copyright"],
      source: nil, address: nil, holders: [])
    let credit = SampleTerms.credit(terms)
    #expect(credit.isEmpty)
    #expect(credit.unfilled == [.author, .source, .articleLink, .copyright])
  }

  @Test("a sentence with places to fill in is for a person")
  func gaps() {
    for phrase in ["By [your name]", "Read it at <link>", "Published on XX by us", "From … to us"] {
      let terms = SampleTerms.terms(
        ["duty.phrase"], holders: [], parameters: ["duty.phrase": ["text": .text(phrase)]])
      #expect(SampleTerms.credit(terms).unfilled == [.phrase], "\(phrase)")
    }
  }

  @Test(
    "each language has a credit that holds the names in their base form",
    arguments: CreditWording.languages)
  func languages(_ language: String) {
    let licence = LicenceStatement(
      family: "cc-by", version: "4.0", port: nil, spdx: "CC-BY-4.0", url: nil, scope: .page)
    let terms = SampleTerms.terms(authors: ["Ana Example"], licence: licence)
    let text = CreditStyle.html.text(of: SampleTerms.credit(terms, language: language))
    for part in [
      "Ana Example", ">Harbour Bulletin</a>", "© Northern Notes, 2024",
      "<a rel=\"license\" href=\"https://creativecommons.org/licenses/by/4.0/\">CC BY 4.0</a>",
    ] {
      #expect(text.contains(part), "\(text)")
    }
    #expect(!text.contains("{}"))
    let english = CreditStyle.html.text(of: SampleTerms.credit(terms))
    #expect((text == english) == (language == "en"))
  }

  @Test(
    "a language without words of its own gets English ones, a regional tag those of its language")
  func fallback() {
    #expect(CreditWording(language: "eo").language == "en")
    #expect(CreditWording(language: "pt-BR").language == "pt")
    #expect(CreditWording.known(tag: "eo") == nil)
  }

  @Test(
    "years are written as notices write them",
    arguments: [
      ([2024], "2024"), ([2023, 2024], "2023, 2024"), ([2015, 2016, 2017], "2015–2017"),
    ])
  func years(_ years: [Int], _ text: String) {
    let terms = SampleTerms.terms(
      ["duty.ack-copyright"], holders: [.init(name: "Northern Notes", years: years, place: nil)])
    #expect(
      CreditStyle.text.text(of: SampleTerms.credit(terms)) == "© Northern Notes, \(text).")
  }

  @Test("a licence without a version has no address, and none is guessed")
  func versionless() {
    let licence = LicenceStatement(
      family: "cc-by", version: nil, port: nil, spdx: nil, url: nil, scope: .page)
    let credit = SampleTerms.credit(SampleTerms.terms([], licence: licence))
    #expect(credit.unfilled == [.licence])
  }
}
