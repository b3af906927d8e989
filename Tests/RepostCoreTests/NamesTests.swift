import RepostCore
import Testing

@Suite struct NamesTests {
  @Test(
    "spellings of one name are told from other names",
    arguments: [
      ("The Centre for Examples", "Centre of Examples", true),
      ("Example Wire", "EXAMPLE  WIRE", true),
      ("Example Wire", "Example Wire Asia", false),
      ("Of", "For", false),
      ("O'Brien Press", "O’Brien Press", true),
      ("“Example” Wire—North", "\"Example\" Wire - North", true),
      ("Ｅｘａｍｐｌｅ Wire", "Example Wire", true),
      ("\u{1D404}xample O\u{FB03}ce", "Example Office", true),
      ("Exam\u{200B}ple Wi\u{AD}re", "Example Wire", true),
      ("Caf\u{E9} Wire", "Cafe\u{301} Wire", true),
      ("Caf\u{E9} Wire", "Cafe Wire", false),
      ("N\u{BA} 2 Wire", "No 2 Wire", false),
    ])
  func spelling(one: String, other: String, expected: Bool) {
    #expect(FoldedName(one).isSpelling(of: FoldedName(other)) == expected)
  }

  @Test("a domain made of a party's name is a name of the party")
  func domain() {
    let party = Party(name: "Harbour Bulletin")
    #expect(party.isNamed("www.harbour-bulletin.example"))
    #expect(party.isNamed("harbourbulletin.example"))
    #expect(!party.isNamed("harbour.example"))
  }

  @Test(
    "only letters and digits that are there for their looks become plain",
    arguments: [
      ("Ｗｉｒｅ ２０", "Wire 20"), ("\u{1D400}\u{1D41A}\u{1D4B6}\u{1D7D9}", "Aaa1"),
      ("\u{210E}\u{212C}", "hB"), ("\u{FB01}\u{FB06}", "fist"), ("№ ™ ² ½ （）：", "№ ™ ² ½ （）："),
      ("Ⓒ ﾒ", "Ⓒ ﾒ"), ("Wi\u{2060}re\u{FE0F}", "Wire"),
    ])
  func compatibility(text: String, plain: String) {
    #expect(CompatibilityForms.folded(text) == plain)
  }

  @Test("look-alike letters fold to the Latin ones, and nothing else does")
  func lookAlikes() {
    #expect(LookAlikes.folded("harb\u{43E}ur") == "harbour")
    #expect(LookAlikes.folded("Hafen für Boote") == "hafen für boote")
  }

  @Test(
    "a date is read as a day, or not at all",
    arguments: [
      ("2024-03-04T10:00:00Z", "2024-03-04"), ("March 4, 2024", "2024-03-04"),
      ("4th Mar 2024", "2024-03-04"), ("4 марта 2024 года", "2024-03-04"),
      ("4/3/2024", nil), ("March 2024", nil), ("2024-13-01", nil),
    ] as [(String, String?)])
  func date(text: String, expected: String?) {
    #expect(CivilDate.iso(text) == expected)
  }
}

@Suite struct DayNumberTests {
  @Test("days are subtracted over months, years and leap days")
  func differences() throws {
    func number(_ day: String) throws -> Int { try #require(CivilDate.dayNumber(day)) }
    #expect(try number("2024-03-04") - number("2024-02-28") == 5)
    #expect(try number("2023-03-04") - number("2023-02-28") == 4)
    #expect(try number("2025-01-01") - number("2024-12-31") == 1)
    #expect(try number("2100-03-01") - number("2100-02-28") == 1)
    #expect(try number("2024-04-03") - number("2024-03-04") == 30)
    #expect(CivilDate.dayNumber("2024-13-01") == nil)
    #expect(CivilDate.dayNumber("4 May 2024") == nil)
  }
}
