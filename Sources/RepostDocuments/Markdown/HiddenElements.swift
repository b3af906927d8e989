internal import RepostCore

/// Follows the tags of raw HTML in Markdown that hide what stands inside them.
///
/// What a style, an attribute or an element hides is decided as in a page of HTML; `style` elements
/// are not looked at, since what a site's own sheets say is not known either.
///
/// Markdown between two blocks of raw HTML is inside the element that the first opens, so one value
/// follows the whole document.
struct HiddenElements {
  /// How text is seen.
  struct Visibility: Equatable {
    /// Why readers do not see it, or nil.
    var reason: HiddenReason?
    /// Whether it is shown only where scripts are off.
    var isNoscript = false
    /// Whether readers of screen readers miss it.
    var isAriaHidden = false
    /// Whether nothing inside can be seen, whatever it says.
    fileprivate var isHiddenForGood = false
    /// Whether `visibility` hides it, which elements inside can undo; the same of the next three.
    fileprivate var isInvisible = false
    fileprivate var isTiny = false
    fileprivate var hasUnseenColour = false
    fileprivate var fontSize = 16.0

    /// Whether text is seen, or not seen, in the same way.
    func isSeen(like other: Self) -> Bool {
      reason == other.reason && isNoscript == other.isNoscript
        && isAriaHidden == other.isAriaHidden
    }
  }

  private struct Opening {
    let name: String
    let visibility: Visibility
    /// Whether tags inside it are text.
    let isRawText: Bool
    /// Whether it cannot outlive the paragraph it was opened in.
    let endsWithLeaf: Bool
    /// How many elements of the same name are open inside.
    var nested = 0
  }

  private static let maximumDepth = 64
  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
  ]
  private static let rawText: Set<String> = [
    "script", "style", "title", "iframe", "noembed", "noframes", "textarea", "xmp",
  ]
  /// Elements that browsers open again in the next paragraph.
  private static let formatting: Set<String> = [
    "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt",
    "u",
  ]

  private var openings: [Opening] = []
  /// Whether more elements were nested than are kept apart.
  private(set) var isTooDeep = false

  /// How text is seen here.
  var visibility: Visibility { openings.last?.visibility ?? Visibility() }

  /// Whether `tag` is only text here, because a script or a style is open.
  func isText(_ tag: LooseTag) -> Bool {
    guard let last = openings.last, last.isRawText else { return false }
    return !(tag.isClosing && tag.name == last.name)
  }

  /// Whether nothing inside an element of that name is a tag.
  static func isRawText(_ name: String) -> Bool { rawText.contains(name) }

  /// Whether comments are only text here.
  var isRawText: Bool { openings.last?.isRawText ?? false }

  /// Takes up a tag.
  mutating func take(_ tag: LooseTag, inLeaf: Bool) {
    if tag.isClosing { close(tag.name) } else { open(tag, inLeaf: inLeaf) }
  }

  /// A block starts, which no `p` reaches into.
  mutating func startBlock() {
    guard let index = openings.lastIndex(where: { $0.name == "p" }),
      !openings[index...].contains(where: { $0.name == "template" })
    else { return }
    openings.removeLast(openings.count - index)
  }

  /// A paragraph ends, and with it what it cannot hand on.
  mutating func endLeaf() {
    while let last = openings.last, last.endsWithLeaf { openings.removeLast() }
  }

  private mutating func open(_ tag: LooseTag, inLeaf: Bool) {
    guard !Self.void.contains(tag.name), !(tag.isSelfClosing && tag.isComponent) else { return }
    if MarkdownBlockTags.endsParagraph(tag.name) { startBlock() }
    guard let visibility = effect(of: tag) else {
      if let index = openings.lastIndex(where: { $0.name == tag.name }) {
        openings[index].nested += 1
      }
      return
    }
    guard openings.count < Self.maximumDepth else {
      isTooDeep = true
      return
    }
    let outlivesLeaf =
      !inLeaf || Self.formatting.contains(tag.name) || Self.rawText.contains(tag.name)
      || tag.name == "template"
    openings.append(
      Opening(
        name: tag.name, visibility: visibility, isRawText: Self.rawText.contains(tag.name),
        endsWithLeaf: !outlivesLeaf))
  }

  private mutating func close(_ name: String) {
    var index = openings.count - 1
    while index >= 0 {
      if openings[index].name == name {
        if openings[index].nested > 0 {
          openings[index].nested -= 1
        } else {
          openings.removeLast(openings.count - index)
        }
        return
      }
      // Nothing inside a template closes what is around it.
      if openings[index].name == "template" || openings[index].isRawText { return }
      index -= 1
    }
  }

  /// How text inside the element is seen, or nil where the element changes nothing.
  private func effect(of tag: LooseTag) -> Visibility? {
    let outer = visibility
    var inner = outer
    inner.take(tag)
    return inner == outer && !Self.rawText.contains(tag.name) && tag.name != "template"
      ? nil : inner
  }
}

extension HiddenElements.Visibility {
  /// Takes over what an element says by its name and its attributes, as a page in HTML would.
  fileprivate mutating func take(_ tag: LooseTag) {
    if tag.name == "noscript" { isNoscript = true }
    if tag.attributes["aria-hidden"]?.lowercased() == "true" { isAriaHidden = true }
    guard !isHiddenForGood else { return }
    let effect = tag.attributes["style"].map { StyleEffect(StyleDeclarations(inline: $0.utf8)) }
    if let effect { take(effect) }
    let hiding = Self.reason(tag) ?? effect?.hiding
    isHiddenForGood = hiding != nil
    reason = hiding ?? (isInvisible ? .visibilityHidden : isTiny ? .zeroSize : nil)
    if reason == nil, hasUnseenColour { reason = .sameColour }
  }

  private mutating func take(_ effect: StyleEffect) {
    if let isVisible = effect.isVisible { isInvisible = !isVisible }
    switch effect.fontSize {
    case .pixels(let pixels): fontSize = pixels
    case .factor(let factor): fontSize *= factor
    case nil: break
    }
    isTiny = fontSize < StyleEffect.unseenFontSize
    if let colour = effect.colour {
      let isUnseen = effect.background.map { colour.isUnseen(on: $0) } ?? false
      hasUnseenColour = colour.isTransparent || isUnseen
    } else if effect.hasUnknownColour || effect.background != nil {
      hasUnseenColour = false
    }
    if effect.hasBackgroundOfTextColour { hasUnseenColour = true }
  }

  /// Why an element hides what stands in it by its name or its attributes.
  private static func reason(_ tag: LooseTag) -> HiddenReason? {
    switch tag.name {
    case "script": return .script
    case "template": return .template
    case "style", "title": return .notRendered
    case "dialog" where tag.attributes["open"] == nil: return .notRendered
    default: break
    }
    if tag.attributes["hidden"] != nil { return .hiddenAttribute }
    let name = Array(tag.name.utf8)
    let isUnrendered = ElementName(name, name.indices).traits.contains(.notRendered)
    // A component may have the name of an element, and any attribute.
    let isElement = !tag.isComponent
    return isElement && (isUnrendered || tag.attributes["popover"] != nil) ? .notRendered : nil
  }
}
