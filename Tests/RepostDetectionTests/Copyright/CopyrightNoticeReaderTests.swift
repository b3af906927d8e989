import RepostCore
import Testing

@testable import RepostDetection

@Suite struct CopyrightNoticeReaderTests {
  @Test(
    "years become numbers, ranges expanded, each once and ascending",
    arguments: [
      ("2019", [2019]), ("2019-2021", [2019, 2020, 2021]), ("2019–21", [2019, 2020, 2021]),
      ("2001, 2003, 2005-2007", [2001, 2003, 2005, 2006, 2007]), ("1998/99", [1998, 1999]),
      ("1998/2003", [1998, 2003]), ("1991-2", [1991, 1992]), ("1998 – 02", Array(1998...2002)),
      ("2001,02", [2001, 2002]), ("2010 to 2012", [2010, 2011, 2012]),
      ("2015 bis 2017", [2015, 2016, 2017]), ("2015, 2012", [2012, 2015]),
      ("2014, 2014", [2014]), ("2012 - present", [2012]), ("1699, 1700, 2100, 2101", [1700, 2100]),
      ("1701-2020", [1701, 2020]), ("2021-2019", [2019, 2021]), ("2019-05-03", [2019]),
      ("3 May 2019", [2019]), ("２０１９年", [2019]), ("200?", []), ("20192020", []),
      ("99999999999999999999", []), ("", []),
    ])
  func years(written: String, expected: [Int]) {
    #expect(YearList(written).years == expected)
  }

  @Test("years are kept as written, trimmed, though none of them is plausible")
  func yearsText() {
    let notice = CopyrightNoticeReader.notice(
      years: " 2019–21 ", holders: ["Example Press"], text: "©")
    #expect(notice?.yearsText == "2019–21")
    #expect(CopyrightNoticeReader.notice(years: "200?", holders: ["A B"], text: "")?.years == [])
    #expect(CopyrightNoticeReader.notice(years: " ", holders: ["A B"], text: "")?.yearsText == nil)
  }

  @Test(
    "a captured string becomes the holders it names",
    arguments: [
      ("Example Press", ["Example Press"]),
      ("South Front, South Front", ["South Front"]),
      ("SOUTH FRONT; South Front", ["SOUTH FRONT"]),
      ("Johnson & Johnson", ["Johnson & Johnson"]),
      ("Smith and Sons Ltd", ["Smith and Sons Ltd"]),
      ("Birch News & Media Limited", ["Birch News & Media Limited"]),
      ("Arts and Sciences Council", ["Arts and Sciences Council"]),
      ("Example Inc., Other Ltd.", ["Example Inc.", "Other Ltd."]),
      ("Red Kite, Inc., Anna Berg", ["Red Kite, Inc.", "Anna Berg"]),
      ("Red Kite, Inc.", ["Red Kite, Inc."]),
      ("Anna Berg, Carl Dorn", ["Anna Berg", "Carl Dorn"]),
      ("Anna Berg, Carl Dorn, and Eva Falk", ["Anna Berg", "Carl Dorn", "Eva Falk"]),
      ("Anna Berg and Carl J. Dorn", ["Anna Berg", "Carl J. Dorn"]),
      ("Oslo Kite and Line Corporation", ["Oslo Kite and Line Corporation"]),
      ("Red Kite, Inc. Oslo Office", ["Red Kite, Inc. Oslo Office"]),
      ("Kite Ltd and Harbour Ltd", ["Kite Ltd", "Harbour Ltd"]),
      ("Anna Berg, Jr.", ["Anna Berg, Jr."]),
      ("Kite Institute, Harbour University", ["Kite Institute, Harbour University"]),
      ("Anna Berg, Oslo, Norway", ["Anna Berg, Oslo, Norway"]),
      ("Birch; Cedar ; Larch", ["Birch", "Cedar", "Larch"]),
      ("Ludwig van der Berg, Carl Dorn", ["Ludwig van der Berg", "Carl Dorn"]),
    ])
  func splitting(captured: String, expected: [String]) {
    #expect(HolderNames.names(in: captured) == expected)
  }

  @Test(
    "what stands around a name is taken off",
    arguments: [
      ("by Example Press", "Example Press"), ("by: Example Press", "Example Press"),
      ("of the Example Council", "Example Council"), ("The Associated Kite", "The Associated Kite"),
      ("the Kite Foundation", "Kite Foundation"), (", Example Press.", "Example Press"),
      ("Example Press. All rights reserved.", "Example Press"),
      ("Beispiel Verlag – Alle Rechte vorbehalten", "Beispiel Verlag"),
      ("Пример Пресс. Все права защищены", "Пример Пресс"), ("例子出版社 版权所有", "例子出版社"),
      ("Éditions Exemple, tous droits réservés", "Éditions Exemple"),
      ("Kite Inc.", "Kite Inc."), ("Kite S.A.", "Kite S.A."), ("Kite LLC.", "Kite LLC"),
      ("kite.example.", "kite.example"), ("NJ.com.", "NJ.com"), ("Anna B.", "Anna B."),
      ("“Kite Review”", "Kite Review"), ("«Пример»", "Пример"), ("<Anna Berg>", "Anna Berg"),
      ("Anna Berg <anna@kite.example>", "Anna Berg"),
      ("Anna Berg (anna@kite.example).", "Anna Berg"),
      ("Anna Berg, anna@kite.example", "Anna Berg"),
      ("Anna Berg - https://kite.example/anna", "Anna Berg"),
      ("https://www.kite.example/about?x=1", "kite.example"), ("www.kite.example", "kite.example"),
      ("Kite®.", "Kite"), ("Yahee!", "Yahee!"),
      ("Kite Ltd or its affiliated companies", "Kite Ltd"),
      ("Kite Press)", "Kite Press"), ("Studio 54", "Studio 54"),
      ("Verlag Beispiel GmbH & Co. KG", "Verlag Beispiel GmbH & Co. KG"),
      ("Drachen GmbH und Co. KGaA", "Drachen GmbH und Co. KGaA"),
    ])
  func cleaning(captured: String, expected: String) {
    #expect(HolderNames.names(in: captured) == [expected])
  }

