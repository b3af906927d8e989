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

  /// Whether a lower-case word says so of an editor's work too: "edited by Ana Example".
  static func isEditing(_ word: String) -> Bool {
    editing.contains { word.hasPrefix($0) }
  }

  /// Whether a lower-case word leads to whoever did it.
  static func leadsToEditor(_ word: String) -> Bool { leaders.contains(word) }

  private static let editing = [
    "edited", "bearbeitet", "redigiert", "editad", "édité", "отредактир", "edit", "zredagowan",
  ]
  private static let leaders: Set<String> = ["by", "von", "par", "por", "da", "przez", "door"]

  /// Whether a lower-case word denies what the others say.
  static func isDenial(_ word: String) -> Bool { denials.contains(word) }

  private static let verbs: [Substring] = words(
    """
    edited shortened abridged condensed adapted modified changed altered revised trimmed excerpted \
    rewritten edits modifications translated \
    gekürzt* bearbeitet* verändert* geändert* angepasst* überarbeitet* kürzungen übersetzt* \
    modifié* raccourci* abrégé* adapté* remanié* modifications coupes traduit* \
    modificad* editad* abreviad* acortad* adaptad* resumid* modificaciones traducid* \
    сокращ* измен* отредактирован* адаптирован* переработан* правк* переведен* \
    modificat* ridott* adattat* abbreviat* alterad* editad* traduzid* \
    skrócon* zmienion* zredagowan* przetłumaczon* kısaltıl* değiştiril* düzenlen* \
    скорочен* змінен* відредагован* aangepast* bewerkt* ingekort*
    """)

  private static let subjects: [Substring] = words(
    """
    text article story version piece post original length style clarity \
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
