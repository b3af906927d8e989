internal import RepostCore

extension HTMLTreeSink {
  mutating func startTag(_ tag: HTMLStartTag) -> ContentMode {
    let name = elementNames.value(bytes, tag.name) ?? .other
    let traits = elementTraits[Int(name.rawValue)]
    isLinkedData = false
    isStyleSheet = false
    if !hasBody, !traits.contains(.allowedInHead), name != .html, !open.top.isForeign {
      endHead(at: tag.source.lowerBound)
    }
    switch name {
    case .html where language == nil: language = read[.lang]
    case .body, .frameset:
      hasBody = true
      outline?.endHead(at: tag.source.lowerBound)
    default: break
    }
    if deepCount == 0 {
      if open.top.holdsForeign, traits.contains(.breaksOutOfForeign) {
        leaveForeignContent(at: tag.source.lowerBound)
      }
      if !open.top.holdsForeign { closeImplied(by: name, traits, at: tag.source.lowerBound) }
    }
    if name == .html || name == .head || name == .body, open.isOpen(name) { return .data }
    if name == .br {
      events.append(PageEvent(kind: .lineBreak, row: row, range: tag.source))
      return .data
    }
    let isForeign = deepCount == 0 && (name == .svg || name == .math || open.top.holdsForeign)
    let isVoid = isForeign ? tag.isSelfClosing : traits.contains(.void)
    let isTooDeep = open.count > limits.depth
    if isTooDeep, !isVoid { reachedLimits.insert(.depth) }
    let outer = row
    let number = appendElement(name, traits, tag, isForeign: isForeign, isTooDeep: isTooDeep)
    outline?.open(number, in: outer, tag, isVoid: isVoid)
    let link = note(name, tag, row: number, isVoid: isVoid, isTooDeep: isTooDeep)
    if name == .style { isStyleSheet = isActiveSheet(row: number) }
    guard !isVoid else { return .data }
    let mode = isForeign ? .data : name.contentMode
    textOwner = name
    if isTooDeep {
      if !traits.contains(.hasOptionalEnd), name != .p { deepCount += 1 }
    } else {
      open.append(
        OpenElement(
          name: name, isForeign: isForeign, traits: traits, row: number,
          link: Int32(truncatingIfNeeded: link ?? -1),
          writtenName: name == .other ? SourceRange(tag.name) : SourceRange(),
          nameHash: name == .other ? bytes.nameHash(tag.name) : 0))
    }
    return mode
  }

  /// Gives the element a row, unless it stands too deep; gives the row that counts.
  private mutating func appendElement(
    _ name: ElementName, _ traits: ElementTraits, _ tag: HTMLStartTag, isForeign: Bool,
    isTooDeep: Bool
  ) -> Int32 {
    var element = elements.child(named: name, of: row)
    var styled = StyledElement()
    if name == .other { styled.name = SourceRange(tag.name) }
    if !read.isEmpty {
      if let id = read[.id] { styled.id = SourceRange(id) }
      if let value = read[.style] {
        styled.style = elements.styleValues.number(bytes, value).number
      }
      if let value = read[.cssClass] { styled.classes = classNumber(value) }
    }
    noteHiding(&element, traits, isForeign: isForeign)
    describe(&element, traits, classes: styled.classes, isForeign: isForeign)
    let number = isTooDeep ? row : elements.append(element, styled)
    if element.flags.contains(.block) { appendBoundary(number, at: tag.source.lowerBound) }
    return number
  }

  /// The number of a class attribute; what a new one says is read.
  private mutating func classNumber(_ value: Range<Int>) -> Int32 {
    let (number, isNew) = elements.classValues.number(bytes, value)
    if isNew {
      var words = ZoneWords()
      words.read(bytes, value)
      classWords.append(words)
    }
    return number
  }

