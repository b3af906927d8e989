internal import RepostCore

extension HTMLTreeSink {
  mutating func startTag(_ tag: HTMLStartTag, attributes: [HTMLAttribute]) -> ContentMode {
    let name = ElementName(bytes, tag.name)
    let traits = name.traits
    let read = ElementAttributes(attributes, in: bytes)
    isLinkedData = false
    isStyleSheet = false
    if !traits.contains(.allowedInHead), name != .html, !open.top.isForeign {
      endHead(at: tag.source.lowerBound)
    }
    switch name {
    case .html where language == nil: language = read[.lang]
    case .body, .frameset: hasBody = true
    default: break
    }
    if deepCount == 0 {
      if open.top.holdsForeign, traits.contains(.breaksOutOfForeign) {
        leaveForeignContent(at: tag.source.lowerBound)
      }
      if !open.top.holdsForeign { closeImplied(by: name, traits, at: tag.source.lowerBound) }
    }
    if name == .html || name == .head || name == .body, open.isOpen(name) { return .data }

    let isForeign = deepCount == 0 && (name == .svg || name == .math || open.top.holdsForeign)
    var element = elements.child(named: name, of: row)
    hide(&element, tag, by: read, isForeign: isForeign)
    describe(&element, by: read, isForeign: isForeign)
    if name == .br {
      events.append(PageEvent(kind: .lineBreak, row: row, range: tag.source))
      return .data
    }
    let isVoid = isForeign ? tag.isSelfClosing : traits.contains(.void)
    let isTooDeep = open.count > limits.depth
    if isTooDeep, !isVoid { reachedLimits.insert(.depth) }
    let number = isTooDeep ? row : elements.append(element)
    if !isTooDeep { matcher?.keep() }
    if element.flags.contains(.block) { appendBoundary(number, at: tag.source.lowerBound) }
    let link = note(name, tag, read, row: number, isVoid: isVoid, isTooDeep: isTooDeep)
    if name == .style { isStyleSheet = isActiveSheet(read, row: number) }
    guard !isVoid else { return .data }
    let mode = isForeign ? .data : name.contentMode
    textOwner = name
    if isTooDeep {
      if !traits.contains(.hasOptionalEnd), name != .p { deepCount += 1 }
    } else {
      open.append(
        OpenElement(
          name: name, writtenName: tag.name, nameHash: bytes.nameHash(tag.name), row: number,
          isForeign: isForeign, link: link))
    }
    return mode
  }

  mutating func endTag(name written: Range<Int>, source: Range<Int>) {
    let name = ElementName(bytes, written)
    let traits = name.traits
    isLinkedData = false
    isStyleSheet = false
    if name == .br {
      events.append(PageEvent(kind: .lineBreak, row: row, range: source))
      return
    }
    if traits.contains(.block) { appendBoundary(row, at: source.lowerBound) }
    if deepCount > 0 {
      // Beyond the depth limit tags are only counted.
      if name == .a { endDeepLink(at: source.upperBound) }
      if !traits.contains(.hasOptionalEnd), name != .p { deepCount -= 1 }
      if deepCount == 0 { endDeepLink(at: source.upperBound) }
      return
    }
    switch name {
    case .html, .body: return
    case _ where traits.contains(.formatting): closeFormatting(name, at: source.upperBound)
    case _ where traits.contains(.special): closeSpecial(name, traits, at: source.upperBound)
    default: closeOrdinary(name, written, at: source.upperBound)
    }
  }

  /// Closes the elements whose end tags this start tag implies.
  private mutating func closeImplied(
    by name: ElementName, _ traits: ElementTraits, at offset: Int
  ) {
    if traits.contains(.closesParagraph) {
      let index = open.lastIndex {
        $0.name == .p
      } before: {
        $0.name == .button || $0.name.traits.contains(.scope)
      }
      if let index { close(downTo: index, at: offset) }
    }
    switch name {
    case .li: closeItem([.li], before: [.ul, .ol, .menu, .dir], at: offset)
    case .dd, .dt: closeItem([.dd, .dt], before: [.dl], at: offset)
    case .option, .optgroup:
      if open.top.name == .option { close(downTo: open.count - 1, at: offset) }
      if name == .optgroup, open.top.name == .optgroup {
        close(downTo: open.count - 1, at: offset)
      }
    case .td, .th: closeTableParts([.td, .th, .caption], at: offset)
    case .tr: closeTableParts([.tr, .td, .th, .caption, .colgroup], at: offset)
    case .thead, .tbody, .tfoot:
      closeTableParts(
        [.thead, .tbody, .tfoot, .tr, .td, .th, .caption, .colgroup], at: offset)
    case .a, .button:
      if let index = open.lastIndex(of: name) {
        if name == .a { takeOut(index, at: offset) } else { close(downTo: index, at: offset) }
      }
    case _ where traits.contains(.heading) && open.top.name.traits.contains(.heading):
      close(downTo: open.count - 1, at: offset)
    default: break
    }
  }

  private mutating func closeItem(
    _ names: [ElementName], before lists: [ElementName], at offset: Int
  ) {
    let index = open.lastIndex {
      names.contains($0.name)
    } before: {
      lists.contains($0.name)
        || ($0.name.traits.contains(.special) && ![.p, .div, .address].contains($0.name))
    }
    if let index { close(downTo: index, at: offset) }
  }

  /// Closes the outermost of the named parts of the innermost table, and all inside it.
  private mutating func closeTableParts(_ names: [ElementName], at offset: Int) {
    var outermost: Int?
    var index = open.count - 1
    while index > 0, ![.table, .template].contains(open.entries[index].name) {
      if names.contains(open.entries[index].name) { outermost = index }
      index -= 1
    }
    if index > 0, let outermost { close(downTo: outermost, at: offset) }
  }

  /// Closes a link or another formatting element, across other elements if need be.
  private mutating func closeFormatting(_ name: ElementName, at offset: Int) {
    guard let index = open.lastIndex(of: name) else { return }
    let crosses = open.entries[(index + 1)...].contains { $0.name.traits.contains(.special) }
    if crosses { takeOut(index, at: offset) } else { close(downTo: index, at: offset) }
  }

  private mutating func takeOut(_ index: Int, at offset: Int) {
    didClose(open.remove(at: index), at: offset)
  }

  private mutating func closeSpecial(
    _ name: ElementName, _ traits: ElementTraits, at offset: Int
  ) {
    let isHeading = traits.contains(.heading)
    let index = open.lastIndex {
      $0.name == name || (isHeading && $0.name.traits.contains(.heading))
    } before: {
      traits.contains(.tablePart)
        ? $0.name == .table || $0.name == .template : $0.name.traits.contains(.scope)
    }
    if let index { close(downTo: index, at: offset) }
  }

  private mutating func closeOrdinary(
    _ name: ElementName, _ written: Range<Int>, at offset: Int
  ) {
    let bytes = bytes
    let hash = bytes.nameHash(written)
    let isForeign = open.top.isForeign
    let index = open.lastIndex {
      guard $0.name == name, $0.nameHash == hash else { return false }
      return name != .other
        || bytes[$0.writtenName].elementsEqual(bytes[written]) {
          $0.asciiLowercased == $1.asciiLowercased
        }
    } before: {
      !isForeign && $0.name.traits.contains(.special)
    }
    if let index { close(downTo: index, at: offset) }
  }

  private mutating func leaveForeignContent(at offset: Int) {
    var index = open.count
    while index > 1, open.entries[index - 1].holdsForeign { index -= 1 }
    close(downTo: index, at: offset)
  }
}
