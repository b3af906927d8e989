import Testing

@testable import RepostDetection

@Suite struct CapturedNameTests {
  @Test(
    "quotes, punctuation and spaces around a name go, what belongs to it stays",
    arguments: [
      (" “The Example,” ", "The Example"), ("Example Inc.", "Example Inc."),
      ("Example.", "Example"),
      ("U.S. Sample", "U.S. Sample"), ("Sample (UK)", "Sample (UK)"), ("Sample)", "Sample"),
      ("J. R.", "J. R."), ("«Пример».", "Пример"), ("– ", ""), ("The U.S.", "The U.S."),
    ])
  func trimmed(text: String, name: String) {
    #expect(CapturedName.trimmed(text) == name)
  }

  @Test(
    "lists split at commas and the word for and",
    arguments: [
      ("A, B, and C", "en", ["A", "B", "C"]), ("A und B", "de", ["A", "B"]),
      ("Anderson and Sons", nil, ["Anderson", "Sons"]), ("Sandwich", "en", ["Sandwich"]),
      ("A und B", "en", ["A und B"]),
    ] as [(String, String?, [String])])
  func lists(text: String, language: String?, names: [String]) {
    #expect(CapturedName.list(text, language: language) == names)
  }

  @Test(
    "numbers are read from digits and words",
    arguments: [
      ("1,200", 1_200), ("1 000.", 1_000), ("two", 2), ("٣", 3), ("a few", nil), ("", nil),
      ("9999999999999999999999", nil), ("12b", nil),
    ] as [(String, Int?)])
  func numbers(text: String, number: Int?) {
    #expect(CapturedNumber.value(text) == number)
  }

  @Test(
    "a date is no name, and neither is a word that points at a link",
    arguments: [
      ("3 March 2019", false), ("2019-04-03", false), ("2019年3月", false), ("3. März 2019", false),
      ("5 de mayo de 2020", false), ("2 июня 2021 года", false), ("here", false), ("Hier", false),
      ("April House", true), ("March", true), ("Radio 5", true), ("TV2", true), ("灯台日報", true),
      ("Studio 2019", true),
    ])
  func names(text: String, isName: Bool) {
    #expect(CapturedName.isName(text) == isName)
  }
}
