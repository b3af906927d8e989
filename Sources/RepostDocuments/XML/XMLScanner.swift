/// Splits an XML document into tags and text, front to back, holding no tree.
///
///     var scanner = XMLScanner(bytes)
///     while let token = scanner.next() { … }
///
/// It is lenient where feeds are sloppy (a bare ampersand, an undeclared prefix, an end tag that is
/// missing) and strict where XML is dangerous: nothing outside the bytes is ever opened, and of a
/// document type nothing is read but its end. Every byte is looked at a bounded number of times, and
/// memory grows with the depth only.
struct XMLScanner {
  let bytes: [UInt8]
  let limits: XMLLimits
  /// What was wrong so far.
  private(set) var problem: XMLProblem = []
  /// Where the first thing stands that is not well-formed, or nil.
  private(set) var firstFault: Int?
  /// The attributes of the start tag that was read last.
  private(set) var attributes: [XMLAttribute] = []
  /// Where the next token is looked for.
  private(set) var position: Int

  private struct OpenElement {
    /// The name as written, prefix included.
    let name: Range<Int>
    /// How many prefixes were declared before it.
    let bindings: Int
  }

  private var open: [OpenElement] = []
  private var bindings: [XMLScope.Binding] = []
  /// How many elements are open beyond the depth that is told apart.
  private var deepCount = 0
  private var strayEnds = 0
  /// End tokens that are due before anything else is read, and where.
  private var pendingEnds = 0
  private var pendingSource = 0..<0
  private let end: Int

  /// Starts at the first byte, or behind the mark of UTF-8.
  ///
  /// - Parameters:
  ///   - bytes: A document in UTF-8.
  ///   - range: The part of it to read, or nil for all of it.
  ///   - scope: The prefixes that hold there.
  ///   - limits: How much is told apart.
  init(
    _ bytes: [UInt8], in range: Range<Int>? = nil, scope: XMLScope = XMLScope(),
    limits: XMLLimits = XMLLimits()
  ) {
    bindings = scope.bindings
    self.bytes = bytes
    self.limits = limits
    let range = range ?? 0..<bytes.count
    let hasMark = bytes[range].starts(with: [0xEF, 0xBB, 0xBF])
    position = range.lowerBound + (hasMark ? 3 : 0)
    end = range.upperBound
  }

  /// The prefixes that hold where the scanner is.
  var scope: XMLScope { XMLScope(bindings: bindings) }

  /// How many elements are open.
  var depth: Int { open.count }

  /// The next token, or nil at the end.
  mutating func next() -> XMLToken? {
    if pendingEnds > 0 { return nextEnd() }
    while position < end {
      if bytes[position] != UInt8(ascii: "<") {
        let start = position
        position = bytes.firstOffset(of: UInt8(ascii: "<"), from: start, limit: end)
        return .text(start..<position)
      }
      if let token = readMarkup() { return token }
    }
    if !open.isEmpty {
      note(.unfinished, at: end)
      pendingEnds = open.count
      pendingSource = end..<end
      deepCount = 0
      return nextEnd()
    }
    return nil
  }

  /// The value of an attribute of the last start tag, decoded, or nil.
  func value(_ local: String, in namespace: XMLNamespace = .none) -> String? {
    attributes.first { $0.name.local == local && $0.name.namespace == namespace }
      .map { bytes.xmlText(of: $0.value) }
  }

  /// Skips the element whose start tag was just read, with all in it.
  ///
  /// - Returns: What stands between its tags.
  mutating func skipElement() -> Range<Int> {
    let start = pendingEnds > 0 ? pendingSource.lowerBound : position
    let outer = open.count - 1
    var contentEnd = start
    while let token = next() {
      guard case .end(let source) = token else { continue }
      contentEnd = max(start, source.lowerBound)
      if open.count <= outer { break }
    }
    return start..<contentEnd
  }

  private mutating func nextEnd() -> XMLToken {
    pendingEnds -= 1
    if let element = open.popLast() { bindings.removeSubrange(element.bindings...) }
    return .end(source: pendingSource)
  }

  private mutating func note(_ kind: XMLProblem, at offset: Int) {
    problem.insert(kind)
    if firstFault == nil { firstFault = offset }
  }

  private mutating func abandon(at offset: Int) {
    note(.abandoned, at: offset)
    position = end
  }

  /// Reads what starts with `<`; nil where it gives no token.
  private mutating func readMarkup() -> XMLToken? {
    let start = position
    guard start + 1 < end else {
      position = end
      return .text(start..<end)
    }
    switch bytes[start + 1] {
    case UInt8(ascii: "/"): return readEndTag(start)
    case UInt8(ascii: "?"):
      position = offset(behind: "?>", from: start + 2)
      return nil
    case UInt8(ascii: "!"): return readDeclaration(start)
    case let next where XMLTag.startsName(next): return readStartTag(start)
    default:
      // A bare `<` is text, as its author meant it.
      note(.malformed, at: start)
      position = bytes.firstOffset(of: UInt8(ascii: "<"), from: start + 1, limit: end)
      return .text(start..<position)
    }
  }