  mutating func endTag(name written: Range<Int>, source: Range<Int>) {
    let name = elementNames.value(bytes, written) ?? .other
    let traits = elementTraits[Int(name.rawValue)]
    isLinkedData = false
    isStyleSheet = false
    outline?.noteEndTag(source)
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
    if traits.contains(.closesParagraph), open.hasParagraph {
      let index = open.lastIndex {
        $0.name == .p
      } before: {
        $0.name == .button || $0.traits.contains(.scope)
      }
      if let index { close(downTo: index, at: offset) }
    }
    switch name {
    case .li:
      closeItem(at: offset) {
        $0 == .li
      } before: {
        $0 == .ul || $0 == .ol || $0 == .menu || $0 == .dir
      }
    case .dd, .dt:
      closeItem(at: offset) {
        $0 == .dd || $0 == .dt
      } before: {
        $0 == .dl
      }
    case .option, .optgroup:
      if open.top.name == .option { close(downTo: open.count - 1, at: offset) }
      if name == .optgroup, open.top.name == .optgroup {
        close(downTo: open.count - 1, at: offset)
      }
    case .td, .th: closeTableParts(Self.cells, at: offset)
    case .tr: closeTableParts(Self.rowParts, at: offset)
    case .thead, .tbody, .tfoot:
      closeTableParts(Self.bodyParts, at: offset)
    case .a:
      if open.hasAnchor, let index = open.lastIndex(of: name) { takeOut(index, at: offset) }
    case .button:
      if let index = open.lastIndex(of: name) { close(downTo: index, at: offset) }
    case _ where traits.contains(.heading) && open.top.traits.contains(.heading):
      close(downTo: open.count - 1, at: offset)
    default: break
    }
  }

  @inline(__always)
  private mutating func closeItem(
    at offset: Int, _ isItem: (ElementName) -> Bool, before isList: (ElementName) -> Bool
  ) {
    let index = open.lastIndex {
      isItem($0.name)
    } before: {
      isList($0.name)
        || ($0.traits.contains(.special) && $0.name != .p && $0.name != .div
          && $0.name != .address)
    }
    if let index { close(downTo: index, at: offset) }
  }

  /// Closes the outermost of the named parts of the innermost table, and all inside it.
  private mutating func closeTableParts(_ names: Set<ElementName>, at offset: Int) {
    var outermost: Int?
    var index = open.count - 1
    while index > 0 {
      let entry = open.entries[index]
      if entry.name == .table || entry.name == .template { break }
      if entry.traits.contains(.tablePart) || entry.name == .colgroup, names.contains(entry.name) {
        outermost = index
      }
      index -= 1
    }
    if index > 0, let outermost { close(downTo: outermost, at: offset) }
  }

  /// Closes a link or another formatting element, across other elements if need be.
  private mutating func closeFormatting(_ name: ElementName, at offset: Int) {
    guard let index = open.lastIndex(of: name) else { return }
    let crosses = open.entries[(index + 1)...].contains { $0.traits.contains(.special) }
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
      $0.name == name || (isHeading && $0.traits.contains(.heading))
    } before: {
      traits.contains(.tablePart)
        ? $0.name == .table || $0.name == .template : $0.traits.contains(.scope)
    }
    if let index { close(downTo: index, at: offset) }
  }

  private mutating func closeOrdinary(
    _ name: ElementName, _ written: Range<Int>, at offset: Int
  ) {
    let bytes = bytes
    let hash = name == .other ? bytes.nameHash(written) : 0
    let isForeign = open.top.isForeign
    let index = open.lastIndex {
      guard $0.name == name, $0.nameHash == hash else { return false }
      return name != .other
        || bytes[$0.writtenName.range].elementsEqual(bytes[written]) {
          $0.asciiLowercased == $1.asciiLowercased
        }
    } before: {
      !isForeign && $0.traits.contains(.special)
    }
    if let index { close(downTo: index, at: offset) }
  }

  /// What ends before a cell, a row and a group of rows.
  private static let cells: Set<ElementName> = [.td, .th, .caption]
  private static let rowParts: Set<ElementName> = cells.union([.tr, .colgroup])
  private static let bodyParts: Set<ElementName> = rowParts.union([.thead, .tbody, .tfoot])

  private mutating func leaveForeignContent(at offset: Int) {
    var index = open.count
    while index > 1, open.entries[index - 1].holdsForeign { index -= 1 }
    close(downTo: index, at: offset)
  }
}
