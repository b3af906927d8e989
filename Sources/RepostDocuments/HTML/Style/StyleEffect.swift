internal import RepostCore

/// What the style of an element does to the sight of it.
struct StyleEffect: Hashable, Sendable {
  /// The size of the letters, as far as it is said.
  enum FontSize: Hashable, Sendable {
    case pixels(Double)
    /// So many times the size around the element.
    case factor(Double)
  }

  /// How the element and all inside it is hidden, whatever the elements inside say.
  let hiding: HiddenReason?
  /// What it says about `visibility`, which the elements inside can undo.
  let isVisible: Bool?
  let fontSize: FontSize?
  /// The colour of the text.
  let colour: StyleColour?
  /// Whether the colour of the text is worked out from what is not known.
  let hasUnknownColour: Bool
  /// The plain colour behind the text, where there is one.
  let background: StyleColour?
  /// Whether the background is the text's own colour, whatever that is.
  let hasBackgroundOfTextColour: Bool
  /// Whether there is a picture, or something that is not known, behind the text.
  let hasUnknownBackground: Bool

  /// The largest number of pixels at which letters are too small to be seen as such.
  static let unseenFontSize = 2.0

  /// Works out what the declarations come to.
  init(_ style: StyleDeclarations) {
    hiding = style.mayHide ? Self.hiding(style) : nil
    isVisible =
      switch style[.visibility]?.value {
      case "hidden", "collapse": false
      case "visible", "initial": true
      default: nil
      }
    fontSize = style[.fontSize].flatMap(Self.fontSize)
    let image = style[.backgroundImage]?.value ?? "none"
    let text = style[.textFillColour] ?? style[.color]
    let colour = text?.colour
    hasUnknownColour = text?.isUnknown ?? false
    // A picture cut out in the shape of the letters, or their shadow, is seen instead of them.
    let isPainted =
      style[.backgroundClip].map { $0.value != "border-box" && $0.value.contains("text") } == true
      || (style[.textShadow].map { $0.value != "none" } ?? false)
    self.colour = isPainted && colour?.isTransparent == true ? nil : colour
    hasBackgroundOfTextColour = style[.backgroundColour]?.value == "currentcolor"
    background = image == "none" ? style[.backgroundColour]?.colour : nil
    hasUnknownBackground =
      image != "none" || (style[.backgroundColour] != nil && background == nil)
  }

  private static func fontSize(_ declaration: StyleDeclaration) -> FontSize? {
    if StyleDeclaration.sizeWords.contains(declaration.value) { return .pixels(16) }
    // What is worked out from sizes that are not known is taken for something to be read.
    if declaration.isUnknown { return .pixels(16) }
    guard let length = declaration.length, length.number >= 0 else { return nil }
    switch length.unit {
    case .percent: return .factor(length.number / 100)
    case .em: return .factor(length.number)
    case .ch, .ex: return .factor(length.number / 2)
    case .none where length.number != 0, .other: return nil
    default: return .pixels(length.pixels)
    }
  }

  private static func hiding(_ style: StyleDeclarations) -> HiddenReason? {
    if style.isEmpty { return nil }
    if style[.display]?.value == "none" { return .displayNone }
    if style[.contentVisibility]?.value == "hidden" { return .visibilityHidden }
    if hasZeroSize(style) { return .zeroSize }
    return isOffScreen(style) ? .offScreen : nil
  }

  private static func hasZeroSize(_ style: StyleDeclarations) -> Bool {
    func isZero(_ property: StyleProperty) -> Bool { style[property]?.isZero ?? false }
    func isDot(_ property: StyleProperty) -> Bool {
      style[property]?.length.map { $0.unit != .percent && abs($0.pixels) <= 1 } ?? false
    }
    if let opacity = style[.opacity]?.length,
      opacity.unit == .percent ? opacity.number < 5 : opacity.number < 0.05
    {
      return true
    }
    if let filter = style[.filter]?.value,
      StyleLength.arguments(of: "opacity", in: filter)?.first?.number == 0
    {
      return true
    }
    if [.overflow, .overflowX, .overflowY].contains(where: { (property: StyleProperty) in
      style[property].map { $0.value.hasPrefix("hidden") || $0.value.hasPrefix("clip") } ?? false
    }),
      [.width, .height, .maximumWidth, .maximumHeight].contains(where: isZero)
        || (isDot(.width) && isDot(.height))
    {
      return true
    }
    if isZero(.scale) { return true }
    if let transform = style[.transform]?.value,
      ["scale", "scalex", "scaley", "scale3d"].contains(where: {
        StyleLength.arguments(of: $0, in: transform)?.first.map { abs($0.number) < 0.05 } ?? false
      })
    {
      return true
    }
    return isClipped(style)
  }

  private static func isClipped(_ style: StyleDeclarations) -> Bool {
    // A clip of no height or no width: `rect(0 0 0 0)`, `rect(1px, 1px, 1px, 1px)`.
    if let sides = (style[.clip]?.value).flatMap({ StyleLength.arguments(of: "rect", in: $0) }),
      sides.count == 4, sides[0].pixels == sides[2].pixels || sides[1].pixels == sides[3].pixels
    {
      return true
    }
    guard let path = style[.clipPath]?.value else { return false }
    if let inset = StyleLength.arguments(of: "inset", in: path)?.first {
      return inset.unit == .percent && inset.number >= 50
    }
    if let points = StyleLength.arguments(of: "polygon", in: path), let first = points.first {
      return points.allSatisfy { $0 == first }
    }
    return StyleLength.arguments(of: "circle", in: path)?.first?.pixels == 0
  }

  private static func isOffScreen(_ style: StyleDeclarations) -> Bool {
    func isFarOut(_ length: StyleLength?) -> Bool { (length?.pixels ?? 0) <= -999 }
    func isFarOut(_ property: StyleProperty) -> Bool { isFarOut(style[property]?.length) }
    if isFarOut(.textIndent) || isFarOut(.marginLeft) || isFarOut(.marginTop) { return true }
    if let transform = style[.transform]?.value,
      ["translate", "translatex", "translatey", "translate3d"].contains(where: {
        StyleLength.arguments(of: $0, in: transform)?.contains { isFarOut($0) } ?? false
      })
    {
      return true
    }
    guard let position = style[.position]?.value,
      ["absolute", "fixed", "relative"].contains(position)
    else { return false }
    return [.left, .top, .right, .bottom].contains { isFarOut($0) }
  }
}
