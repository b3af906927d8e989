import RepostCore
import RepostDocuments

/// Checks that the repost shows the publisher's logo or badge.
///
///     <img src="harbour-weekly-logo.png" alt="Harbour Weekly logo">     passed
///     <img src="logo.png" alt="Our Site">                               failed: another one's
///     <img src="a8f3.png">                                              cantTell: a person has to look
///
/// A picture is the logo where it is called a logo (by its file or its alternative text) and is the
/// publisher's (by name, by its address, or because the original shows the same). Pictures that are
/// described as something else are not.
struct LogoCheck: ObligationCheck {
  let id = ConditionID.logo

  func verdict(on condition: Condition, in repost: RepostCase) -> Verdict {
    let names = (repost.terms.assigner?.allNames ?? []) + (repost.terms.work.source?.allNames ?? [])
    let owner = LogoOwner(names: names, repost)
    let pictures = repost.copy.images.filter {
      $0.element == .image && !$0.isCounterSized && $0.hidden == nil && $0.zone != .comment
        && $0.zone != .noscript
    }
    func place(_ image: Image) -> Place { repost.copy.place(of: image.source, text: image.target) }
    let remedy =
      "Show the logo of \(names.first.map { "“\($0)”" } ?? "the publisher") beside the credit."
    let logos = pictures.filter { LogoOwner.isLogo($0) && owner.owns($0) }
    if let logo = logos.first(where: { !$0.zone.isBesideStory }) ?? logos.first {
      return condition.verdict(
        .passed, "The repost shows the logo \(logo.target).",
        reservations: [logo.zone.reservation].compactMap { $0 }, evidence: [place(logo)])
    }
    if repost.copy.mayHoldUnseenPictures {
      return condition.verdict(
        .cantTell, "Which pictures the repost shows is not known: a PDF is read without them.",
        remedy: id.entry.question)
    }
    let doubtful = pictures.filter { owner.owns($0) || LogoOwner.isUndescribed($0) }
    guard doubtful.isEmpty else {
      return condition.verdict(
        .cantTell, "None of the pictures is called the logo, but one may be it.",
        remedy: id.entry.question, evidence: doubtful.prefix(20).map(place))
    }
    if let other = pictures.first(where: LogoOwner.isLogo) {
      return condition.verdict(
        .failed, "The logo that the repost shows is not the publisher's.", remedy: remedy,
        evidence: [place(other)])
    }
    return condition.verdict(
      .failed,
      pictures.isEmpty
        ? "The repost shows no picture, and so no logo." : "None of the pictures is the logo.",
      remedy: remedy)
  }
}

/// Whose logo a picture is.
private struct LogoOwner {
  private let names: [[String]]
  private let domains: Set<String>
  private let shown: Set<String>

  init(names: [String], _ repost: RepostCase) {
    self.names = names.map { FoldedName($0).words }.filter { !$0.isEmpty }
    domains = Set(
      repost.originalAddresses.compactMap(\.host).map { RegistrableDomain.domain(of: $0) })
    shown = Set(
      (repost.original?.images ?? []).filter { $0.element == .image && Self.isLogo($0) }
        .compactMap { $0.address.path.split(separator: "/").last.map(String.init) })
  }

  /// Whether the picture is the publisher's: it says so, or lies on its site.
  func owns(_ image: Image) -> Bool {
    if let host = image.address.host, domains.contains(RegistrableDomain.domain(of: host)) {
      return true
    }
    let words = FoldedName(image.alternative ?? "").words
    let file = image.address.path.split(separator: "/").last.map(String.init) ?? ""
    let letters = FoldedName(file).words.joined()
    let isNamed = names.contains { name in
      letters.contains(name.joined())
        || words.indices.contains { words[$0...].starts(with: name) }
    }
    // A file of the same name is the same only where the name says more than "logo.png".
    return isNamed || (shown.contains(file) && FoldedName(file).words.count > 2)
  }

  static func isLogo(_ image: Image) -> Bool {
    let file = image.address.path.split(separator: "/").last.map(String.init) ?? ""
    let words = FoldedName((image.alternative ?? "") + " " + file).words
    return words.contains { word in
      Self.words.contains(word) || (word.hasPrefix("logo") && word.count <= 8)
    }
  }

  /// Whether neither a description nor furniture of the site says what the picture is.
  static func isUndescribed(_ image: Image) -> Bool {
    guard ![.header, .footer, .nav, .aside].contains(image.zone), !isLogo(image) else {
      return false
    }
    return FoldedName(image.alternative ?? "").words.isEmpty
  }

  private static let words: Set<String> = [
    "logo", "logos", "logotype", "logotipo", "badge", "wordmark", "emblem", "emblema", "логотип",
    "эмблема", "abzeichen", "标志", "ロゴ",
  ]
}
