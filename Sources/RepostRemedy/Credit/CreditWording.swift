/// The words of a credit in one language; `{}` stands for what they are about.
///
/// Names stand in their base form in every language, as the terms give them: a form that declines
/// them would not be found again.
package struct CreditWording: Hashable, Sendable {
  /// The language, ISO 639-1.
  package let language: String
  /// Who wrote the text.
  let author: String
  /// Who published it first.
  let published: String
  /// Where it comes from, where that is not who published it.
  let source: String
  /// The original itself, by its headline.
  let original: String
  /// When it was published.
  let date: String
  /// Who else asks to be named.
  let partners: String
  /// Under which licence it is; it names the text, so that it is not taken for that of a picture or of
  /// a work in a list above.
  let licence: String

  /// The wording in a language, or in English where there is none for it.
  ///
  /// - Parameter tag: A language tag such as `pt-BR`; nil is English.
  package init(language tag: String?) {
    self = tag.flatMap { Self.known(tag: $0) } ?? Self.english
  }

  /// The wording for a language tag, or nil where there is none.
  package static func known(tag: String) -> Self? {
    let code = tag.lowercased().split { $0 == "-" || $0 == "_" }.first.map(String.init)
    return all.first { $0.language == code }
  }

  /// The languages that there are words in.
  package static var languages: [String] { all.map(\.language) }

  private init(
    _ language: String, author: String, published: String, source: String, original: String,
    date: String, partners: String, licence: String
  ) {
    self.language = language
    self.author = author
    self.published = published
    self.source = source
    self.original = original
    self.date = date
    self.partners = partners
    self.licence = licence
  }

  private static let english = Self(
    "en", author: "By {}.", published: "Originally published by {}.", source: "Source: {}.",
    original: "Original: {}.", date: "First published on {}.", partners: "Credit: {}.",
    licence: "This article is licensed under {}.")

  private static let all = [
    english,
    Self(
      "de", author: "Von {}.", published: "Zuerst veröffentlicht von {}.", source: "Quelle: {}.",
      original: "Original: {}.", date: "Zuerst veröffentlicht am {}.", partners: "Mit: {}.",
      licence: "Dieser Artikel steht unter der Lizenz {}."),
    Self(
      "fr", author: "Auteur : {}.", published: "Publié à l’origine par {}.", source: "Source : {}.",
      original: "Article original : {}.", date: "Date de publication : {}.",
      partners: "Crédit : {}.", licence: "Cet article est sous licence {}."),
    Self(
      "es", author: "Por {}.", published: "Publicado originalmente por {}.", source: "Fuente: {}.",
      original: "Artículo original: {}.", date: "Fecha de publicación: {}.",
      partners: "Crédito: {}.", licence: "Este artículo está bajo la licencia {}."),
    Self(
      "it", author: "Autore: {}.", published: "Pubblicato originariamente da {}.",
      source: "Fonte: {}.", original: "Articolo originale: {}.", date: "Data di pubblicazione: {}.",
      partners: "Crediti: {}.", licence: "Quest’opera è distribuita con licenza {}."),
    Self(
      "pt", author: "Por {}.", published: "Publicado originalmente por {}.", source: "Fonte: {}.",
      original: "Artigo original: {}.", date: "Data de publicação: {}.", partners: "Crédito: {}.",
      licence: "Este conteúdo está sob a licença {}."),
    Self(
      "nl", author: "Auteur: {}.", published: "Oorspronkelijk gepubliceerd door {}.",
      source: "Bron: {}.", original: "Oorspronkelijk artikel: {}.",
      date: "Datum van publicatie: {}.",
      partners: "Met dank aan: {}.", licence: "Dit artikel valt onder de licentie {}."),
    Self(
      "ru", author: "Автор: {}.", published: "Источник: {}.", source: "Источник: {}.",
      original: "Оригинал: {}.", date: "Дата публикации: {}.", partners: "При участии: {}.",
      licence: "Текст доступен по лицензии {}."),
    Self(
      "uk", author: "Автор: {}.", published: "Джерело: {}.", source: "Джерело: {}.",
      original: "Оригінал: {}.", date: "Дата публікації: {}.", partners: "За участі: {}.",
      licence: "Текст доступний за ліцензією {}."),
    Self(
      "pl", author: "Autor: {}.", published: "Źródło: {}.", source: "Źródło: {}.",
      original: "Oryginał: {}.", date: "Data publikacji: {}.", partners: "Współpraca: {}.",
      licence: "Treść jest dostępna na licencji {}."),
    Self(
      "tr", author: "Yazar: {}.", published: "Kaynak: {}.", source: "Kaynak: {}.",
      original: "Özgün metin: {}.", date: "Yayın tarihi: {}.", partners: "Katkı: {}.",
      licence: "Lisans: {}."),
  ]
}
