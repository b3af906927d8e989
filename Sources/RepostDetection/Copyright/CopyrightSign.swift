/// The signs and words that make a line a copyright notice though it names neither holder nor year.
enum CopyrightSign {
  /// Whether one of them stands in `text`.
  static func stands(in text: String) -> Bool {
    let text = text.prefix(4_000).lowercased()
    return signs.contains { text.contains($0) }
  }

  private static let signs = [
    "©", "(c)", "ⓒ", "℗", "&copy;", "copyright", "copr.", "rights reserved", "авторск",
    "urheberrecht", "droits d'auteur", "droits d’auteur", "derechos de autor", "diritto d'autore",
    "diritto d’autore", "direitos autorais", "direitos de autor", "prawa autorskie", "版权", "版權",
    "著作权", "著作權", "著作権", "저작권", "حقوق النشر", "זכויות יוצרים",
  ]
}
