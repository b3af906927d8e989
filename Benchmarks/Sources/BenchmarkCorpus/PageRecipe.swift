/// How the pages of a corpus are made.
package struct PageRecipe: Hashable, Sendable {
  /// How much of a page speaks about rights.
  package enum Density: String, CaseIterable, Hashable, Sendable {
    /// Prose; two pages of three end with a copyright line, and one of three has a byline.
    case sparse
    /// Every other sentence is a statement about rights.
    case dense
  }

  package let density: Density
  /// How long a page is, in bytes, about.
  package let lengths: ClosedRange<Int>
  /// Statements for dense pages, besides those of our templates.
  package let statements: [String]

  /// Creates a recipe.
  package init(
    density: Density, lengths: ClosedRange<Int> = 2_000...24_000, statements: [String] = []
  ) {
    self.density = density
    self.lengths = lengths
    self.statements = statements
  }

  /// The page with a number; the same for ever, whatever other pages are made.
  package func page(_ number: Int, seed: UInt64) -> String {
    var numbers = SeededNumbers(seed: seed &+ UInt64(number) &* 0xD134_2543_DE82_EF95)
    let isEnglish = numbers.happens(percent: 50)
    let language = isEnglish ? .english : numbers.element(of: ProseLanguage.all)
    let prose = ProseWriter(language: language)
    let notices = NoticeWriter(statements: statements)
    let length = numbers.number(in: lengths)
    var page = prose.heading(&numbers) + "\n\n"
    if density == .sparse, numbers.happens(percent: 33) {
      page += notices.byline(&numbers) + "\n\n"
    }
    while page.utf8.count < length {
      page += paragraph(prose, notices, &numbers) + "\n\n"
      if numbers.happens(percent: 10) { page += prose.heading(&numbers) + "\n\n" }
    }
    if density == .dense || numbers.happens(percent: 67) {
      page += notices.footer(&numbers) + "\n"
    }
    return page
  }

  /// Some sentences in lines of text, as editors wrap them.
  private func paragraph(
    _ prose: ProseWriter, _ notices: NoticeWriter, _ numbers: inout SeededNumbers
  ) -> String {
    (0..<numbers.number(in: 1...6)).map { _ in
      let isNotice = density == .dense && numbers.happens(percent: 50)
      return isNotice ? notices.statement(&numbers) : prose.sentence(&numbers)
    }.joined(separator: " ")
  }
}
