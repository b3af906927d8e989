import RepostCore

/// The licences that a repost shows its readers for the text.
struct LicenceMentions {
  /// A licence and the finding that it was read from.
  struct Mention {
    let finding: Finding
    let licence: LicenceStatement
  }

  let mentions: [Mention]

  init(_ repost: RepostCase) {
    mentions = repost.copyFindings.compactMap { finding in
      guard case .licence(let licence) = finding.detail, finding.isVisible,
        finding.zone != .comment, finding.zone != .caption,
        licence.scope == .page || licence.scope == .article
      else { return nil }
      return Mention(finding: finding, licence: licence)
    }
  }

  /// Whether both are one licence: family, version and port.
  static func isSame(_ one: LicenceStatement, _ other: LicenceStatement) -> Bool {
    one.family == other.family && one.version == other.version && one.port == other.port
  }
}
