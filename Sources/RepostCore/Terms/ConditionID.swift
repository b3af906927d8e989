/// The id of a condition or statement in the vocabulary: `duty.link-article`, `statement.copyright`.
///
/// Only ids of the vocabulary can be made, so a misspelt one is found when a rule pack is loaded and
/// not when a report comes out empty.
package struct ConditionID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The class of a condition, after ODRL; `statement` is ours, for facts stated about rights.
  package enum Kind: String, Sendable, Hashable {
    case permission, duty, prohibition, constraint, statement
  }

  /// The id as written in rules and reports.
  package let rawValue: String

  /// The id, if the vocabulary has it.
  package init?(_ rawValue: String) {
    guard Vocabulary.entries[rawValue] != nil else { return nil }
    self.rawValue = rawValue
  }

  fileprivate init(known rawValue: String) {
    self.rawValue = rawValue
  }

  /// The class, read from the part before the dot.
  package var kind: Kind {
    let prefix = rawValue.prefix { $0 != "." }
    guard let kind = Kind(rawValue: String(prefix)) else {
      fatalError("the vocabulary holds \(rawValue), which has no class before its dot")
    }
    return kind
  }

  /// Whether a repost can owe it: duties, prohibitions and constraints, but not third-party limits,
  /// which speak through the permission axis alone.
  package var isObligation: Bool {
    switch kind {
    case .duty, .prohibition: true
    case .constraint: self != .thirdParty
    case .permission, .statement: false
    }
  }

  /// What the vocabulary says about it.
  package var entry: Vocabulary.Entry {
    guard let entry = Vocabulary.entries[rawValue] else {
      fatalError("\(rawValue) was made without looking it up in the vocabulary")
    }
    return entry
  }

  package var description: String { rawValue }

  package static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }
}

/// The ids that code speaks of by name.
extension ConditionID {
  package static let republish = Self(known: "permission.republish")
  package static let excerpt = Self(known: "permission.excerpt")
  package static let commercialAllowed = Self(known: "permission.commercial")
  package static let printAllowed = Self(known: "permission.print")
  package static let styleEdits = Self(known: "permission.style-edits")
  package static let headlineChangeAllowed = Self(known: "permission.headline-change")
  package static let translationAllowed = Self(known: "permission.translate")
  package static let imagesAllowed = Self(known: "permission.images")

  package static let creditSource = Self(known: "duty.credit-source")
  package static let creditAuthor = Self(known: "duty.credit-author")
  package static let creditPosition = Self(known: "duty.credit-position")
  package static let acknowledgeCopyright = Self(known: "duty.ack-copyright")
  package static let linkArticle = Self(known: "duty.link-article")
  package static let linkHome = Self(known: "duty.link-home")
  package static let linkAny = Self(known: "duty.link-any")
  package static let linkLive = Self(known: "duty.link-live")
  package static let linkFollowable = Self(known: "duty.link-followable")
  package static let linkPosition = Self(known: "duty.link-position")
  package static let keepLinks = Self(known: "duty.keep-links")
  package static let canonical = Self(known: "duty.canonical")
  package static let pixel = Self(known: "duty.pixel")
  package static let licenceName = Self(known: "duty.licence-name")
  package static let licenceLink = Self(known: "duty.licence-link")
  package static let indicateChanges = Self(known: "duty.indicate-changes")
  package static let shareAlike = Self(known: "duty.share-alike")
  package static let permissionFirst = Self(known: "duty.permission-first")
  package static let creditPartner = Self(known: "duty.credit-partner")
  package static let linkAuthor = Self(known: "duty.link-author")
  package static let phrase = Self(known: "duty.phrase")
  package static let canonicalOrNoindex = Self(known: "duty.canonical-or-noindex")
  package static let keepNotice = Self(known: "duty.keep-notice")
  package static let tagline = Self(known: "duty.tagline")
  package static let logo = Self(known: "duty.logo")
  package static let siteContact = Self(known: "duty.site-contact")
  package static let translationCredit = Self(known: "duty.translation-credit")
  package static let date = Self(known: "duty.date")

  package static let noCommercial = Self(known: "prohibition.commercial")
  package static let noPrint = Self(known: "prohibition.print")
  package static let noEdit = Self(known: "prohibition.edit")
  package static let noHeadlineChange = Self(known: "prohibition.headline-change")
  package static let noImages = Self(known: "prohibition.images")
  package static let noReproduction = Self(known: "prohibition.all")
  package static let noTranslation = Self(known: "prohibition.translate")
  package static let noMachineUse = Self(known: "prohibition.ai")
  package static let noFullText = Self(known: "prohibition.full-text")

  package static let communitySites = Self(known: "constraint.community-sites")
  package static let audience = Self(known: "constraint.audience")
  package static let excerptSize = Self(known: "constraint.excerpt-size")
  package static let markedOnly = Self(known: "constraint.marked-only")
  package static let window = Self(known: "constraint.window")
  package static let thirdParty = Self(known: "constraint.third-party")

  package static let copyrightNotice = Self(known: "statement.copyright")
  package static let allRightsReserved = Self(known: "statement.arr")
  package static let originalSource = Self(known: "statement.original-source")
  package static let licence = Self(known: "statement.licence")
  package static let publicDomain = Self(known: "statement.public-domain")
  package static let fairUseClaim = Self(known: "statement.fair-use-claim")
  package static let disclaimer = Self(known: "statement.disclaimer")
  package static let contact = Self(known: "statement.contact")
}
