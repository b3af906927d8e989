internal import RepostCore

/// Says which elements of a page readers do not see, and why, once all of its style sheets are known.
///
/// What an element is, its attributes and its style are looked at in the order of the source, so that
/// what hides the elements around it is known by then.
struct SightResolver {
  private let bytes: SourceBytes
  private let styled: [StyledElement]
  private var matcher: StyleMatcher?
  private var styles: ComputedStyles
  /// What is known about the letters in each element; empty where no style is known.
  private var letters: [LetterStyle] = []

  /// Creates a resolver; without a sheet only the elements' own attributes count.
  init(_ elements: ElementTable, bytes: SourceBytes, sheet: StyleSheet?) {
    self.bytes = bytes
    styled = elements.styled
    styles = ComputedStyles(elements.styleValues, sheet: sheet, bytes: bytes)
    // A sheet that hides nothing itself may still undo, or complete, what an attribute says.
    if let sheet, sheet.mayHide || styles.mayHideWithRules {
      matcher = StyleMatcher(sheet, elements: elements, bytes: bytes)
    }
    if matcher != nil || styles.mayHideInline {
      letters = Array(repeating: LetterStyle(), count: elements.rows.count)
    }
  }

  /// Whether rules were left untried because there was too much to try.
  var hasReachedLimit: Bool { matcher?.hasReachedLimit ?? false }

  /// Notes for each element what hides it.
  mutating func resolve(_ rows: inout [ElementRow]) {
    for row in rows.indices.dropFirst() {
      let above = rows[Int(rows[row].parent)]
      var element = rows[row]
      resolve(&element, row, inside: above)
      rows[row] = element
    }
  }

  private mutating func resolve(_ element: inout ElementRow, _ row: Int, inside above: ElementRow) {
    element.hidden = above.hidden
    element.flags.formUnion(above.flags.intersection(.sight))
    if !letters.isEmpty { letters[row] = letters[Int(element.parent)] }
    if !element.flags.contains(.hiddenForGood) { hide(&element, row) }
    if element.hidden != nil || element.flags.contains(.noscript) {
      // What is hidden inside a `noscript` element is apart from what is only noscript.
      let isApart = above.concealment < 0 || above.hidden != element.hidden
      element.concealment = isApart ? Int32(truncatingIfNeeded: row) : above.concealment
    }
  }

  private mutating func hide(_ element: inout ElementRow, _ row: Int) {
    var reason = element.name == .template ? HiddenReason.template : nil
    if reason == nil, element.flags.contains(.hiddenAttribute) { reason = .hiddenAttribute }
    let outer = element.flags.intersection(.hiddenForNow)
    // Inside small letters every size matters.
    let allMatters = !letters.isEmpty && (!outer.isEmpty || letters[row].fontSize < 12)
    let style = computedStyle(element, row, allMatters: allMatters)
    let read = style.flatMap { $0.mayHide || allMatters ? $0 : nil }
    if let read {
      if reason == nil { reason = read.effect.hiding }
      letters[row].apply(read.effect, to: &element.flags)
    }
    if reason == nil, element.flags.contains(.notRendered) { reason = .notRendered }
    if reason != nil { element.flags.insert(.hiddenForGood) }

    let inner = element.flags.intersection(.hiddenForNow)
    if reason == nil, inner.isEmpty {
      element.hidden = nil
    } else if reason == nil, element.hidden == outer.reason, inner.reason != outer.reason {
      element.hidden = inner.reason  // one of several ways was undone
    } else if element.hidden == nil || (reason == nil && inner.isDisjoint(with: outer)) {
      let isByStyle =
        reason == nil || (style?.mayHide == true && style?.effect.hiding == reason)
      let isBySheet = isByStyle && read?.isHiddenInline == false
      element.hidden = isBySheet ? .styleSheet : reason ?? inner.reason
    }
  }

  /// What the style attribute and the style sheets come to, or nil where they say nothing.
  ///
  /// Unless `allMatters`, it is nil too where none of what they say may hide.
  private mutating func computedStyle(
    _ element: ElementRow, _ row: Int, allMatters: Bool
  ) -> ComputedStyle? {
    guard !letters.isEmpty else { return nil }
    let inline = styled[row].style
    guard matcher != nil else {
      return allMatters || styles.suspicion(inline: inline).mayHide
        ? styles.style(inline: inline, rules: [], lettersOnly: false) : nil
    }
    matcher?.enter(row, element, styled[row], bytes)
    let suspicion = styles.suspicion(inline: inline)
    guard
      allMatters || !suspicion.isDisjoint(with: [.hides, .background])
        || matcher?.mayHide(row) == true
    else { return nil }
    matcher?.match(row)
    guard allMatters || matcher?.suspicion.union(suspicion).mayHide == true else { return nil }
    // Of what sheets say about the page as a whole only colours and sizes of letters are believed:
    // pages that are hidden till their scripts have run are shown in the end.
    let lettersOnly = element.name == .html || element.name == .body
    let style = styles.style(
      inline: inline, rules: matcher?.matched ?? [], lettersOnly: lettersOnly)
    matcher?.charge(styles.takeCost())
    return style
  }
}

/// What is known about the letters in an element.
struct LetterStyle {
  /// The size in pixels, as far as it is known.
  var fontSize: Float = 16
  /// The colour behind the letters that hides them, where one does; nil where they have none.
  var backdrop: StyleColour?

  /// Takes over what a style says about letters: whether they show, their size and their colour.
  mutating func apply(_ effect: StyleEffect, to flags: inout ElementRow.Flags) {
    if let isVisible = effect.isVisible { flags.set(.hiddenByVisibility, !isVisible) }
    switch effect.fontSize {
    case .pixels(let pixels): fontSize = Float(pixels)
    case .factor(let factor): fontSize *= Float(factor)
    case nil: break
    }
    if effect.fontSize != nil {
      flags.set(.hiddenByFontSize, Double(fontSize) < StyleEffect.unseenFontSize)
    }
    applyColours(of: effect, to: &flags)
  }

  private mutating func applyColours(of effect: StyleEffect, to flags: inout ElementRow.Flags) {
    if effect.hasBackgroundOfTextColour {
      flags.set(.hiddenByColour, true)
      if effect.colour != nil { backdrop = effect.colour }
    } else if let colour = effect.colour {
      // A background of its own counts; without one, the one that hid the letters so far.
      let behind = effect.hasUnknownBackground ? nil : effect.background ?? backdrop
      let isUnseen = behind.map { colour.isUnseen(on: $0) } ?? false
      flags.set(.hiddenByColour, colour.isTransparent || isUnseen)
      backdrop = isUnseen ? behind : nil
    } else if effect.hasUnknownColour {
      flags.set(.hiddenByColour, false)
      backdrop = nil
    } else if let hiding = backdrop {
      // The letters keep their colour, which is that of the background around the element.
      let isOther = effect.background.map { $0.alpha == 1 && !hiding.isUnseen(on: $0) } ?? false
      if effect.hasUnknownBackground || isOther {
        flags.set(.hiddenByColour, false)
        backdrop = nil
      }
    }
  }
}

extension ElementRow.Flags {
  fileprivate mutating func set(_ flag: Self, _ isSet: Bool) {
    if isSet { insert(flag) } else { remove(flag) }
  }

  /// The reason that goes with what hides an element for now.
  fileprivate var reason: HiddenReason {
    if contains(.hiddenByVisibility) { return .visibilityHidden }
    return contains(.hiddenByFontSize) ? .zeroSize : .sameColour
  }
}
