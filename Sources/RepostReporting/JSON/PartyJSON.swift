internal import RepostCore

/// A publisher or grantor as JSON names it.
struct PartyJSON: Encodable {
  let name: String
  let aliases: [String]
  let url: Nullable<String>

  init(_ party: Party) {
    name = party.name
    aliases = party.aliases
    url = Nullable(party.url)
  }
}
