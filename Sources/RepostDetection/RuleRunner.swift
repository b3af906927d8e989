internal import RepostCore
internal import RepostDocuments
internal import RepostPatterns
internal import RepostRules

/// Runs rules over one document, one after the other, and keeps the time.
///
/// It decides what a pattern gets to see: whole blocks, the parts of blocks inside regions, the targets
/// of links, metadata; and of the text only the pieces in which a literal of the rule stands.
struct RuleRunner: ~Copyable {
  private let document: Document
  private let limits: DetectionLimits
  private let deadline: ContinuousClock.Instant
  private var matcher: Matcher
  private var regions: RegionMap
  private let plan: SearchPlan
  /// The blocks in which literals of the rules that match anywhere stand.
  private let blocks: LiteralHits
  /// The targets of links, and those in which literals of rules for links stand.
  private let links: LinkSubjects
  /// The metadata items, each with what patterns see of it.
  private let metadata: [(item: PageMetadata.Item, subject: [UInt8])]
  /// What is known of the regions of each clause group, until another region is opened.
  private var clauses: [ClauseSites?]
  private var unrun: (code: Incident.Code, first: String, count: Int)?
  private var stops: [Incident] = []

  /// The matches so far.
  private(set) var matches: [RuleMatch] = []

  /// Where the rules of a clause group may match; a class, since every rule of the group asks for it.
  private final class ClauseSites {
    let slices: [BlockSlice]
    let hits: LiteralHits

    init(slices: [BlockSlice], hits: LiteralHits) {
      self.slices = slices
      self.hits = hits
    }
  }

  init(document: Document, plan: SearchPlan, limits: DetectionLimits) {
    self.document = document
    self.limits = limits
    self.plan = plan
    deadline = .now + limits.file
    links = LinkSubjects(document.links, plan: plan)
    blocks = LiteralHits(
      plan.blocks.filter, in: document.text,
      ranges: [0..<document.text.count], pieces: document.blocks,
      span: \.text)
    metadata =
      plan.hasMetadataRules
      ? document.metadata.items.map { ($0, Array("\($0.carrier): \($0.value)".utf8)) } : []
    clauses = plan.groups.map { _ in nil }
    matcher = Matcher(limits: limits.matching)
    regions = RegionMap(document: document)
  }

  /// What tells the matches that the document states from those that others say.
  var statedWords: StatedWords { StatedWords(document, regions: regions, matches: matches) }

  /// What was not searched, or not to the end.
  var incidents: [Incident] {
    guard let unrun else { return stops }
    let more = unrun.count == 1 ? "" : " and \(unrun.count - 1) more"
    let why =
      unrun.code == .fileDeadline
      ? "the file's time of \(limits.file) was over"
      : "the file had \(limits.findings) matches, the most that are kept,"
    return stops + [incident(unrun.code, "\(why) before rule \(unrun.first)\(more) ran")]
  }

  /// Runs a rule, known to the plan by its number; the regions it asks for have been opened before.
  mutating func run(_ rule: Rule, number: Int) {
    let now = ContinuousClock.now
    let room = limits.findings - matches.count
    guard now < deadline, room > 0 else {
      let code = unrun?.code ?? (now < deadline ? .findingLimit : .fileDeadline)
      unrun = (code, unrun?.first ?? rule.id, (unrun?.count ?? 0) + 1)
      return
    }
    var search = RuleSearch(
      rule: rule, deadline: min(now + limits.rule, deadline), room: room)
    switch rule.subject {
    case .text: searchText(&search, number: number)
    case .link: searchLinks(&search, number: number)
    case .meta: searchMetadata(&search)
    }
    keep(search)
  }

  /// The rules that may have something to look at, in their order: those that literals were found of,
  /// and those that are not told by literals of the whole text.
  var candidates: [Int] {
    if blocks.isOpenToAll { return Array(plan.searches.indices) }
    var candidates: [Int] = []
    candidates.reserveCapacity(blocks.rules.count + plan.others.count)
    var others = plan.others[...]
    for (rule, _) in blocks.rules {
      while let other = others.first, other < rule {
        candidates.append(other)
        others = others.dropFirst()
      }
      candidates.append(rule)
    }
    return candidates + others
  }

  /// Whether there is anything for a rule to look at, as far as regions are open now.
  mutating func hasWork(for number: Int) -> Bool {
    let search = plan.searches[number]
    if let group = search.group {
      // Most documents open no region at all.
      if regions.isEmpty { return false }
      let sites = sites(of: group)
      if sites.slices.isEmpty { return false }
      if search.subject == .text { return sites.hits.hasSites(for: number) }
    }
    switch search.subject {
    case .text: return blocks.hasSites(for: number)
    case .link: return links.hits.hasSites(for: number)
    case .meta: return !metadata.isEmpty
    }
  }

  /// Where the rules of a clause group may match, as far as regions are open now.
  private mutating func sites(of group: Int) -> ClauseSites {
    if let known = clauses[group] { return known }
    let slices = regions.slices(of: plan.groups[group].regions)
    let sites = ClauseSites(
      slices: slices,
      hits: LiteralHits(
        plan.groups[group].filter.filter,
        in: document.text, ranges: slices.map(\.span.range),
        pieces: slices, span: \.span))
    clauses[group] = sites
    return sites
  }

  // MARK: Subjects

