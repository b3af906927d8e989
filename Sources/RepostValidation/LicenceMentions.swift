import RepostCore
import RepostDocuments

/// The licences that a repost shows its readers for the text.
struct LicenceMentions {
  /// A licence and the finding that it was read from.
  struct Mention {
    let finding: Finding
    let licence: LicenceStatement
  }

  let mentions: [Mention]

  init(_ repost: RepostCase) {
    let pictures = PictureCredits(repost)
    let all = repost.copyFindings.flatMap { finding -> [Mention] in
      guard case .licence(let licence) = finding.detail, finding.isVisible,
        finding.zone != .comment, finding.zone != .caption,
        licence.scope == .page || licence.scope == .article, !pictures.isFollowed(by: finding)
      else { return [] }
      // An expression names each of its licences.
      return licence.members.map { Mention(finding: finding, licence: $0) }
    }
    // A licence by the story comes before one that may speak of something else.
    mentions =
      all.filter { Self.reservations(on: $0.finding, in: repost.copy).isEmpty }
      + all.filter { !Self.reservations(on: $0.finding, in: repost.copy).isEmpty }
  }

  /// What a person would want to know of a licence that is named or linked only there.
  static func reservations(on finding: Finding, in copy: Document) -> [String] {
    if finding.textSpan.map(copy.isInFrame) == true { return [Document.frameReservation] }
    return switch finding.zone {
    case .nav, .header, .footer:
      ["it stands in the site's own frame, and may speak of the site rather than of this text"]
    case .aside: ["it stands beside the story, and may speak of something else"]
    default: []
    }
  }

  /// Whether both are of one family; a text of the publisher's own is of none.
  static func isSameFamily(_ one: LicenceStatement, _ other: LicenceStatement) -> Bool {
    one.family != nil && one.family == other.family
  }

  /// Whether both are one licence: family, version and port, or one text of the publisher's own.
  static func isSame(_ one: LicenceStatement, _ other: LicenceStatement) -> Bool {
    one.family == other.family && one.version == other.version && one.port == other.port
      && (one.family != nil || one.spdx == other.spdx)
  }
}
