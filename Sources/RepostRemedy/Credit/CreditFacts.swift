package import RepostCore
internal import RepostValidation

/// What a credit can say of an original, from its terms; nothing is guessed.
package struct CreditFacts: Sendable {
  let authors: [String]
  let source: String?
  /// Whether the source published the text; else it only grants.
  let isPublisher: Bool
  let title: String?
  let article: WebAddress?
  let home: WebAddress?
  let holders: [Work.Holder]
  let licence: LicenceStatement?
  let phrases: [String]
  let partners: [String]
  let published: String?
  /// What the terms ask a credit to say, by stated conditions and by the licence.
  package let asked: Set<CreditPart>

  /// The most holders and authors that a credit names.
  private static let maximumNames = 16

  /// Reads the facts.
  package init(_ terms: Terms) {
    let work = terms.work
    let name = terms.namesOfSource.first.map(CreditText.cleaned)
    authors = terms.namesOfAuthors.prefix(Self.maximumNames).map(CreditText.cleaned)
    source = name.flatMap { $0.isEmpty ? nil : $0 }
    isPublisher = name.map { work.source?.isNamed($0) ?? true } ?? false
    title = work.title.map(CreditText.cleaned).flatMap { $0.isEmpty ? nil : $0 }
    article = terms.articleAddress
    home = terms.homeAddress
    holders = Array(work.holders.prefix(Self.maximumNames))
    licence = terms.textLicences.first.map { licence in
      // Of several, a credit can link the one that asks for it.
      licence.isComposite ? licence.members.first(where: \.asksForAttribution) ?? licence : licence
    }
    func texts(_ id: String, _ parameters: [String]) -> [String] {
      terms.conditions.filter { $0.id.rawValue == id }.flatMap { condition in
        parameters.flatMap { condition.parameters[$0]?.strings ?? [] }
      }.map(CreditText.cleaned).filter { !$0.isEmpty }
    }
    phrases = Array(texts("duty.phrase", ["text"]).prefix(Self.maximumNames))
    partners = Array(texts("duty.credit-partner", ["names"]).prefix(Self.maximumNames))
    published = work.published
    asked = Self.asked(terms)
  }

  /// Every part that something is known for.
  package var known: Set<CreditPart> {
    Set(CreditPart.allCases.filter { has($0) })
  }

  /// Whether a part can be filled in.
  func has(_ part: CreditPart) -> Bool {
    switch part {
    case .phrase: !phrases.isEmpty && phrases.allSatisfy { !CreditText.hasGaps($0) }
    case .author: !authors.isEmpty
    case .source: source != nil
    case .articleLink: article != nil
    case .homeLink: home != nil
    case .date: published != nil
    case .partners: !partners.isEmpty
    case .copyright: !holders.isEmpty || source != nil
    case .licence: licence != nil && licenceAddress != nil
    }
  }

  /// The address of the licence: the one stated, or the one that its full name means.
  var licenceAddress: WebAddress? {
    guard let licence else { return nil }
    if let stated = licence.url.map({ WebAddress($0) }), stated.isWeb { return stated }
    guard let version = licence.version, let family = licence.family, family.hasPrefix("cc-by")
    else { return nil }
    let port = licence.port.map { "\($0)/" } ?? ""
    return WebAddress(
      "https://creativecommons.org/licenses/\(family.dropFirst(3))/\(version)/\(port)")
  }

  private static func asked(_ terms: Terms) -> Set<CreditPart> {
    var asked = Set(terms.conditions.compactMap { CreditPart($0.id) })
    // A link that is to be active, open or in some place is a link to the article.
    if terms.conditions.contains(where: { $0.id.isAboutLink }), !asked.contains(.homeLink) {
      asked.insert(.articleLink)
    }
    if terms.textLicences.first?.asksForAttribution == true {
      asked.insert(.licence)
      if !terms.work.authors.isEmpty { asked.insert(.author) }
      if terms.work.source != nil || terms.assigner != nil { asked.insert(.source) }
    }
    return asked
  }
}

extension CreditPart {
  /// The part that keeps an obligation, or nil where no words of a credit do.
  init?(_ id: ConditionID) {
    switch id {
    case .creditSource: self = .source
    case .creditAuthor: self = .author
    case .acknowledgeCopyright: self = .copyright
    case .linkArticle, .linkAny: self = .articleLink
    case .linkHome: self = .homeLink
    case .licenceName, .licenceLink: self = .licence
    default:
      switch id.rawValue {
      case "duty.phrase": self = .phrase
      case "duty.credit-partner": self = .partners
      case "duty.date": self = .date
      default: return nil
      }
    }
  }
}

extension ConditionID {
  /// Whether it asks something of the link to the original.
  var isAboutLink: Bool { [.linkLive, .linkFollowable, .linkPosition].contains(self) }
}
