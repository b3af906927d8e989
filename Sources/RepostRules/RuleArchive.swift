internal import RepostCore
internal import RepostPatterns

/// Rules in a form that is read in a fraction of a millisecond, for packs that were checked before.
///
/// The binary carries its packs in this form; `make rules` writes it from the YAML. It holds what
/// detection needs, the literals of the patterns too. Examples, descriptions and references stay in the
/// YAML, which the binary carries too, for `rules explain` and `rules test`.
///
/// The bytes are `RLRA`, a version, a digest of the YAML files, a count, then the fields of each rule in
/// a fixed order: numbers as LEB128, texts as a length and UTF-8. Where the digest is not that of the
/// files at hand the archive is stale and gives nothing, so an edited rule is never overlooked.
package enum RuleArchive {
  private static let magic = Array("RLRA".utf8) + [version]
  private static let version: UInt8 = 5

  /// The archive of `rules`, which were read from files with that digest.
  package static func bytes(of rules: [Rule], digest: RuleFilesDigest) -> [UInt8] {
    var out = ArchiveWriter(magic)
    for number in digest.numbers { out.write(number) }
    out.write(rules.count)
    for rule in rules { out.write(rule) }
    return out.bytes
  }

  /// The rules in an archive, or nil where the bytes are not one, or not one of the files at hand.
  ///
  /// Patterns are taken as known to compile, so the archive has to be one that we wrote.
  package static func rules(in bytes: [UInt8], digest: RuleFilesDigest) -> [Rule]? {
    var reader = ArchiveReader(bytes)
    guard reader.skip(magic) else { return nil }
    for number in digest.numbers where reader.number() != number { return nil }
    guard let count = reader.number(), count <= 1_000_000 else { return nil }
    var rules: [Rule] = []
    rules.reserveCapacity(count)
    for _ in 0..<count {
      guard let rule = reader.rule() else { return nil }
      rules.append(rule)
    }
    return reader.isAtEnd ? rules : nil
  }
}

/// Writes numbers, texts and rules one behind the other.
private struct ArchiveWriter {
  private(set) var bytes: [UInt8]

  init(_ start: [UInt8]) {
    bytes = start
  }

