/// A licence named in words: Creative Commons first, then the others we know by name.
struct LicenceWords {
  /// The licence that the words name, or nil.
  let licence: NamedLicence?

  /// Reads a name.
  init(_ name: String) {
    let tokens = LicenceToken.tokens(of: name)
    let creativeCommons = CreativeCommonsWords(tokens).licence
    let other = OtherLicenceName.licence(in: tokens)
    if let other, OtherLicenceName.sharedWords.contains(other.family) {
      licence = other
    } else if let creativeCommons, !creativeCommons.isOnlyCreativeCommons {
      licence = creativeCommons
    } else {
      licence = other ?? creativeCommons
    }
  }
}