  @Test(
    "what is no name gives no holder",
    arguments: ["", " . ", "2019", "2001, 2003", "All rights reserved.", "by", "©", "--", "; ;"])
  func noName(captured: String) {
    #expect(HolderNames.names(in: captured) == [])
  }

  @Test("a capture that runs on is cut at its first sentence, or dropped")
  func longCaptures() {
    let tail = "You may read it on the train and in the garden as long as you like to."
    #expect(HolderNames.names(in: "Kite Press Co. Ltd. \(tail)") == ["Kite Press Co. Ltd."])
    #expect(HolderNames.names(in: "Kite Press. \(tail)") == ["Kite Press"])
    #expect(HolderNames.names(in: String(repeating: "kite ", count: 13)) == [])
    #expect(HolderNames.names(in: String(repeating: "k", count: 121)) == [])
    #expect(HolderNames.names(in: String(repeating: "k", count: 120)).count == 1)
  }

  @Test(
    "a template that nobody filled in is not a notice",
    arguments: [
      "© {{ site.year }} Kite", "Copyright (C) 2019 <name of author>", "Copyright YYYY Kite",
      "Copyright [year] Kite", "© %s Kite", "© $year Kite", "© ${year} Kite", "© 2019 Your Name",
      "© 2019 Company Name", "© INSERT YEAR Kite", "Copyright [yyyy] [name of copyright owner]",
      "yyyy name of copyright owner", "© {year} Kite", "© 20XX Kite", "© <?php echo $y ?> Kite",
      "© [insert holder here]",
    ])
  func templates(text: String) {
    #expect(CopyrightNoticeReader.notice(years: "2019", holders: ["Kite"], text: text) == nil)
  }

  @Test(
    "what only looks like a template stays a notice",
    arguments: [
      "© 2019 Ke$ha Fan Club", "© 2019 Anna Berg <anna@name.example>", "© 2019 [Kite] Press",
      "© 2019 Insertion Press", "© 2019 100% Kite",
    ])
  func notTemplates(text: String) {
    #expect(CopyrightNoticeReader.notice(years: "2019", holders: ["Kite"], text: text) != nil)
  }

  @Test("a notice needs a holder, a year or a sign")
  func emptiness() {
    #expect(CopyrightNoticeReader.notice(years: nil, holders: [], text: "some words") == nil)
    #expect(CopyrightNoticeReader.notice(years: nil, holders: [" . "], text: "some words") == nil)
    #expect(
      CopyrightNoticeReader.notice(years: nil, holders: [], text: "© for all texts")
        == CopyrightNotice(holders: [], years: [], yearsText: nil))
    #expect(CopyrightNoticeReader.notice(years: "2019", holders: [], text: "x")?.years == [2019])
  }

  @Test(
    "years that follow a holder are read where none come before",
    arguments: [
      (nil, "Kite Ltd. 2019–21", "Kite Ltd.", "2019–21"),
      (nil, "Kite, 2001, 2003", "Kite", "2001, 2003"),
      ("2020", "Forum 2000", "Forum 2000", "2020"), (nil, "Studio 54", "Studio 54", nil),
      (nil, "The Kite Society (2004)", "The Kite Society", "2004"),
      (nil, "Area2019", "Area2019", nil),
    ])
  func trailingYears(years: String?, captured: String, holder: String, yearsText: String?) {
    let notice = CopyrightNoticeReader.notice(years: years, holders: [captured], text: "©")
    #expect(notice?.holders == [holder])
    #expect(notice?.yearsText == yearsText)
  }

  @Test("of a list too long for one name, the names that are sure are kept")
  func longLists() {
    let names = ["Anna Berg", "Carl Dorn", "Eva Falk", "Gert Holm", "Ida Juhl", "Karl Lund"]
    let captured = (names + ["and others from the valley"]).joined(separator: ", ")
    #expect(HolderNames.names(in: captured) == names)
  }

  @Test("holders of several captures come once each, in their order")
  func severalCaptures() {
    let notice = CopyrightNoticeReader.notice(
      years: nil, holders: ["Kite Press", "by Harbour Ltd.", "KITE PRESS"], text: "©")
    #expect(notice?.holders == ["Kite Press", "Harbour Ltd."])
  }
}