  private mutating func readDeclaration(_ start: Int) -> XMLToken? {
    if bytes.has("<!--", at: start) {
      position = offset(behind: "-->", from: start + 4)
      return nil
    }
    if bytes.has("<![CDATA[", at: start) {
      let text = min(start + 9, end)
      let close = bytes.offset(of: "]]>", from: text, limit: end)
      if close == nil { note(.unfinished, at: start) }
      position = min(end, (close ?? end) + 3)
      return .characterData(text..<(close ?? end))
    }
    let type = XMLDocumentType(bytes, at: start, end: end)
    if let entity = type.firstEntity { note(.entities, at: entity) }
    if !type.isFinished { note(.unfinished, at: start) }
    position = type.end
    return nil
  }

  private mutating func readStartTag(_ start: Int) -> XMLToken? {
    attributes.removeAll(keepingCapacity: true)
    guard let tag = XMLTag(bytes, at: start, end: end, maximum: limits.attributes) else {
      note(.unfinished, at: start)
      position = end
      return nil
    }
    if let fault = tag.fault { note(.malformed, at: fault) }
    if tag.hasMore { problem.insert(.attributes) }
    position = tag.end
    guard open.count < limits.depth else {
      problem.insert(.depth)
      if !tag.isEmpty { deepCount += 1 }
      return nil
    }
    open.append(OpenElement(name: tag.name, bindings: bindings.count))
    resolve(tag)
    if tag.isEmpty {
      pendingEnds = 1
      pendingSource = tag.end..<tag.end
    }
    return .start(name(tag.name, isAttribute: false), source: start..<tag.end)
  }

  private mutating func readEndTag(_ start: Int) -> XMLToken? {
    let name = XMLTag.name(bytes, from: start + 2, end: end)
    let close = bytes.firstOffset(of: UInt8(ascii: ">"), from: name.upperBound, limit: end)
    position = min(end, close + 1)
    if close >= end { note(.unfinished, at: start) }
    if deepCount > 0 {
      deepCount -= 1
      return nil
    }
    if let last = open.last, bytes.hasSameBytes(last.name, name) {
      pendingEnds = 1
      pendingSource = start..<position
      return nextEnd()
    }
    note(.malformed, at: start)
    strayEnds += 1
    guard strayEnds <= limits.strayEnds else {
      abandon(at: start)
      return nil
    }
    let match = open.lastIndex { bytes.hasSameBytes($0.name, name) }
    guard let match else { return nil }
    pendingEnds = open.count - match
    pendingSource = start..<position
    return nextEnd()
  }

  /// Takes the prefixes that a start tag declares, then names its other attributes.
  private mutating func resolve(_ tag: XMLTag) {
    for attribute in tag.attributes where bytes.has("xmlns", at: attribute.name.lowerBound) {
      let rest = attribute.name.lowerBound + 5..<attribute.name.upperBound
      guard rest.isEmpty || bytes[rest.lowerBound] == UInt8(ascii: ":") else { continue }
      guard bindings.count < limits.prefixes else {
        problem.insert(.attributes)
        return
      }
      let address = attribute.value.count > 256 ? "?" : bytes.xmlText(of: attribute.value)
      bindings.append(
        XMLScope.Binding(
          prefix: rest.dropFirst(1), namespace: XMLNamespace(address: address)))
    }
    for attribute in tag.attributes {
      attributes.append(
        XMLAttribute(name: name(attribute.name, isAttribute: true), value: attribute.value))
    }
  }

  /// What a name as written means here.
  private func name(_ written: Range<Int>, isAttribute: Bool) -> XMLName {
    let colon = bytes.firstOffset(
      of: UInt8(ascii: ":"), from: written.lowerBound, limit: written.upperBound)
    let hasPrefix = colon < written.upperBound
    let local = hasPrefix ? colon + 1..<written.upperBound : written
    let name =
      local.count > limits.name ? "" : String(decoding: bytes[local], as: UTF8.self)
    let prefix = hasPrefix ? written.lowerBound..<colon : written.lowerBound..<written.lowerBound
    // An attribute without a prefix is in no namespace, whatever its element is in.
    if isAttribute, !hasPrefix { return XMLName(namespace: .none, local: name) }
    return XMLName(namespace: namespace(prefix), local: name)
  }

  private func namespace(_ prefix: Range<Int>) -> XMLNamespace {
    for binding in bindings.reversed() where bytes.hasSameBytes(binding.prefix, prefix) {
      return binding.namespace
    }
    if prefix.isEmpty { return .none }
    guard prefix.count <= limits.name else { return .other }
    return XMLNamespace(undeclared: String(decoding: bytes[prefix], as: UTF8.self))
  }

  private mutating func offset(behind mark: StaticString, from start: Int) -> Int {
    guard let found = bytes.offset(of: mark, from: min(start, end), limit: end) else {
      note(.unfinished, at: position)
      return end
    }
    return found + mark.utf8CodeUnitCount
  }
}
