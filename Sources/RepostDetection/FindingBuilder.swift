internal import RepostCore
internal import RepostDocuments
internal import RepostRules

/// Makes findings of matches.
struct FindingBuilder {
  private let document: Document
  private let links: LinkIndex

  init(document: Document) {
    self.document = document
    links = LinkIndex(document.links)
  }

  /// The finding that a match is, or nil where the rule only opens a region, or where what it matched
  /// turns out to say nothing: a template, a licence that is none, a contact without an address.
  func finding(for match: RuleMatch) -> Finding? {
    let rule = match.rule
    let spot = spot(of: match)
    guard rule.emits != nil || rule.credit != nil || rule.signal != nil,
      let detail = detail(of: match, at: spot)
    else { return nil }
    var captures: [String: String] = [:]
    for capture in match.captures where captures[capture.name] == nil {
      let text = CapturedName.trimmed(capture.text)
      if !text.isEmpty { captures[capture.name] = text }
    }
    let parameters = captures.reduce(into: rule.parameters) { parameters, capture in
      parameters[capture.key] = parameter(capture.value, name: capture.key, rule: rule)
    }
    return Finding(
      rule: rule.id, id: rule.emits, detail: detail, place: spot.place, carrier: match.site.carrier,
      textSpan: spot.text,
      zone: spot.zone, hidden: spot.hidden, captures: captures, parameters: parameters,
      strength: rule.strength)
  }

  // MARK: Places

  /// Where a match stands.
  func place(of match: RuleMatch) -> Place { spot(of: match).place }

  /// What is known of where a match stands.
  private struct Spot {
    let place: Place
    let text: TextSpan?
    let zone: Zone
    let hidden: HiddenReason?
    let role: BlockRole?
  }

  private func spot(of match: RuleMatch) -> Spot {
    switch match.site {
    case .text(let span, let index):
      let block = document.blocks[index]
      return Spot(
        place: document.place(of: span), text: span, zone: block.zone, hidden: block.hidden,
        role: block.role)
    case .link(let index):
      let link = document.links[index]
      let words = link.anchor.isEmpty ? link.target : document.string(of: link.anchor)
      return Spot(
        place: document.place(of: link.source, text: words),
        text: link.anchor.isEmpty ? nil : link.anchor, zone: link.zone, hidden: link.hidden,
        role: link.block.map { document.blocks[$0].role })
    case .meta(let item):
      return Spot(place: item.place, text: nil, zone: .meta, hidden: nil, role: nil)
    }
  }

  // MARK: Details

  private func detail(of match: RuleMatch, at spot: Spot) -> Finding.Detail? {
    if let kind = match.rule.credit {
      return .attribution(attribution(of: match, kind: kind, at: spot))
    }
    if match.rule.signal != nil { return .signal }
    switch match.rule.emits {
    case ConditionID.copyrightNotice:
      return CopyrightNoticeReader.notice(
        years: match.captures.lazy.filter { $0.name == "years" }.map(\.text)
          .joined(separator: ", "),
        holders: match.captures.filter { $0.name == "holders" }.map(\.text), text: match.text
      ).map { .copyright($0) }
    case ConditionID.licence:
      return licence(of: match, at: spot).map { .licence($0) }
    case ConditionID.contact:
      return contact(of: match, at: spot).map { .contact($0) }
    case ConditionID.fairUseClaim:
      return .fairUse
    default:
      return .condition
    }
  }

  private func attribution(
    of match: RuleMatch, kind: Attribution.Kind, at spot: Spot
  ) -> Attribution {
    let name = match.capture("name")
    let text = name.map { CapturedName.trimmed($0.text) }
    let url = match.capture("url").map { CapturedName.trimmed($0.text) } ?? address(of: match)
    let linked =
      name?.span.flatMap { links.page(over: $0) } ?? spot.text.flatMap { links.page(over: $0) }
    return Attribution(
      name: text?.isEmpty == true ? nil : text, url: url ?? linked?.address.text, kind: kind)
  }

