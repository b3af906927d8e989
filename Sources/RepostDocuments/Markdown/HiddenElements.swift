internal import RepostCore

/// Follows the tags of raw HTML in Markdown that hide what stands inside them.
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
    if inner.reason == nil { inner.reason = Self.reason(tag) }
    if tag.name == "noscript" { inner.isNoscript = true }
    if tag.attributes["aria-hidden"]?.lowercased() == "true" { inner.isAriaHidden = true }
    return inner == outer && !Self.rawText.contains(tag.name) && tag.name != "template"
      ? nil : inner
  }

  private static func reason(_ tag: LooseTag) -> HiddenReason? {
    switch tag.name {
    case "script": return .script
    case "template": return .template
    case "style", "title", "iframe", "noembed", "noframes", "datalist": return .notRendered
    default: break
    }
    if tag.attributes["hidden"] != nil { return .hiddenAttribute }
    guard let style = tag.attributes["style"] else { return nil }
    for declaration in style.lowercased().split(separator: ";").prefix(64) {
      let parts = declaration.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let value = parts[1].split(whereSeparator: { $0.isWhitespace || $0 == "!" }).first ?? ""
      switch parts[0].filter({ !$0.isWhitespace }) {
      case "display" where value == "none": return .displayNone
      case "visibility" where value == "hidden" || value == "collapse": return .visibilityHidden
      case "font-size" where isZero(value), "opacity" where isZero(value): return .zeroSize
      case "text-indent" where isFarOut(value), "left" where isFarOut(value): return .offScreen
      default: break
      }
    }
    return nil
  }

  private static func isZero(_ value: Substring) -> Bool {
    let number = value.prefix { $0.isNumber || $0 == "." }
    return !number.isEmpty && number.allSatisfy { $0 == "0" || $0 == "." }
  }

  private static func isFarOut(_ value: Substring) -> Bool {
    guard value.first == "-" else { return false }
    return value.dropFirst().prefix { $0.isNumber }.count >= 3
  }
}
