internal import RepostCore
internal import RepostDocuments
internal import RepostRules

/// Makes findings of matches.
struct FindingBuilder {
  private let document: Document
  private let links: LinkIndex
  private let scopes: LicenceScopeReader
  /// The links that declare a licence, by where they start.
  private let declaring: [Int: Int]
  /// Those of them that have no words, in the order of the source.
  private let buttons: [(start: Int, link: Int)]
  /// Where licences of pictures are stated.
  private let pictures: [ByteSpan]
  private let ownSource: OwnSource

  init(document: Document) {
    self.document = document
    links = LinkIndex(document.links)
    scopes = LicenceScopeReader(document: document, links: links)
    declaring = Dictionary(
      document.links.indices.filter { document.links[$0].rel.contains("license") }
        .map { (document.links[$0].source.start, $0) }, uniquingKeysWith: { first, _ in first })
    buttons = declaring.filter { document.links[$0.value].anchor.isEmpty }
      .map { (start: $0.key, link: $0.value) }.sorted { $0.start < $1.start }
    ownSource = OwnSource(document.metadata)
    pictures = document.metadata.others.filter(\.isLicenceOfPicture).map(\.place.span).sorted()
  }

  /// The finding that a match is, or nil where the rule only opens a region, or where what it matched
  /// turns out to say nothing: a template, a licence that is none, a contact without an address.
  func finding(for match: RuleMatch, voice: Voice? = nil) -> Finding? {
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
      strength: rule.strength, voice: voice)
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
      let credit = attribution(of: match, kind: kind, at: spot)
      if let credit, case .meta(let item) = match.site, kind == .originalSource,
        !item.carrier.hasPrefix("front-matter:"), ownSource.names(credit)
      {
        return nil
      }
      return credit.map { .attribution($0) }
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

  /// The credit that a match gives, or nil where it was to name or link somebody and does neither: a
  /// date is no name, and "here" is one only for who follows the link.
  private func attribution(
    of match: RuleMatch, kind: Attribution.Kind, at spot: Spot
  ) -> Attribution? {
    let linking = match.capture("link") ?? match.capture("pointer")
    let name = match.capture("name") ?? match.capture("link")
    let text = name.map { CapturedName.trimmed($0.text) }
    let url = match.capture("url").map { CapturedName.trimmed($0.text) } ?? address(of: match)
    let linked =
      (name ?? linking)?.span.flatMap { links.page(over: $0) }
      ?? spot.text.flatMap { links.page(over: $0) }
    // Words that may be anything are a credit where they lead somewhere.
    if let linking, linking.span.flatMap({ links.page(over: $0) }) == nil { return nil }
    let credit = Attribution(
      name: text.flatMap { CapturedName.isName($0) ? $0 : nil }, url: url ?? linked?.address.text,
      kind: kind)
    let isNaming = name != nil || match.capture("url") != nil
    return isNaming && credit.name == nil && credit.url == nil ? nil : credit
  }

  private func licence(of match: RuleMatch, at spot: Spot) -> LicenceStatement? {
    let bearing = bearing(of: match, at: spot)
    guard bearing != .machines, let licence = namedLicence(of: match, at: spot) else { return nil }
    if bearing == .picture { return licence.scoped(to: .image) }
    return scopes.scope(of: licence, at: site(of: match, at: spot)).map { scope in
      licence.scoped(to: match.isReported && scope != .image ? .otherWork : scope)
    }
  }

  /// What the words, the link or the metadata that was matched are about.
  private func bearing(of match: RuleMatch, at spot: Spot) -> Link.Bearing {
    switch match.site {
    case .text: isOfPicture(spot.place.span) ? .picture : .page
    case .link(let index): document.links[index].bearing
    case .meta(let item): item.isOfPicture ? .picture : .page
    }
  }

  /// Whether a span lies where the licence of a picture is stated.
  private func isOfPicture(_ span: ByteSpan) -> Bool {
    var low = 0
    var high = pictures.count
    while low < high {
      let middle = (low + high) / 2
      if pictures[middle].end <= span.start { low = middle + 1 } else { high = middle }
    }
    return low < pictures.count && pictures[low].start < span.end
  }

  /// The licence that a match names, its scope left open.
  private func namedLicence(of match: RuleMatch, at spot: Spot) -> LicenceStatement? {
    func read(_ words: String?, _ url: String?) -> LicenceStatement? {
      LicenceGrammar.statement(words: words, url: url, scope: .page)
    }
    if let url = address(of: match) { return read(nil, url) }
    let named = match.capture("licence")
    switch expression(named?.text ?? match.text, of: match).reading {
    case .licence(let licence): return licence
    case .nothing: return nil
    case .name: break
    }
    let words = CapturedName.trimmed(
      (named?.text ?? match.text) + ((named?.span ?? spot.text).flatMap(conditionsBehind) ?? ""))
    if words.contains("://") || words.hasPrefix("www.") || words.hasPrefix("creativecommons.org") {
      return read(nil, words)
    }
    // The words say which licence it is; the link they carry may say which version.
    let span = named?.span ?? spot.text
    let url =
      match.capture("url")?.text ?? span.flatMap { links.page(over: $0) }
      .flatMap { $0.bearing == .machines ? nil : $0.address.text }
      ?? span.flatMap(addressBehind)
    let linked = read(words, url)
    // Words that name another licence than their link speak for themselves.
    guard let said = read(words, nil), let linked, said.contradicts(linked) else {
      return linked.map { completed($0, behind: spot.place.span) }
    }
    return said
  }