  private func licence(of match: RuleMatch, at spot: Spot) -> LicenceStatement? {
    guard let scope = scope(ofLicenceAt: spot) else { return nil }
    if let url = address(of: match) {
      return LicenceGrammar.statement(words: nil, url: url, scope: scope)
    }
    let named = match.capture("licence")
    let words = CapturedName.trimmed(named?.text ?? match.text)
    if words.contains("://") || words.hasPrefix("www.") || words.hasPrefix("creativecommons.org") {
      return LicenceGrammar.statement(words: nil, url: words, scope: scope)
    }
    // The words say which licence it is; the link they carry may say which version.
    let span = named?.span ?? spot.text
    let url =
      match.capture("url")?.text ?? span.flatMap { links.page(over: $0)?.address.text }
    return LicenceGrammar.statement(words: words, url: url, scope: scope)
  }

  /// What a licence that stands here is for, or nil where the sentence denies it.
  private func scope(ofLicenceAt spot: Spot) -> LicenceStatement.Scope? {
    if spot.zone == .caption || spot.role == .caption { return .image }
    switch spot.text.map({ LicenceContext(lead: lead(to: $0)) }) {
    case .image: return .image
    case .otherWork: return .otherWork
    case .denied: return nil
    case .text, nil: break
    }
    switch spot.zone {
    case .footer, .header, .aside, .nav, .meta: return .page
    case .article, .adjacent, .comment, .caption, .hidden, .noscript: return .article
    }
  }

  /// The words of its sentence that stand before a piece of text.
  private func lead(to span: TextSpan) -> String {
    guard let index = document.blockIndex(at: span.start) else { return "" }
    // In a block without sentence ends, what is far away says nothing of this licence.
    var start = max(document.blocks[index].text.start, span.start - 400)
    while document.text[start] & 0xC0 == 0x80 { start += 1 }
    let sentences = SentenceSplitter.sentences(
      in: document.text, of: TextSpan(start, max(start, span.end)))
    let sentence = sentences.last { $0.start <= span.start }
    return document.string(of: TextSpan(min(sentence?.start ?? start, span.start), span.start))
  }

  private func contact(of match: RuleMatch, at spot: Spot) -> Contact? {
    let purpose = match.capture("purpose").map { CapturedName.trimmed($0.text) }
    func captured(_ name: String) -> String? {
      let text = match.capture(name).map { CapturedName.trimmed($0.text) }
      return text?.isEmpty == true ? nil : text
    }
    if let email = captured("email") { return Contact(.email(email), purpose: purpose) }
    if let url = captured("url") { return Contact(.url(url), purpose: purpose) }
    if let phone = captured("phone") { return Contact(.phone(phone), purpose: purpose) }
    let linked: WebAddress? =
      if case .link(let index) = match.site {
        document.links[index].address
      } else {
        spot.text.flatMap { span in
          links.first(over: span) { $0.address.isWeb || $0.address.scheme == "mailto" }?.address
        }
      }
    guard let linked else { return nil }
    let address: Contact.Address =
      switch linked.scheme {
      case "mailto": .email(linked.path)
      case "tel": .phone(linked.path)
      default: .url(linked.text)
      }
    return Contact(address, purpose: purpose)
  }

  /// The target of the link that was matched, or nil where no link was.
  private func address(of match: RuleMatch) -> String? {
    guard case .link(let index) = match.site else { return nil }
    return document.links[index].address.text
  }

  // MARK: Parameters

  private func parameter(_ text: String, name: String, rule: Rule) -> ParameterValue {
    switch name {
    case "names": .list(CapturedName.list(text, language: rule.language))
    case "n", "days": CapturedNumber.value(text).map { .number($0) } ?? .text(text)
    default: .text(text)
    }
  }
}

extension RuleMatch.Site {
  /// What a finding here was read from.
  fileprivate var carrier: Finding.Carrier {
    switch self {
    case .text: .text
    case .link: .link
    case .meta: .metadata
    }
  }
}
