import RepostCore
import RepostDocuments
import Testing

import RepostReuse

@Suite struct TextLanguageTests {
  private func language(_ text: String, declared: String? = nil) -> TextLanguage {
    let attribute = declared.map { " lang=\"\($0)\"" } ?? ""
    let page = "<html\(attribute)><body><main><p>\(text)</p></main></body></html>"
    return TextLanguage(DocumentReader().document(path: "a.html", bytes: Array(page.utf8)))
  }

  @Test(
    "languages differ where both are declared so, or where the letters are of another script",
    arguments: [
      ("Some words", "en", "Some words", "en-GB", false),
      ("Some words", "en", "Einige Worte", "de", true),
      ("Some words", nil, "Einige Worte", "de", false),
      ("Some words", nil, "Несколько слов", nil, true),
      ("Some words", "en", "Несколько слов", "en", true), ("Some words", "en", "123", nil, false),
    ] as [(String, String?, String, String?, Bool)])
  func differs(one: String, declared: String?, other: String, theirs: String?, differs: Bool) {
    #expect(
      language(one, declared: declared).differs(from: language(other, declared: theirs)) == differs)
  }
}
