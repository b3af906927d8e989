/// A name as words that can be compared: lower-cased, without punctuation, marks of trade or a
/// leading article.
///
///     FoldedName("The Centre for Examples").words  // ["centre", "for", "examples"]
///
/// Full-width letters, ligatures and the like count as the plain letters they stand for, accents as
/// the same however they are encoded. Letters keep their script and their accents; telling look-alike letters apart is the business of
/// `LookAlikes`.
package struct FoldedName: Hashable, Sendable {
  /// The words, in order.
  package let words: [String]

  /// Folds `name`.
  package init(_ name: String) {
    var words = CompatibilityForms.folded(name).lowercased().split { !($0.isLetter || $0.isNumber) }
      .map(String.init)
    if words.count > 1, words.first == "the" { words.removeFirst() }
    self.words = words
  }

  /// Whether nothing is left of the name.
  package var isEmpty: Bool { words.isEmpty }

  /// The words without the small ones that spellings of one organisation differ in.
  ///
  /// "Centre for Examples" and "Centre of Examples" have the same ones.
  package var significantWords: [String] {
    let small: Set<String> = [
      "the", "of", "for", "on", "and", "in", "de", "des", "du", "für", "der",
    ]
    let kept = words.filter { !small.contains($0) }
    return kept.isEmpty ? words : kept
  }

  /// Whether both are spellings of one name.
  package func isSpelling(of other: FoldedName) -> Bool {
    !isEmpty && (words == other.words || significantWords == other.significantWords)
  }
}

extension Party {
  /// Whether `name` is one of the party's names, spelt this way or that, or its domain.
  package func isNamed(_ name: String) -> Bool {
    let folded = FoldedName(name)
    return allNames.contains {
      FoldedName($0).isSpelling(of: folded) || Self.isDomain(name, of: $0)
    }
  }

  /// Whether `domain` (`www.example.org`) is made of the words of `name`, or the other way round.
  package static func isDomain(_ domain: String, of name: String) -> Bool {
    func label(_ text: String) -> String? {
      let host = WebAddress("//" + text.lowercased()).bareHost ?? ""
      guard host.contains("."), !host.contains(" ") else { return nil }
      return host.split(separator: ".").first.map { $0.filter { $0 != "-" } }
    }
    func joined(_ text: String) -> String { FoldedName(text).words.joined() }
    if let label = label(domain), label.count >= 4, label == joined(name) { return true }
    if let label = label(name), label.count >= 4, label == joined(domain) { return true }
    return false
  }
}
