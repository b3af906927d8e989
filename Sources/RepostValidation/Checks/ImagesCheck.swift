import RepostCore
import RepostDocuments

/// Checks that no picture of the original was taken along.
///
/// A picture with the same file name is taken to be the same. Pictures in the head, the foot and the
/// side bars of the page are the site's own. Other pictures may be copies under
/// another name, so they are for a person to look at, and so is a picture that the notice perhaps
/// does not mean: whose pictures it keeps back, and with what exception, is read from its words.
struct ImagesCheck: ObligationCheck {
  let id = ConditionID.noImages
  var concernsWholePage: Bool { true }

  func verdict(on condition: Condition, in repost: RepostCase) -> Verdict {
    let pictures = repost.copy.images.filter { Self.isPicture($0) && !Self.isFurniture($0.zone) }
    guard !pictures.isEmpty else {
      guard !repost.copy.mayHoldUnseenPictures else {
        return condition.verdict(
          .cantTell, "Which pictures the repost shows is not known: a PDF is read without them.",
          remedy: id.entry.question)
      }
      return condition.verdict(.passed, "The repost shows no picture.")
    }
    guard let original = repost.original else {
      return condition.verdict(
        .cantTell, "The original is not at hand, so its pictures are not known.",
        remedy: id.entry.question)
    }
    let standing = PermissionRecords(repost).standing(for: ["images"])
    if case .covered(let record) = standing { return condition.verdict(onRecord: record) }
    let theirs = original.images.filter(Self.isPicture)
    let names = Set(theirs.compactMap(Self.fileName))
    func place(_ image: Image) -> Place { repost.copy.place(of: image.source, text: image.target) }
    if let taken = pictures.first(where: { Self.fileName($0).map(names.contains) ?? false }) {
      if let whose = Self.doubt(condition, repost, taken) {
        return condition.verdict(
          .cantTell, "The repost shows a picture of the original, \(taken.target), and \(whose).",
          remedy: id.entry.question, evidence: [place(taken)])
      }
      return condition.verdict(
        .failed, "The repost shows a picture of the original: \(taken.target).",
        remedy: "Take the picture out, or ask for it.", evidence: [place(taken)])
    }
    if theirs.isEmpty, original.format == .html, original.isComplete {
      return condition.verdict(
        .passed, "The original as given shows no picture that could have been taken.",
        evidence: [])
    }
    return condition.verdict(
      .cantTell,
      "The repost shows \(pictures.count) pictures; whether they are the original's "
        + "cannot be told from their names.", remedy: id.entry.question,
      evidence: pictures.prefix(20).map(place))
  }

  /// Why a picture that was taken need not be one of those that the notice keeps back, or nil.
  private static func doubt(_ condition: Condition, _ repost: RepostCase, _ taken: Image)
    -> String?
  {
    let words = ConditionWords(condition)
    if let exception = words.otherExceptions.first {
      return "the notice makes an exception: “\(exception)”"
    }
    if repost.terms.conditions.contains(where: { $0.id == .imagesAllowed }) {
      return "the original lets some of its pictures go with the story"
    }
    if words.speak(of: others) { return "only pictures of others are kept back" }
    if words.speak(of: ["logo", "emblem", "trade"]), !words.speak(of: pictures),
      fileName(taken)?.lowercased().contains("logo") == false
    {
      return "only logos are kept back"
    }
    return nil
  }

  private static let others = [
    "third", "other ", "others", "agenc", "wire", "getty", "associated press", "reuters", "dritte",
    "tiers", "tercer", "сторонн", "третьих", "агентств",
  ]
  private static let pictures = [
    "photo", "image", "picture", "illustration", "graphic", "video", "artwork", "cartoon", "фото",
    "изображ", "иллюстрац", "bild", "foto", "imagen", "imágen",
  ]

  private static func isPicture(_ image: Image) -> Bool {
    image.element == .image && !image.isCounterSized && image.hidden == nil
  }

  /// Logos and other pictures of the site, which stand on each of its pages.
  private static func isFurniture(_ zone: Zone) -> Bool {
    [.header, .footer, .nav, .aside].contains(zone)
  }

  private static func fileName(_ image: Image) -> Substring? {
    image.address.path.split(separator: "/").last
  }
}
