internal import RepostCore

/// Tells the zone of every element of a page.
///
/// Elements, roles and classes that name a zone are believed first: navigation, header, footer,
/// side bar, comments, caption. A class alone is not believed of an element that holds most of the
/// page's prose, or the article itself: themes put `sidebar` on wrappers too.
///
/// The main text is then what stands in the `article` element. Of several the one with at least
/// three times the prose of each other is it, and the others are beside it; without such a one all
/// are. A page without `article` has it in `main`, and a page without either in the deepest element
/// that holds at least 60 % of the prose outside the zones named so far. What is left is adjacent.
///
/// Prose is counted in bytes of visible text outside links and headings: lists of links are long
/// without saying much.
struct ZoneClassifier {
  private let elements: ElementTable
  /// How many bytes of visible text outside links and headings stand directly in each element.
  private let ownProse: [Int]
  /// How many bytes of prose stand in each element and all inside it.
  private var prose: [Int]
  /// Whether a `main` or the `article` with the most prose stands in the element, or is it.
  private var holdsMainText: [Bool]
  /// Whether a named zone other than that of the main text holds the element.
  private var isInNamedZone: [Bool]

  /// The share of the page's prose beyond which a class is not believed.
  private static let classShare = 0.6
  /// The same for comments, which often are longer than what they are about.
  private static let commentShare = 0.9
  /// The share of the prose that the main text of a page without `article` and `main` holds.
  private static let mainShare = 0.6
  /// The share of the prose below which `article` elements are teasers of other stories.
  private static let articleShare = 0.2

  /// The share of the prose of all `article` elements that the one with the headline has at least.
  private static let headedShare = 0.15

  /// Weighs the elements.
  init(_ page: HTMLTreeSink) {
    elements = page.elements
    let rows = elements.rows
    ownProse = Self.ownProse(page)
    prose = ownProse
    elements.addUp(&prose)
    holdsMainText = rows.map { $0.hint?.kind == .main }
    let prose = prose
    let heaviest = rows.indices.filter {
      rows[$0].hint?.kind == .article || rows[$0].hint?.kind == .articleBody
    }.max { prose[$0] < prose[$1] }
    if let heaviest { holdsMainText[heaviest] = true }
    elements.spreadOutwards(&holdsMainText)
    isInNamedZone = Array(repeating: false, count: rows.count)
    for index in rows.indices.dropFirst() {
      isInNamedZone[index] =
        isInNamedZone[Int(rows[index].parent)]
        || (namedZone(of: index) != nil && rows[index].hint?.kind != .caption)
    }
  }

  private static func ownProse(_ page: HTMLTreeSink) -> [Int] {
    var prose = Array(repeating: 0, count: page.elements.rows.count)
    var openLinks = 0
    for event in page.events {
      switch event.kind {
      case .linkStart: openLinks += 1
      case .linkEnd: openLinks -= 1
      case .text, .rawText:
        let row = page.elements[event.row]
        guard openLinks == 0, row.concealment < 0 else { break }
        if case .heading = row.role { break }
        prose[Int(event.row)] += page.bytes.trimmed(event.range).count
      default: break
      }
    }
    return prose
  }

  /// The zone of each element, by row, and what decided it.
  func zones() -> ElementZones {
    let rows = elements.rows
    let mainText = self.mainText()
    var isMainText = Array(repeating: false, count: rows.count)
    for index in mainText.rows { isMainText[index] = true }
    var zones = Array(repeating: Zone.adjacent, count: rows.count)
    var reasons = Array(repeating: ZoneReason.outside, count: rows.count)
    var isInside = Array(repeating: false, count: rows.count)
    if isMainText[0] {
      zones[0] = .article
      reasons[0] = .mainText
    }
    for index in rows.indices.dropFirst() {
      let parent = Int(rows[index].parent)
      zones[index] = zones[parent]
      reasons[index] = reasons[parent]
      isInside[index] = isInside[parent] || rows[index].hint?.kind == .main
      if isMainText[index] {
        zones[index] = .article
        reasons[index] = mainText.isNamed ? .element : .mainText
        isInside[index] = isInside[index] || mainText.isNamed
      } else if let named = namedZone(of: index) {
        zones[index] = zone(
          named, in: zones[parent],
          belongsToText: isInside[index]
            || (zones[parent] == .article && rows[index].flags.contains(.partOfPost)))
        if zones[index] != zones[parent] { reasons[index] = reason(index) }
      } else if rows[index].hint?.kind == .article, zones[parent] == .adjacent {
        zones[index] = .aside
        reasons[index] = .element
      }
    }
    return ElementZones(zones: zones, reasons: reasons, isMainText: isMainText)
  }

  private func reason(_ index: Int) -> ZoneReason {
    if elements.rows[index].hint?.isFromClass == true { return .className }
    return elements.rows[index].flags.contains(.zoneByRole) ? .role : .element
  }

