import RepostCore

/// The checks there are, by the obligation they decide.
enum Checks {
  /// Those of credit, links and pictures, and of the commonest uses.
  static let usual: [any ObligationCheck] = [
    CreditSourceCheck(), CreditAuthorCheck(), CreditPositionCheck(), AcknowledgeCopyrightCheck(),
    LinkArticleCheck(), LinkHomeCheck(), LinkAnyCheck(), LinkLiveCheck(), LinkFollowableCheck(),
    LinkPositionCheck(), KeepLinksCheck(), CanonicalCheck(), PixelCheck(), LicenceNameCheck(),
    LicenceLinkCheck(), PermissionFirstCheck(), CommunitySitesCheck(), CommercialCheck(),
    PrintCheck(), EditCheck(), HeadlineCheck(), ImagesCheck(),
  ]

  /// The duties beyond credit and link.
  static let duties: [any ObligationCheck] = [
    CreditPartnerCheck(), LinkAuthorCheck(), PhraseCheck(), CanonicalOrNoindexCheck(),
    KeepNoticeCheck(), TaglineCheck(), LogoCheck(), IndicateChangesCheck(), ShareAlikeCheck(),
    SiteContactCheck(), TranslationCreditCheck(), DateCheck(),
  ]

  /// The prohibitions and constraints beyond commerce, print, edits, headlines and pictures.
  static let bounds: [any ObligationCheck] = [
    ReproductionCheck(), TranslationCheck(), FullTextCheck(), MachineUseCheck(),
    AudienceCheck(), ExcerptSizeCheck(), WindowCheck(), MarkedOnlyCheck(),
  ]

  private static let byID = Dictionary(
    uniqueKeysWithValues: (usual + duties + bounds).map { ($0.id, $0) })

  /// The check that decides `id`, or the one that hands it to a person.
  static func check(for id: ConditionID) -> any ObligationCheck {
    byID[id] ?? PersonCheck(id: id)
  }
}
