internal import RepostCore

/// A condition of the terms as JSON names it.
struct ConditionJSON: Encodable {
  let id: String
  let strength: String
  let params: [String: ParameterJSON]
  let unless: [String]
  let group: Nullable<String>
  /// The first place; null where a condition stands nowhere in words.
  let place: Nullable<PlaceJSON>
  /// All places, written where there are more than one.
  let places: [PlaceJSON]?
  let rule: String

  init(_ condition: Condition) {
    id = condition.id.rawValue
    strength = condition.strength.rawValue
    params = condition.parameters.mapValues(ParameterJSON.init)
    unless = condition.unless
    group = Nullable(condition.group)
    place = Nullable(condition.places.first.map(PlaceJSON.init))
    places = condition.places.count > 1 ? condition.places.map(PlaceJSON.init) : nil
    rule = condition.rule
  }
}

/// The value of a parameter: text, a list of texts, a number or a truth value.
struct ParameterJSON: Encodable {
  private let value: ParameterValue

  init(_ value: ParameterValue) {
    self.value = value
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch value {
    case .text(let text): try container.encode(text)
    case .list(let list): try container.encode(list)
    case .number(let number): try container.encode(number)
    case .flag(let flag): try container.encode(flag)
    }
  }
}
