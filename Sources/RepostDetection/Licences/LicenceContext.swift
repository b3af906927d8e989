/// What the words before a licence, in its sentence, say that it is for.
///
///     Photo: J. Doe, CC BY 2.0            the picture
///     Icons by Example, CC BY 3.0         somebody else's work
///     Text and images are CC BY 4.0       the text
///     This is not offered under CC BY     nothing
///
/// A licence of a photo that is taken for the article's grants what nobody granted.
enum LicenceContext {
  case text
  case image
  case otherWork
  /// The licence is denied.
  case denied

  /// Reads the words that lead up to the licence.
  init(lead: String) {
    let words = lead.lowercased().split { !($0.isLetter || $0 == "'" || $0 == "’") }
      .suffix(Self.reach).map { String($0).replacing("’", with: "'") }
    if words.suffix(Self.denialReach).contains(where: { Self.denials.contains($0) }) {
      self = .denied
    } else if words.contains(where: { Self.texts.contains($0) }) {
      self = .text
    } else if words.contains(where: { Self.images.contains($0) }) {
      self = .image
    } else if words.contains(where: { Self.otherWorks.contains($0) }) {
      self = .otherWork
    } else {
      self = .text
    }
  }

  /// How many words before the licence are looked at.
  private static let reach = 24
  /// How close before the licence a denial has to stand.
  private static let denialReach = 6

  private static let denials: Set<String> = [
    "not", "isn't", "aren't", "never", "cannot", "can't", "nicht", "kein", "не", "pas", "ne",
  ]

  private static let texts: Set<String> = [
    "text", "texts", "article", "articles", "story", "stories", "content", "contents", "post",
    "posts", "page", "pages", "site", "website", "blog", "work", "material", "materials", "essay",
    "report", "publication", "beitrag", "inhalt", "inhalte", "artikel", "artículo", "contenido",
    "contenu", "статья", "материалы", "тексты", "текст", "материал",
  ]

  private static let images: Set<String> = [
    "photo", "photos", "photograph", "photographs", "photography", "image", "images", "picture",
    "pictures", "illustration", "illustrations", "graphic", "graphics", "foto", "fotos", "bild",
    "bilder", "grafik", "abbildung", "photographie", "imagen", "immagine", "фото", "фотография",
    "изображение", "иллюстрация",
  ]

  private static let otherWorks: Set<String> = [
    "icon", "icons", "logo", "logos", "font", "fonts", "theme", "template", "plugin", "software",
    "code", "dataset", "data", "map", "maps", "music", "soundtrack", "video", "game", "app",
  ]
}
