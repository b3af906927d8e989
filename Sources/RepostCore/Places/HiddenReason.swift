/// Why readers of a page do not see something that stands in its source.
package enum HiddenReason: String, Sendable, Hashable, CaseIterable {
  /// Inside `<!-- … -->`.
  case comment
  /// Inside a script.
  case script
  /// Inside a `template` element, which browsers never render.
  case template
  /// The `hidden` attribute.
  case hiddenAttribute = "hidden-attribute"
  /// `display: none` in an inline style.
  case displayNone = "display-none"
  /// `visibility: hidden` or `collapse` in an inline style.
  case visibilityHidden = "visibility-hidden"
  /// A size, font size or opacity of zero, or nearly so, in an inline style.
  case zeroSize = "zero-size"
  /// Moved out of the window by an inline style.
  case offScreen = "off-screen"
  /// By a rule of a style sheet in the page.
  case styleSheet = "style-sheet"
  /// Letters in the colour of what is behind them, or in none, in an inline style.
  case sameColour = "same-colour"
  /// Inside an element that never renders its content as text (`datalist`, `textarea`, `video`, …).
  case notRendered = "not-rendered"
  /// Words of a text file (DOCX) that are set to be hidden.
  case hiddenText = "hidden-text"

  /// The reason in words, to follow "it is hidden".
  package var phrase: String {
    switch self {
    case .comment: "in an HTML comment"
    case .script: "in a script"
    case .template: "in a template element"
    case .hiddenAttribute: "by the hidden attribute"
    case .displayNone: "by display:none"
    case .visibilityHidden: "by visibility:hidden"
    case .zeroSize: "by a zero size"
    case .offScreen: "by being moved off the screen"
    case .styleSheet: "by a style sheet in the page"
    case .sameColour: "by the colour of its background"
    case .notRendered: "in an element that is not rendered"
    case .hiddenText: "as hidden text"
    }
  }
}