  mutating func write(_ number: Int) {
    var rest = UInt64(number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// Writes a text that may be missing; no text of a rule is empty.
  mutating func write(_ text: String?) { write(text ?? "") }

  mutating func write(_ texts: [String]) {
    write(texts.count)
    for text in texts { write(text) }
  }

  /// Writes literals: how many, how many companions, 1 more than the bound before the literals, or 0 for
  /// none, and what ends a sentence.
  mutating func write(_ required: RequiredLiterals?) {
    write(required?.literals.count ?? 0)
    guard let required else { return }
    write(required.companions.count)
    write(required.maximumBefore.map { $0 + 1 } ?? 0)
    let stops = required.sentence
    for bits in [stops?.low ?? 0, stops?.high ?? 0] {
      write(Int(bits & 0xFFFF_FFFF))
      write(Int(bits >> 32))
    }
    for literal in required.literals + required.companions {
      write(literal.isCaseless ? 1 : 0)
      write(literal.bytes.count)
      bytes.append(contentsOf: literal.bytes)
    }
  }

  mutating func write(_ rule: Rule) {
    write(rule.id)
    write(rule.title)
    write(rule.status.rawValue)
    write(rule.language)
    write(rule.subject.rawValue)
    write(rule.scope.map(\.rawValue).sorted())
    write(rule.within.sorted())
    write(rule.opens?.name)
    write(rule.opens?.extent.rawValue)
    write(rule.pattern.source)
    write(rule.literals)
    write(rule.alwaysRun)
    write(rule.emits?.rawValue)
    write(rule.credit?.rawValue)
    write(rule.signal?.rawValue)
    write(rule.strength.rawValue)
    write(rule.path)
    write(rule.pack)
    write(rule.parameters.count)
    for (name, value) in rule.parameters.sorted(by: { $0.key < $1.key }) {
      write(name)
      switch value {
      case .text(let text): write(["text", text])
      case .list(let list): write(["list"] + list)
      case .number(let number): write(["number", String(number)])
      case .flag(let flag): write(["flag", String(flag)])
      }
    }
  }
}

/// Reads what `ArchiveWriter` wrote; anything else gives nil.
private struct ArchiveReader {
  private let bytes: [UInt8]
  private var offset = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { offset == bytes.count }

  mutating func skip(_ expected: [UInt8]) -> Bool {
    guard bytes[offset...].starts(with: expected) else { return false }
    offset += expected.count
    return true
  }

  mutating func number() -> Int? {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while offset < bytes.count, shift < 56 {
      let byte = bytes[offset]
      offset += 1
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(number) }
      shift += 7
    }
    return nil
  }

  mutating func text() -> String? {
    guard let count = number(), count <= bytes.count - offset else { return nil }
    defer { offset += count }
    return String(decoding: bytes[offset..<(offset + count)], as: UTF8.self)
  }

  mutating func texts() -> [String]? {
    guard let count = number(), count <= bytes.count - offset else { return nil }
    var texts: [String] = []
    for _ in 0..<count {
      guard let text = text() else { return nil }
      texts.append(text)
    }
    return texts
  }

  mutating func rule() -> Rule? {
    guard let id = text(), let title = text(), let status = text().flatMap(Rule.Status.init),
      let language = text(), let subject = text().flatMap(Rule.Subject.init),
      let scope = texts(), let within = texts(), let region = text(), let extent = text(),
      let pattern = text(), let literals = literals(), let alwaysRun = text(),
      let emits = text(), let credit = text(),
      let signal = text(),
      let strength = text().flatMap(Strength.init), let path = text(), let pack = text(),
      let parameters = parameters()
    else { return nil }
    let opens = Rule.Region.Extent(rawValue: extent).map {
      Rule.Region(name: region, extent: $0)
    }
    return Rule(
      id: id, title: title, status: status, description: "", references: [],
      language: language.isEmpty ? nil : language, subject: subject,
      scope: Set(scope.compactMap(BlockRole.init)), within: Set(within), opens: opens,
      pattern: Pattern(known: pattern), literals: literals,
      alwaysRun: alwaysRun.isEmpty ? nil : alwaysRun,
      emits: ConditionID(emits),
      credit: Attribution.Kind(rawValue: credit), signal: Rule.Signal(rawValue: signal),
      parameters: parameters, strength: strength, falsePositives: [], matches: [],
      nonMatches: [], path: path, pack: pack)
  }

  /// The literals of a rule, which may have none; nil where the bytes make no sense.
  private mutating func literals() -> RequiredLiterals?? {
    guard let count = number(), count <= bytes.count - offset else { return nil }
    guard count > 0 else { return .some(nil) }
    guard let companions = number(), companions <= bytes.count - offset, let before = number(),
      let low = bits(), let high = bits()
    else { return nil }
    var literals: [RequiredLiterals.Literal] = []
    literals.reserveCapacity(count + companions)
    for _ in 0..<(count + companions) {
      guard let casing = number(), let length = number(), length <= bytes.count - offset else {
        return nil
      }
      let literal = Array(bytes[offset..<(offset + length)])
      literals.append(RequiredLiterals.Literal(bytes: literal, isCaseless: casing == 1))
      offset += length
    }
    let bound = before == 0 ? nil : before - 1
    return RequiredLiterals(
      literals: Array(literals[..<count]), companions: Array(literals[count...]),
      maximumBefore: bound,
      sentence: low | high == 0 ? nil : SentenceStops(low: low, high: high))
  }

  /// A set of 64 bits, written as two numbers.
  private mutating func bits() -> UInt64? {
    guard let low = number(), let high = number() else { return nil }
    return UInt64(low) | UInt64(high) << 32
  }

  private mutating func parameters() -> [String: ParameterValue]? {
    guard let count = number(), count <= bytes.count - offset else { return nil }
    var parameters: [String: ParameterValue] = [:]
    for _ in 0..<count {
      guard let name = text(), let value = texts(), let kind = value.first else { return nil }
      let content = Array(value.dropFirst())
      switch (kind, content.first) {
      case ("list", _): parameters[name] = .list(content)
      case ("text", let text?): parameters[name] = .text(text)
      case ("number", let text?): parameters[name] = Int(text).map { .number($0) }
      case ("flag", let text?): parameters[name] = .flag(text == "true")
      default: return nil
      }
    }
    return parameters
  }
}
