/// What decided the zone of a block.
package enum ZoneReason: String, Sendable, Hashable, CaseIterable {
  /// The element around it: `nav`, `footer`, `article`, …
  case element
  /// The `role` of an element around it.
  case role
  /// A class or id of an element around it.
  case className = "class"
  /// It stands in the element that holds the main text.
  case mainText = "main-text"
  /// It stands outside of the main text, and nothing says more.
  case outside
  /// It stands well before or after the main text.
  case position
  /// Nearly all of it, or of the list it is in, is links.
  case links
  /// It stands in a form.
  case form
  /// Its own words: a heading over other stories, a call to subscribe.
  case wording
  /// It follows a heading over other stories.
  case heading
  /// It is a headline, a byline or a date, and the text comes after it.
  case head
  /// It sums the text up between the headline and the text.
  case lede
  /// Readers do not see it.
  case sight

  /// The reason in words, to follow the name of the zone.
  package var phrase: String {
    switch self {
    case .element: "by its element"
    case .role: "by its role attribute"
    case .className: "by a class or id"
    case .mainText: "in the main text"
    case .outside: "outside of the main text"
    case .position: "far from the main text"
    case .links: "nearly all links"
    case .form: "in a form"
    case .wording: "by its words"
    case .heading: "under such a heading"
    case .head: "head of the story"
    case .lede: "under the headline"
    case .sight: "not seen"
    }
  }
}
