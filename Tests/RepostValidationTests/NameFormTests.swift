import RepostCore
import RepostDocuments
import Testing

@testable import RepostValidation

@Suite struct NameFormTests {
  private func verdict(
    _ text: String, of name: String, _ id: ConditionID = .creditSource, images: [Image] = []
  ) -> Verdict? {
    var page = Page(lines: [.init(text: text)])
    page.images = images
    return Judged(
      ids: [id], page: page, assigner: id == .creditSource ? Party(name: name) : nil,
      authors: id == .creditAuthor ? [name] : []
    ).verdict
  }

  @Test(
    "a Russian name in another case is found, with a word about it",
    arguments: [
      ("Перепечатано из «Заречного листка».", "Заречный листок"),
      ("Впервые опубликовано в «Заречном листке».", "Заречный листок"),
      ("По материалам газеты «Вечерняя гавань»", "Вечерняя гавань"),
      ("С разрешения «Вечерней гавани».", "Вечерняя гавань"),
      ("Из «Портовых ведомостей».", "Портовые ведомости"),
      ("Источник: «Заречный листок».", "Заречного листка"),
    ])
  func inflectedSource(text: String, name: String) {
    let verdict = self.verdict(text, of: name)
    #expect(verdict?.outcome == .passed, "\(verdict?.why ?? "")")
    #expect(verdict?.reservations.isEmpty == text.contains(name))
  }

  @Test(
    "an author's name in another case is found, and a namesake's is not",
    arguments: [
      ("Текст Веры Тихоновой.", "Вера Тихонова", Outcome.passed),
      ("Рассказано Верой Тихоновой.", "Вера Тихонова", .passed),
      ("Перевод статьи Ивана Лапина.", "Иван Лапин", .passed),
      ("Автор: Ивана Лапина", "Иван Лапин", .failed),
      ("Ивана Лапина", "Иван Лапин", .failed),
      ("Александра Лапина", "Александр Лапин", .failed),
      ("Александр Лапин", "Александра Лапина", .failed),
      ("Текст Веры Тихомировой.", "Вера Тихонова", .failed),
      ("Текст Вере и Тихоновой.", "Вера Тихонова", .failed),
      ("Текст веры тихоновой.", "Вера Тихонова", .failed),
    ])
  func inflectedAuthor(text: String, name: String, outcome: Outcome) {
    #expect(verdict(text, of: name, .creditAuthor)?.outcome == outcome)
  }

  @Test("an inflected part of a longer name is another name")
  func longer() {
    #expect(verdict("Из «Заречного листка Плюс».", of: "Заречный листок")?.outcome == .failed)
    #expect(verdict("Из «Заречья».", of: "Заречный листок")?.outcome == .failed)
  }

  @Test(
    "a name in the letters of another script is found, with a word about it",
    arguments: [
      ("Source: Zarechny Listok", "Заречный листок"),
      ("Source: Zarechnyj Listok", "Заречный листок"),
      ("By Vera Tikhonova, Zarechnyi Listok", "Заречный листок"),
      ("Источник: Харбор Ньюс", "Harbor Nius"), ("Source: Vechernyaya Gavan", "Вечерняя гавань"),
    ])
  func transliterated(text: String, name: String) {
    let verdict = self.verdict(text, of: name)
    #expect(verdict?.outcome == .passed, "\(verdict?.why ?? "")")
    #expect(verdict?.reservations.count == 1)
  }

  @Test("translated, shortened and similar names are not transliterations")
  func otherNames() {
    #expect(verdict("Source: Zarechny Leaflet", of: "Заречный листок")?.outcome == .failed)
    #expect(verdict("Source: Zarechny", of: "Заречный листок")?.outcome == .failed)
    #expect(verdict("Source: Zarechny Listok Media", of: "Заречный листок")?.outcome == .failed)
    #expect(verdict("Source: zarechny listok", of: "Заречный листок")?.outcome == .failed)
    #expect(verdict("Source: Harbour Buletin", of: "Harbour Bulletin")?.outcome == .failed)
  }

  @Test("a picture's words that are the name pass with a reservation, and other words do not")
  func pictures() {
    func image(_ words: String, hidden: HiddenReason? = nil, width: Int? = nil) -> Image {
      Image(
        element: .image, target: "/x.png", address: WebAddress("/x.png"), alternative: words,
        width: width, height: width, source: ByteSpan(0, 1), zone: .article, hidden: hidden)
    }
    let name = "Harbour Bulletin"
    func outcome(_ image: Image) -> Outcome? {
      self.verdict("A story.", of: name, images: [image])?.outcome
    }
    let verdict = self.verdict("A story.", of: name, images: [image("Harbour Bulletin logo")])
    #expect(verdict?.outcome == .passed)
    #expect(verdict?.reservations.count == 1)
    #expect(outcome(image("Photo: Harbour Bulletin")) == .failed)
    #expect(outcome(image("The office of Harbour Bulletin")) == .failed)
    #expect(outcome(image(name, hidden: .displayNone)) == .failed)
    #expect(outcome(image(name, width: 1)) == .failed)
  }
}