  /// What a named zone is, given the zone around it.
  private func zone(_ named: ZoneHint.Kind, in outer: Zone, belongsToText: Bool) -> Zone {
    switch (outer, named) {
    case (.nav, _), (.aside, _), (.comment, _), (.caption, _): outer
    case (_, .nav): .nav
    case (_, .comment): .comment
    case (.header, _), (.footer, _): outer
    case (_, .aside): .aside
    case (_, .caption): .caption
    // The head of an article holds its headline and byline, its foot the credit line.
    case (_, .header): belongsToText ? .adjacent : .header
    case (_, .footer): belongsToText ? .adjacent : .footer
    case (_, .article), (_, .articleBody), (_, .main): outer
    }
  }

  /// The zone that the element names, if it is believed.
  private func namedZone(of index: Int) -> ZoneHint.Kind? {
    guard let hint = elements.rows[index].hint else { return nil }
    switch hint.kind {
    case .article, .articleBody, .main: return nil
    case .caption: return hint.kind
    case .nav, .header, .footer, .aside, .comment:
      guard hint.isFromClass else {
        // Where the end tag of a header is missing, all the page stands in it.
        return holdsMainText[index] && Double(prose[index]) > Self.classShare * Double(prose[0])
          ? nil : hint.kind
      }
      let share = hint.kind == .comment ? Self.commentShare : Self.classShare
      return !holdsMainText[index] && Double(prose[index]) <= share * Double(prose[0])
        ? hint.kind : nil
    }
  }

  /// The elements that hold the main text, and whether the page names them so.
  private func mainText() -> (rows: [Int], isNamed: Bool) {
    let free = freeProse()
    for kinds in [[ZoneHint.Kind.article], [.articleBody], [.main]]
    where elements.rows.contains(where: { $0.hint.map { kinds.contains($0.kind) } ?? false }) {
      let candidates = outermost(kinds)
      let best = candidates.max { prose[$0] < prose[$1] }
      guard let best else { continue }
      let total = candidates.reduce(0) { $0 + prose[$1] }
      guard Double(total) >= Self.articleShare * Double(free[0]) else { continue }
      if let headed = headed(candidates),
        Double(prose[headed]) >= Self.headedShare * Double(total)
      {
        return ([headed], true)
      }
      let isAlone = candidates.allSatisfy { $0 == best || prose[best] >= 3 * prose[$0] }
      return (isAlone ? [best] : candidates, true)
    }
    return ([deepestHolder(free)], false)
  }

  /// The elements that claim to be of one of the kinds, none inside another or in a named zone.
  private func outermost(_ kinds: [ZoneHint.Kind]) -> [Int] {
    let rows = elements.rows
    var isTaken = Array(repeating: false, count: rows.count)
    var out: [Int] = []
    for index in rows.indices.dropFirst() {
      isTaken[index] = isTaken[Int(rows[index].parent)]
      guard !isTaken[index], !isInNamedZone[index], rows[index].hidden == nil,
        let kind = rows[index].hint?.kind, kinds.contains(kind)
      else { continue }
      isTaken[index] = true
      out.append(index)
    }
    return out
  }

  /// The one of the elements that holds the only headline of the page, if one does.
  private func headed(_ candidates: [Int]) -> Int? {
    let rows = elements.rows
    let headlines = rows.indices.filter {
      rows[$0].name == .h1 && rows[$0].concealment < 0
        && !rows[$0].flags.contains(.frameDocument)
    }
    guard headlines.count == 1 else { return nil }
    var isCandidate = Array(repeating: false, count: rows.count)
    for candidate in candidates { isCandidate[candidate] = true }
    var row = headlines[0]
    while row > 0 {
      if isCandidate[row] { return row }
      row = Int(rows[row].parent)
    }
    return nil
  }

  /// The prose outside named zones, of each element and all inside it.
  private func freeProse() -> [Int] {
    let rows = elements.rows
    var free = rows.indices.map { isInNamedZone[$0] ? 0 : ownProse[$0] }
    elements.addUp(&free)
    return free
  }

  /// The deepest block that holds at least 60 % of the prose, or the document.
  private func deepestHolder(_ free: [Int]) -> Int {
    let rows = elements.rows
    var holder = 0
    // At most one child can hold that much, so the last in order that does is the deepest.
    for index in rows.indices.dropFirst()
    where !rows[index].flags.contains(.frameDocument) && free[index] > 0
      && Double(free[index]) >= Self.mainShare * Double(free[0])
    {
      switch rows[index].name {
      // The text of a page with one long paragraph is still what stands around it.
      case .p, .li, .dd, .dt, .blockquote, .pre, .h1, .h2, .h3, .h4, .h5, .h6, .iframe: break
      default: if rows[index].flags.contains(.block) { holder = index }
      }
    }
    return holder
  }
}

/// The zones of the elements of a page, by row.
struct ElementZones: Sendable {
  var zones: [Zone]
  var reasons: [ZoneReason]
  /// Whether the element is the one, or one of those, that hold the main text.
  let isMainText: [Bool]
}
