import RepostCore
import RepostDocuments
import RepostRemedy

/// Terms put together by hand.
enum SampleTerms {
  static func terms(
    _ ids: [String] = ["duty.credit-source", "duty.link-article", "duty.ack-copyright"],
    source: String? = "Harbour Bulletin", authors: [String] = [],
    address: String? = "https://harbour.example/2024/ledger",
    holders: [Work.Holder] = [.init(name: "Northern Notes", years: [2024], place: nil)],
    licence: LicenceStatement? = nil, parameters: [String: [String: ParameterValue]] = [:],
    title: String? = "The Ledger"
  ) -> Terms {
    let place = Place(
      path: "o.html", span: ByteSpan(0, 0), start: LinePosition(line: 1, column: 1),
      end: LinePosition(line: 1, column: 1), text: "")
    return Terms(
      work: Work(
        title: title, authors: authors, source: source.map { Party(name: $0) }, url: address,
        equivalents: address.map { [$0] } ?? [], published: "2024-03-04", holders: holders),
      assigner: source.map { Party(name: $0) },
      conditions: ids.compactMap { ConditionID($0) }.map {
        Condition(
          id: $0, strength: .must, parameters: parameters[$0.rawValue] ?? [:], places: [],
          rule: "sample")
      },
      statements: [],
      licences: licence.map {
        [
          Finding(
            rule: "sample", id: .licence, detail: .licence($0), place: place, textSpan: nil,
            zone: .article)
        ]
      } ?? [], contacts: [], conflicts: [], notes: [])
  }

  /// A credit that says all that is asked.
  static func credit(_ terms: Terms, language: String? = nil) -> CreditBlock {
    let facts = CreditFacts(terms)
    return CreditBlock(facts.asked, facts: facts, wording: CreditWording(language: language))
  }
}
