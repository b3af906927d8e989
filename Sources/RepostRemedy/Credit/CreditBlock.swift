internal import RepostCore

/// A credit: sentences that say what the terms ask for, in a language, in no format yet.
///
///     let credit = CreditBlock([.source, .articleLink], facts: facts, wording: wording)
///     CreditStyle.html.text(of: credit)
///     // <p>Originally published by <a href="https://…">Example Wire</a>.</p>
///
/// What is not known is left out and listed in `unfilled`; nothing is made up.
package struct CreditBlock: Hashable, Sendable {
  /// A piece of a sentence.
  struct Piece: Hashable, Sendable {
    let text: String
    /// Where it links, or nil.
    var address: String?
    /// Whether the link is that of the licence.
    var isLicence = false
  }

  /// The sentences, in order.
  let sentences: [[Piece]]
  /// The parts that were asked for and could not be filled in, in the order of their kind.
  package let unfilled: [CreditPart]

  /// Puts a credit together.
  ///
  /// - Parameters:
  ///   - parts: What it has to say.
  ///   - facts: What is known of the original.
  ///   - wording: The words to say it in.
  package init(_ parts: Set<CreditPart>, facts: CreditFacts, wording: CreditWording) {
    unfilled = CreditPart.allCases.filter { parts.contains($0) && !facts.has($0) }
    let parts = parts.filter(facts.has)
    var sentences: [[Piece]] = []
    func add(_ template: String, _ pieces: [Piece]) {
      sentences.append(Self.sentence(template, pieces))
    }
    if parts.contains(.phrase) {
      sentences += facts.phrases.map { [Piece(text: CreditText.ended($0))] }
    }
    if parts.contains(.author) {
      add(wording.author, [Piece(text: facts.authors.joined(separator: ", "))])
    }
    sentences += Self.origin(parts, facts, wording)
    if parts.contains(.date), let date = facts.published {
      add(wording.date, [Piece(text: date)])
    }
    if parts.contains(.partners) {
      add(wording.partners, [Piece(text: facts.partners.joined(separator: ", "))])
    }
    if parts.contains(.copyright) { sentences += Self.copyright(facts) }
    if parts.contains(.licence), let licence = facts.licence {
      add(
        wording.licence,
        [Piece(text: licence.name, address: facts.licenceAddress?.text, isLicence: true)])
    }
    self.sentences = sentences
  }

  /// Whether it says nothing.
  package var isEmpty: Bool { sentences.isEmpty }

  /// The sentences about where the text comes from.
  private static func origin(
    _ parts: Set<CreditPart>, _ facts: CreditFacts, _ wording: CreditWording
  ) -> [[Piece]] {
    let article = parts.contains(.articleLink) ? facts.article?.text : nil
    let home = parts.contains(.homeLink) ? facts.home?.text : nil
    var sentences: [[Piece]] = []
    if let name = facts.source, parts.contains(.source) || article != nil || home != nil {
      let template = facts.isPublisher ? wording.published : wording.source
      sentences.append(sentence(template, [Piece(text: name, address: home ?? article)]))
      guard home != nil, article != nil else { return sentences }
    }
    if let address = article ?? home {
      let words = article == nil ? nil : facts.title
      sentences.append(
        sentence(wording.original, [Piece(text: words ?? address, address: address)]))
    }
    return sentences
  }

  private static func copyright(_ facts: CreditFacts) -> [[Piece]] {
    let unnamed = facts.source.map { [Work.Holder(name: $0, years: [], place: nil)] } ?? []
    return (facts.holders.isEmpty ? unnamed : facts.holders).map { holder in
      let years = years(holder.years)
      let line = "© \(CreditText.cleaned(holder.name))" + (years.isEmpty ? "" : ", \(years)")
      return [Piece(text: CreditText.ended(line))]
    }
  }

  /// Years as a notice writes them, runs of three and more as a range: `2015–2019, 2024`.
  static func years(_ years: [Int]) -> String {
    var runs: [ClosedRange<Int>] = []
    for year in years.sorted() {
      if let last = runs.last, year <= last.upperBound + 1 {
        runs[runs.count - 1] = last.lowerBound...max(year, last.upperBound)
      } else {
        runs.append(year...year)
      }
    }
    return runs.map { run in
      switch run.count {
      case 1: "\(run.lowerBound)"
      case 2: "\(run.lowerBound), \(run.upperBound)"
      default: "\(run.lowerBound)–\(run.upperBound)"
      }
    }.joined(separator: ", ")
  }

  private static func sentence(_ template: String, _ pieces: [Piece]) -> [Piece] {
    guard let gap = template.firstRange(of: "{}") else { return pieces }
    var end = String(template[gap.upperBound...])
    // "Example Inc." has its full stop already.
    if end == ".", pieces.last?.text.hasSuffix(".") == true { end = "" }
    return ([Piece(text: String(template[..<gap.lowerBound]))] + pieces + [Piece(text: end)])
      .filter { !$0.text.isEmpty }
  }
}
