/// The nouns that say what a licence is for, and the small words around them.
enum LicenceSubject {
  /// What a noun means, or nil where it tells nothing.
  static func meaning(of word: String) -> LicenceContext? {
    if texts.contains(word) { return .text }
    if images.contains(word) { return .image }
    if otherWorks.contains(word) { return .otherWork }
    return nil
  }

  /// What a piece of text without spaces between words is about, or nil.
  static func meaning(ofUnspaced text: String) -> LicenceContext? {
    if unspacedTexts.contains(where: { text.contains($0) }) { return .text }
    return unspacedImages.contains { text.contains($0) } ? .image : nil
  }

  /// Words that deny what follows.
  static let denials: Set<String> = [
    "not", "isn't", "aren't", "never", "cannot", "can't", "nicht", "kein", "не", "pas", "ne",
  ]

  /// Words that turn a denial into a circumstance: "if not otherwise stated".
  static let reserves: Set<String> = [
    "otherwise", "differently", "stated", "noted", "specified", "indicated", "marked", "anders",
    "anderweitig", "anderes", "autrement", "указано", "оговорено", "вказано", "зазначено", "only",
    "nur",
  ]

  /// Words that deny the rest of their clause.
  static let clauseDenials: Set<String> = ["none", "neither", "nor", "nie", "não", "niet", "geen"]

  /// Words that deny only what stands right behind them: "without a CC licence".
  static let nearDenials: Set<String> = [
    "without", "ohne", "sans", "sin", "senza", "sem", "bez", "без",
  ]

  /// Words that deny where one of these stands before them: "no longer", "no está".
  static let deniedPairs: [String: Set<String>] = [
    "no": ["longer", "está", "están", "es", "son", "se"], "non": ["è", "sono"],
  ]

  /// Words for who speaks and who is spoken to, and for the thing at hand.
  static let selves: Set<String> = [
    "this", "these", "we", "our", "ours", "us", "you", "my", "i", "republish", "dieser", "diese",
    "dieses", "diesem", "wir", "unser", "unsere", "unserer", "alle", "este", "esta", "estos",
    "estas", "nuestro", "nuestra", "nuestros", "nuestras", "cet", "cette", "ces", "notre", "nos",
    "nous", "questo", "questa", "quest'opera", "nostri", "nostro", "nosso", "nossa", "deze", "dit",
    "onze", "этот", "эта", "это", "эти", "мы", "наш", "наши", "цей", "ця", "ці", "ми", "наші",
  ]

  /// Possessives of somebody else.
  static let others: Set<String> = ["their", "his", "her", "leur", "leurs", "ihrer", "deren", "их"]

  /// Verbs that part what a sentence speaks of from what it says.
  static let verbs: Set<String> = [
    "is", "are", "was", "were", "be", "been", "comes", "come", "licensed", "licenced", "available",
    "released", "published", "distributed", "shared", "offered", "provided", "dedicated", "made",
    "put", "puts", "ist", "sind", "steht", "stehen", "wurde", "wurden", "wird", "werden",
    "veröffentlicht", "est", "sont", "disponible", "publié", "distribué", "proposés", "es", "son",
    "está", "están", "é", "são", "è", "sono", "distribuita", "valt", "vallen", "jest", "są",
    "доступен", "доступна", "доступны", "распространяется", "опубликован", "доступні",
  ]

  /// Small words behind which the noun before them is explained.
  static let prepositions: Set<String> = [
    "in", "on", "of", "by", "from", "for", "at", "to", "with", "über", "von", "vom", "der", "des",
    "auf", "aus", "im", "de", "du", "del", "di", "sur", "под", "по", "из", "на",
  ]

  /// Words of headings over lists of what others made.
  static let entryHeadings: Set<String> = [
    "attributions", "references", "bibliography", "resources", "downloads", "dependencies",
    "sources", "tools", "literatur", "quellen", "ressourcen", "ressources", "referencias",
    "литература", "источники",
  ]

  /// Words that open a clause of exceptions or of circumstances.
  static let openers: Set<String> = [
    "except", "unless", "where", "if", "in", "for", "on", "with", "as", "when", "while", "although",
    "sofern", "soweit", "wenn", "außer", "sauf", "salvo", "excepto", "если", "кроме",
  ]

  private static let texts: Set<String> = [
    "text", "texts", "article", "articles", "story", "stories", "content", "contents", "post",
    "posts", "page", "pages", "site", "website", "blog", "work", "works", "material", "materials",
    "essay", "essays", "report", "reports", "publication", "publications", "contribution",
    "contributions", "documentation", "docs", "document", "documents", "wiki", "information",
    "reporting", "journalism", "column", "columns", "interview", "beitrag", "beiträge",
    "eigenbeiträge", "inhalt", "inhalte", "artikel", "seite", "website", "webseite", "werk",
    "bloginhalte", "texte", "artículo", "artículos", "contenido", "contenidos", "obra", "contenu",
    "contenus", "textes", "œuvre", "opera", "contenuti", "testi", "conteúdo", "textos", "inhoud",
    "teksten", "treść", "treści", "teksty", "статья", "статьи", "материалы", "тексты", "текст",
    "материал", "матеріали", "тексти", "стаття",
  ]

  private static let images: Set<String> = [
    "photo", "photos", "photograph", "photographs", "photography", "photographer", "image",
    "images", "picture", "pictures", "pic", "illustration", "illustrations", "graphic", "graphics",
    "cover", "portrait", "painting", "drawing", "infographic", "screenshot", "foto", "fotos",
    "fotografie", "bild", "bilder", "bildnachweis", "bildquelle", "bildquellen", "bildrechte",
    "fotonachweis", "titelbild", "beitragsbild", "grafik", "abbildung", "abb", "fotografía",
    "photographie", "photographies", "crédit", "imagen", "imágenes", "immagine", "immagini",
    "imagem", "imagens", "zdjęcie", "фото", "фотография", "фотографии", "изображение",
    "изображения", "иллюстрация", "flickr", "wikimedia", "unsplash", "pixabay",
  ]

  private static let otherWorks: Set<String> = [
    "icon", "icons", "logo", "logos", "font", "fonts", "theme", "template", "plugin", "software",
    "code", "dataset", "datasets", "data", "database", "map", "maps", "music", "soundtrack", "song",
    "clip", "clips", "footage", "film", "films", "recording", "recordings", "catalogue", "catalog",
    "album", "albums", "textbook", "textbooks",
    "sound", "sounds", "video", "videos", "game", "app", "library", "libraries", "package",
    "repository", "samples", "third-party", "model", "models", "ontology",
    "musik", "schriftart", "daten", "datensatz", "quellcode", "code-beispiele", "musique",
    "données", "música", "datos", "код", "музыка", "данные", "attributions", "dependencies",
  ]

  private static let unspacedTexts = [
    "本文", "本站", "本博客", "文章", "内容", "內容", "本作品", "記事", "サイト", "コンテンツ", "作品", "콘텐츠",
    "저작물",
  ]
  private static let unspacedImages = ["图片", "圖片", "照片", "写真", "画像", "사진"]
}