  private mutating func searchText(_ search: inout RuleSearch, number: Int) {
    if let group = plan.searches[number].group {
      let sites = sites(of: group)
      for site in sites.hits.sites(for: number) {
        let slice = sites.slices[site.piece]
        guard search.admits(document.blocks[slice.block]) else { continue }
        guard search.goesOn else { return }
        searchText(slice.span, block: slice.block, starts: site.starts, &search)
      }
    } else {
      for site in blocks.sites(for: number) {
        let block = document.blocks[site.piece]
        guard search.admits(block) else { continue }
        guard search.goesOn else { return }
        searchText(block.text, block: site.piece, starts: site.starts, &search)
      }
    }
  }

  private mutating func searchText(
    _ span: TextSpan, block: Int, starts: MatchStarts, _ search: inout RuleSearch
  ) {
    let found = search.run(&matcher, in: document.text, range: span.range, starts: starts)
    search.note(found.end) { document.bytes(of: TextSpan($0, $0)).start }
    let matches =
      search.findsLeads
      ? notices(from: found.matches, in: document.blocks[block], &search) : found.matches
    for match in matches where !search.rule.isQuoted(match, in: document) {
      search.matches.append(
        RuleMatch(
          rule: search.rule, site: .text(match.span, block: block),
          text: document.string(of: match.span),
          captures: match.groups.map {
            RuleMatch.Capture(name: $0.name, text: document.string(of: $0.span), span: $0.span)
          }))
    }
  }

  /// The notices that start at the leads that a rule found; a lead inside a notice is part of it.
  private func notices(
    from leads: [PatternMatch], in block: Block, _ search: inout RuleSearch
  ) -> [PatternMatch] {
    guard !leads.isEmpty else { return [] }
    let text = NoticeText(document, block: block)
    guard block.role != .code || text.isPreformattedProse else { return [] }
    let grammar = NoticeGrammar(text: text)
    var end = block.text.start
    var notices: [PatternMatch] = []
    for (number, lead) in leads.enumerated() where lead.span.start >= end {
      if number % 64 == 63, ContinuousClock.now >= search.deadline {
        search.note(.deadline(at: lead.span.start)) {
          document.bytes(of: TextSpan($0, $0)).start
        }
        break
      }
      guard let reading = grammar.reading(at: lead.span.start, after: end) else { continue }
      guard search.matches.count + notices.count < search.room else {
        search.note(.matchCountLimit(at: lead.span.start)) {
          document.bytes(of: TextSpan($0, $0)).start
        }
        break
      }
      end = reading.span.end
      notices.append(
        PatternMatch(
          span: reading.span,
          groups: reading.years.map { ("years", $0) } + reading.holders.map { ("holders", $0) }))
    }
    return notices
  }

  private mutating func searchLinks(_ search: inout RuleSearch, number: Int) {
    let slices = plan.searches[number].group.map { sites(of: $0).slices }
    for site in links.hits.sites(for: number) {
      guard search.goesOn else { return }
      let index = site.piece
      let link = document.links[index]
      if let block = link.block {
        guard search.admits(document.blocks[block]) else { continue }
      } else if !search.rule.scope.isEmpty {
        continue
      }
      if let slices, !RegionMap.holds(link.anchor, slices) { continue }
      searchSubject(
        links.subject(index), site: .link(index), offset: link.source.start, &search)
    }
  }

  private mutating func searchMetadata(_ search: inout RuleSearch) {
    guard search.rule.within.isEmpty else { return }
    for (item, subject) in metadata {
      guard search.goesOn else { return }
      searchSubject(
        subject, site: .meta(item), offset: item.place.span.start, &search)
    }
  }

  /// Searches a text that is not part of the document's; one match of it is enough.
  private mutating func searchSubject(
    _ subject: [UInt8], site: RuleMatch.Site, offset: Int, _ search: inout RuleSearch
  ) {
    let found = search.run(&matcher, in: subject, range: 0..<subject.count)
    search.note(found.end) { _ in offset }
    guard let match = found.matches.first else { return }
    func text(_ span: TextSpan) -> String {
      String(decoding: subject[span.range], as: UTF8.self)
    }
    search.matches.append(
      RuleMatch(
        rule: search.rule, site: site, text: text(match.span),
        captures: match.groups.map {
          RuleMatch.Capture(name: $0.name, text: text($0.span), span: nil)
        }))
  }

  // MARK: Results

  private mutating func keep(_ search: RuleSearch) {
    let rule = search.rule
    if let region = rule.opens {
      for case .text(let span, let block) in search.matches.map(\.site) {
        regions.open(region, at: span, block: block)
        for group in plan.groups.indices where plan.groups[group].regions.contains(region.name) {
          clauses[group] = nil
        }
      }
    }
    matches += search.matches
    for (code, offset) in search.stops { stops.append(stop(code, rule: rule, at: offset)) }
  }

  private func stop(_ code: Incident.Code, rule: Rule, at offset: Int) -> Incident {
    // A rule that was cut short by the end of the file's time says so.
    let isFile = code == .ruleDeadline && ContinuousClock.now >= deadline
    switch code {
    case .ruleDeadline where isFile:
      return incident(
        .fileDeadline,
        "the file's time of \(limits.file) was over in rule \(rule.id) at byte \(offset)")
    case .ruleDeadline:
      return incident(
        .ruleDeadline, "rule \(rule.id) took more than \(limits.rule) and stopped at byte \(offset)"
      )
    case .matchLimit:
      return incident(
        .matchLimit,
        "rule \(rule.id) reached the limit of \(limits.matching.steps) steps at byte \(offset)")
    default:
      return incident(
        code,
        "the file has \(limits.findings) matches, the most that are kept; rule \(rule.id) stopped "
          + "at byte \(offset)")
    }
  }

  private func incident(_ code: Incident.Code, _ detail: String) -> Incident {
    Incident(path: document.path, outcome: .partial, code: code, detail: detail)
  }
}
