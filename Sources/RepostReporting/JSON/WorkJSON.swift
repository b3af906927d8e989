internal import RepostCore

/// The work that terms are about, as JSON names it.
struct WorkJSON: Encodable {
  struct Holder: Encodable {
    let name: String
    let years: [Int]
    /// Where the notice stands, written only where it is known.
    let place: PlaceJSON?
  }

  let title: Nullable<String>
  let authors: [String]
  let source: Nullable<PartyJSON>
  let url: Nullable<String>
  /// Written only where there are some: `check --terms` needs them to know the work's other
  /// addresses again.
  let equivalents: [String]?
  let published: Nullable<String>
  let holders: [Holder]
  let language: Nullable<String>

  init(_ work: Work) {
    title = Nullable(work.title)
    authors = work.authors
    source = Nullable(work.source.map(PartyJSON.init))
    url = Nullable(work.url)
    equivalents = work.equivalents.isEmpty ? nil : work.equivalents
    published = Nullable(work.published)
    holders = work.holders.map {
      Holder(name: $0.name, years: $0.years, place: $0.place.map(PlaceJSON.init))
    }
    language = Nullable(work.language)
  }
}
