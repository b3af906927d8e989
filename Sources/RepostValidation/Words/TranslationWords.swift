/// Words that say that a text is a translation.
enum TranslationWords {
  /// Whether a lower-case word says so.
  static func contains(_ word: String) -> Bool {
    stems.contains { $0.hasSuffix("*") ? word.hasPrefix($0.dropLast()) : word == $0 }
  }

  /// Whether a lower-case word leads from such a word to the translator's name.
  static func leadsToName(_ word: String) -> Bool { leaders.contains(word) }

  /// Whether a lower-case word means the text that was translated.
  static func isOriginal(_ word: String) -> Bool {
    originals.contains { $0.hasSuffix("*") ? word.hasPrefix($0.dropLast()) : word == $0 }
  }

  private static let stems: [Substring] = words(
    """
    translated translation translator translators übersetzt übersetzung* übersetzer* \
    traduit traduite traduction traductrice traducteur traducido traducida traducción traductor \
    traductora traduzido traduzida tradução tradutor tradutora tradotto tradotta traduzione \
    traduttore traduttrice перевод перевода переведен переведено переведена переведён перевел \
    перевела перевёл переводчик переводчица переклад переклала переклав tłumaczenie tłumaczył \
    tłumaczyła przekład przełożył przełożyła çeviri çeviren çevirmen vertaling vertaald \
    ترجمة ترجمه المترجم
    """)

  private static let leaders: Set<String> = [
    "by", "von", "durch", "par", "por", "de", "da", "di", "door", "aus", "dem", "from", "the",
    "english", "englischen", "anglais", "inglés", "deutsch", "french", "german", "с", "английского",
    "немецкого", "is", "was", "autor",
  ]

  private static let originals: [Substring] = words(
    """
    original originals originally originaltext originalartikel* english german french spanish \
    russian englischen deutschen französischen spanischen russischen anglais allemand espagnol \
    russe l'original l'anglais l'allemand inglés francés alemán ruso originale оригинал* \
    английского немецкого французского испанского oryginał* angielskiego
    """)

  /// Words for translations in scripts without spaces.
  static let unspaced = ["翻訳", "翻译", "翻譯", "译者", "譯者", "訳者", "訳：", "译：", "编译", "번역", "옮긴이"]

  private static func words(_ text: String) -> [Substring] {
    text.split { $0 == " " || $0 == "\n" }
  }
}
