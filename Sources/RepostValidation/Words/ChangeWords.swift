/// Words that say of a text that it was changed.
enum ChangeWords {
  /// Whether a lower-case word says so of itself: "shortened", "gekürzt".
  static func isVerb(_ word: String) -> Bool {
    verbs.contains { $0.hasSuffix("*") ? word.hasPrefix($0.dropLast()) : word == $0 }
  }

  /// Whether a lower-case word means the text that was changed, or by whom.
  static func isSubject(_ word: String) -> Bool {
    subjects.contains { $0.hasSuffix("*") ? word.hasPrefix($0.dropLast()) : word == $0 }
  }

  /// Whether a lower-case word denies what the others say.
  static func isDenial(_ word: String) -> Bool { denials.contains(word) }

  private static let verbs: [Substring] = words(
    """
    edited shortened abridged condensed adapted modified changed altered revised trimmed excerpted \
    rewritten updated cut edits changes modifications translated \
    gekürzt* bearbeitet* verändert* geändert* angepasst* überarbeitet* änderungen kürzungen übersetzt* \
    modifié* raccourci* abrégé* adapté* remanié* modifications coupes traduit* \
    modificad* editad* abreviad* acortad* adaptad* resumid* cambios modificaciones traducid* \
    сокращ* измен* отредактирован* адаптирован* переработан* правк* переведен* \
    modificat* ridott* adattat* abbreviat* alterad* editad* traduzid* \
    skrócon* zmienion* zredagowan* przetłumaczon* kısaltıl* değiştiril* düzenlen* \
    скорочен* змінен* відредагован* aangepast* bewerkt* ingekort*
    """)

  private static let subjects: [Substring] = words(
    """
    text article story version piece post original page length style clarity this work content \
    beitrag* artikel* fassung texte* originals länge redaktion* dieser \
    texte version cet cette longueur rédaction l'article \
    texto artículo versión extensión este esta redacción \
    текст* стат* верси* материал* оригинал* редакц* публикаци* \
    testo articolo versione artigo versão tekst* artykuł* metin yazı стаття статті
    """)

  private static let denials: Set<String> = [
    "not", "no", "un", "without", "never", "may", "can", "nicht", "keine", "ohne", "unverändert",
    "pas", "sans", "sin", "не", "без", "нельзя", "если", "if", "must", "should", "do", "nie", "bez",
    "senza", "sem", "não", "aucune", "ne", "ninguna", "kein",
  ]

  private static func words(_ text: String) -> [Substring] {
    text.split { $0 == " " || $0 == "\n" }
  }
}