  /// A licence named without its version, with that of the button right behind it.
  private func completed(_ named: LicenceStatement, behind span: ByteSpan) -> LicenceStatement {
    guard named.version == nil, named.url == nil, let family = named.family, family != "cc" else {
      return named
    }
    var low = 0
    var high = buttons.count
    while low < high {
      let middle = (low + high) / 2
      if buttons[middle].start < span.end { low = middle + 1 } else { high = middle }
    }
    guard low < buttons.count, buttons[low].start <= span.end + Self.buttonReach,
      let button = LicenceGrammar.statement(
        words: nil, url: document.links[buttons[low].link].address.text, scope: .page),
      button.family == family
    else { return named }
    return button
  }

  /// How far behind a name its button is looked for, in bytes of the source.
  private static let buttonReach = 64

  /// The words of a match, to be read as an expression of SPDX.
  private func expression(_ words: String, of match: RuleMatch) -> SPDXStatement {
    var goesOn = false
    if case .text(let span, let index) = match.site {
      let end = min(document.blocks[index].text.end, span.end + Self.operatorReach)
      // An operator is ASCII; a character that is cut in two is none.
      goesOn =
        span.end < end
        && SPDXStatement.startsWithOperator(document.string(of: TextSpan(span.end, end)))
    }
    return SPDXStatement(
      words: words, isTagged: SPDXStatement.isTagged(match.text), goesOn: goesOn)
  }

  /// How far behind an expression its next operator is looked for, in bytes.
  private static let operatorReach = 8

  /// What stands behind a name where it is more of its conditions: "CC BY 4.0 NC".
  ///
  /// A name without its "NC" would allow what nobody allowed.
  private func conditionsBehind(_ span: TextSpan) -> String? {
    guard let block = document.blockIndex(at: span.start) else { return nil }
    var end = min(document.blocks[block].text.end, span.end + Self.conditionReach)
    while end < document.text.count, end > span.end, document.text[end] & 0xC0 == 0x80 { end -= 1 }
    guard span.end < end else { return nil }
    let behind = document.string(of: TextSpan(span.end, end))
    return CreativeCommonsWords.startsWithCondition(behind)
      ? String(behind.prefix { !"!?;|".contains($0) }) : nil
  }

  /// How far behind a name its conditions are read, in bytes.
  private static let conditionReach = 60

  /// The address that stands right behind a name, in brackets or bare.
  private func addressBehind(_ span: TextSpan) -> String? {
    guard let block = document.blockIndex(at: span.start) else { return nil }
    var end = min(document.blocks[block].text.end, span.end + Self.addressReach)
    while end < document.text.count, end > span.end, document.text[end] & 0xC0 == 0x80 { end -= 1 }
    guard span.end < end else { return nil }
    let behind = document.string(of: TextSpan(span.end, end))
    guard let start = behind.firstIndex(where: { $0 == "h" || $0 == "c" || $0 == "w" }),
      behind[..<start].allSatisfy({ !$0.isLetter }) || behind.hasPrefix(" licen")
    else { return nil }
    return LicenceAddress.address(in: behind)
  }

  /// How far behind a name its address is looked for, in bytes.
  private static let addressReach = 100

  private func site(of match: RuleMatch, at spot: Spot) -> LicenceScopeReader.Site {
    switch match.site {
    case .text(_, let block):
      if SPDXStatement.isTagged(match.text) {
        return LicenceScopeReader.Site(
          text: nil, block: block, zone: spot.zone, isDeclared: true)
      }
      let text = match.capture("licence")?.span ?? spot.text
      let link = text.flatMap { links.page(over: $0) }
      return LicenceScopeReader.Site(
        text: text, block: block, zone: spot.zone, isDeclared: link?.declaresLicence ?? false)
    case .link(let index): return site(of: document.links[index])
    case .meta(let item):
      // What a link in the text declares is for what the link stands at.
      guard let index = declaring[item.place.span.start], !document.links[index].isInHead else {
        return LicenceScopeReader.Site(text: nil, block: nil, zone: .meta, isDeclared: true)
      }
      return site(of: document.links[index])
    }
  }

  private func site(of link: Link) -> LicenceScopeReader.Site {
    LicenceScopeReader.Site(
      text: link.anchor, block: link.block, zone: link.zone, isDeclared: link.declaresLicence)
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

extension Link {
  /// Whether it says that it leads to the licence.
  fileprivate var declaresLicence: Bool { rel.contains("license") }
}

extension LicenceStatement {
  /// The statement for another scope.
  func scoped(to scope: Scope) -> LicenceStatement {
    LicenceStatement(
      family: family, version: version, port: port, spdx: spdx, url: url, scope: scope)
  }

  /// Whether both name a licence, and not the same.
  fileprivate func contradicts(_ other: LicenceStatement) -> Bool {
    // Several licences in one expression are no other name for one.
    if family == nil || other.family == nil { return spdx != other.spdx }
    if family == "cc" || other.family == "cc" { return false }
    if family != other.family { return true }
    return version != nil && other.version != nil && version != other.version
  }
}
