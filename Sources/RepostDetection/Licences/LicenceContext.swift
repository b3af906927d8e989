/// What the words before a licence, in its sentence, say that it is for.
///
///     Photo: J. Doe, CC BY 2.0            the picture
///     Photos in this article are CC BY    the pictures
///     Icons by Example, CC BY 3.0         somebody else's work
///     Text and images are CC BY 4.0       the text
///     The novel is under CC BY 4.0        a work that is not known
///     This is not offered under CC BY     nothing
///
/// A licence of a photo that is taken for the article's grants what nobody granted.
enum LicenceContext: Hashable {
  case text
  case image
  case otherWork
  /// Something is named whose kind the words do not tell.
  case unknownWork
  /// Nothing is said.
  case silent
  /// The licence is denied.
  case denied

  /// Reads the words that lead up to the licence.
  init(lead: String) {
    let words = LicenceLead(lead)
    if words.isDenied {
      self = .denied
    } else if words.belongsToOthers {
      self = .otherWork
    } else {
      self = words.subject
    }
  }
}
