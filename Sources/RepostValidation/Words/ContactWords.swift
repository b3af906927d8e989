/// Words by which sites name their page for contact.
enum ContactWords {
  /// Whether a lower-case word is one of them.
  static func contains(_ word: String) -> Bool { words.contains(word) }

  private static let words: Set<String> = [
    "contact", "contacts", "contactus", "feedback", "kontakt", "kontakte", "kontaktformular",
    "impressum", "contacto", "contactar", "contáctanos", "contactez", "nous-contacter",
    "contattaci", "contatti", "contatto", "contato", "contactos", "fale", "контакты", "контакт",
    "контакти", "связаться", "связь", "iletişim", "iletisim", "imprint", "yhteystiedot",
    "お問い合わせ", "联系我们", "聯絡我們", "문의", "اتصل",
  ]
}
