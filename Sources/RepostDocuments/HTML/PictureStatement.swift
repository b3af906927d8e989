/// What a page states of a picture, a sound or a film in it, in microdata, RDFa or JSON-LD.
///
/// It is kept apart from what the page states of itself: a picture's licence is not the article's.
enum PictureStatement: Sendable {
  case licence, credit, licencePage

  /// What a property is about, or nil where it is none of these.
  init?(_ bytes: SourceBytes, _ property: Range<Int>) {
    guard property.count <= 256 else { return nil }
    for word in bytes.decodedAttribute(property).lowercased().split(whereSeparator: \.isWhitespace)
    {
      switch word.split(separator: ":").last {
      case "license": self = .licence
      case "credittext": self = .credit
      case "acquirelicensepage": self = .licencePage
      default: continue
      }
      return
    }
    return nil
  }

  /// What the value is called in the metadata of the page.
  var carrier: String {
    switch self {
    case .licence: "image.license"
    case .credit: "image.creditText"
    case .licencePage: "image.acquireLicensePage"
    }
  }

  /// Whether a type is one of pictures, sounds or films: `https://schema.org/ImageObject`.
  static func isPicture(_ type: some StringProtocol) -> Bool {
    let name = type.split { $0 == "/" || $0 == "#" || $0 == ":" }.last ?? ""
    return types.contains(String(name))
  }

  private static let types: Set<String> = [
    "ImageObject", "VideoObject", "AudioObject", "MediaObject", "MusicVideoObject", "Photograph",
    "StillImage", "MovingImage",
  ]
}
