internal import RepostCore

extension HTMLTreeSink {
  /// Says whether readers see the element, by its name, its attributes and the page's style sheets.
  mutating func hide(
    _ element: inout ElementRow, _ tag: HTMLStartTag, by read: ElementAttributes, isForeign: Bool
  ) {
    let inline = read[.style].map { StyleDeclarations(inline: bytes.decodedAttribute($0).utf8) }
    var style = inline ?? StyleDeclarations()
    matcher?.match(
      bytes, name: tag.name, id: read[.id], classes: read[.cssClass], parent: element.parent,
      inheritedOnly: element.name == .html || element.name == .body, into: &style)
    guard !element.flags.contains(.hiddenForGood) else { return }

    let outer = element.flags.intersection(.hiddenForNow)
    var reason = element.name == .template ? HiddenReason.template : nil
    if reason == nil, read[.hidden] != nil { reason = .hiddenAttribute }
    // Inside small letters every size matters.
    let isRead =
      style.mayHide || (!style.isEmpty && (!outer.isEmpty || element.fontSize < 12))
    if isRead {
      let effect = StyleEffect(style)
      if reason == nil { reason = effect.hiding }
      element.apply(effect)
    }
    if reason == nil, isNotRendered(element.name, read, isForeign: isForeign) {
      reason = .notRendered
    }
    if reason != nil { element.flags.insert(.hiddenForGood) }

    let inner = element.flags.intersection(.hiddenForNow)
    if reason == nil, inner.isEmpty {
      element.hidden = nil
    } else if reason == nil, element.hidden == outer.reason, inner.reason != outer.reason {
      element.hidden = inner.reason  // one of several ways was undone
    } else if element.hidden == nil || (reason == nil && inner.isDisjoint(with: outer)) {
      let isByStyle = reason == nil || StyleEffect(style).hiding == reason
      let isBySheet = isByStyle && isRead && !Self.hides(inline)
      element.hidden = isBySheet ? .styleSheet : reason ?? inner.reason
    }
  }

  /// Whether the `style` attribute alone hides its element.
  private static func hides(_ inline: StyleDeclarations?) -> Bool {
    guard let inline, inline.mayHide else { return false }
    var element = ElementRow(name: .other, parent: 0)
    let effect = StyleEffect(inline)
    element.apply(effect)
    return effect.hiding != nil || !element.flags.isDisjoint(with: .hiddenForNow)
  }

  private func isNotRendered(
    _ name: ElementName, _ read: ElementAttributes, isForeign: Bool
  ) -> Bool {
    switch name {
    case .title, .desc, .defs, .symbol, .metadata, .clipPath: return isForeign
    case .dialog where !isForeign && read[.open] == nil: return true
    default: return !isForeign && (name.traits.contains(.notRendered) || read[.popover] != nil)
    }
  }
}

extension HTMLTreeSink {
  /// Whether a `style` element holds a sheet that counts: in CSS, for a screen, not in a template.
  func isActiveSheet(_ read: ElementAttributes, row: Int32) -> Bool {
    if let type = read[.type].map({ bytes.trimmed($0) }), !type.isEmpty,
      !bytes.isWord("text/css", in: type)
    {
      return false
    }
    return isForScreen(read) && isActive(row)
  }

  /// Whether a `link` element brings in a sheet that counts.
  func linksSheet(_ read: ElementAttributes, row: Int32) -> Bool {
    guard read[.href] != nil, let rel = read[.rel] else { return false }
    let words = bytes[rel].split(whereSeparator: \.isHTMLSpace)
    func has(_ word: StaticString) -> Bool {
      words.contains { bytes.isWord(word, in: $0.startIndex..<$0.endIndex) }
    }
    return has("stylesheet") && !has("alternate") && isForScreen(read) && isActive(row)
  }

  private func isForScreen(_ read: ElementAttributes) -> Bool {
    guard let media = read[.media] else { return true }
    return MediaQuery(Array(bytes.decodedAttribute(media).utf8)).holds
  }
}

extension ElementRow {
  /// Takes over what a style says about letters: whether they show, their size and their colour.
  fileprivate mutating func apply(_ effect: StyleEffect) {
    if let isVisible = effect.isVisible { set(.hiddenByVisibility, !isVisible) }
    switch effect.fontSize {
    case .pixels(let pixels): fontSize = Float(pixels)
    case .factor(let factor): fontSize *= Float(factor)
    case nil: break
    }
    if effect.fontSize != nil {
      set(.hiddenByFontSize, Double(fontSize) < StyleEffect.unseenFontSize)
    }
    applyColours(of: effect)
  }

  private mutating func applyColours(of effect: StyleEffect) {
    if effect.hasBackgroundOfTextColour {
      set(.hiddenByColour, true)
      if effect.colour != nil { backdrop = effect.colour }
    } else if let colour = effect.colour {
      // A background of its own counts; without one, the one that hid the letters so far.
      let behind = effect.hasUnknownBackground ? nil : effect.background ?? backdrop
      let isUnseen = behind.map { colour.isUnseen(on: $0) } ?? false
      set(.hiddenByColour, colour.isTransparent || isUnseen)
      backdrop = isUnseen ? behind : nil
    } else if effect.hasUnknownColour {
      set(.hiddenByColour, false)
      backdrop = nil
    } else if let hiding = backdrop {
      // The letters keep their colour, which is that of the background around the element.
      let isOther = effect.background.map { $0.alpha == 1 && !hiding.isUnseen(on: $0) } ?? false
      if effect.hasUnknownBackground || isOther {
        set(.hiddenByColour, false)
        backdrop = nil
      }
    }
  }

  private mutating func set(_ flag: Flags, _ isSet: Bool) {
    if isSet { flags.insert(flag) } else { flags.remove(flag) }
  }
}

extension ElementRow.Flags {
  /// The reason that goes with what hides an element for now.
  fileprivate var reason: HiddenReason {
    if contains(.hiddenByVisibility) { return .visibilityHidden }
    return contains(.hiddenByFontSize) ? .zeroSize : .sameColour
  }
}
