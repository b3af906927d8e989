internal import RepostCore
internal import RepostPatterns

/// Rules in a form that is read in a fraction of a millisecond, for packs that were checked before.
///
/// The binary carries its packs in this form; `make rules` writes it from the YAML. It holds what
/// detection needs: the rules with the literals of their patterns, and the plan that the detector made
/// of them. Examples, descriptions and references stay in the YAML, which the binary carries too, for
/// `rules explain` and `rules test`.
///
/// The bytes are `RLRA`, a version, a digest of the YAML files, the plan, the frames that rules share,
/// the ids they emit, and the fields of each rule in a fixed order, all as ``PackedWriter`` writes them. Where the digest is not that of the
/// files at hand the archive is stale and gives nothing, so an edited rule is never overlooked.
package struct RuleArchive: Sendable {
  private static let magic = Array("RLRA".utf8) + [version]
  private static let version: UInt8 = 6

  /// The rules.
  package let rules: [Rule]
  /// The packs that they belong to.
  package let packs: Set<String>
  /// How a detector of these rules searches, as the detector packed it.
  package let plan: ArraySlice<UInt8>

  /// The archive of `rules`, which were read from files with that digest, and of their plan.
  package static func bytes(
    of rules: [Rule], plan: [UInt8], digest: RuleFilesDigest
  ) -> [UInt8] {
    var out = PackedWriter(magic)
    for number in digest.numbers { out.write(number) }
    out.write(plan)
    var frames: [RuleFrame] = []
    for rule in rules where !frames.contains(RuleFrame(rule)) { frames.append(RuleFrame(rule)) }
    out.write(frames.count)
    for frame in frames { frame.pack(into: &out) }
    let ids = Set(rules.compactMap(\.emits)).sorted()
    out.write(ids.map(\.rawValue))
    out.write(rules.count)
    for rule in rules {
      out.write(frames.firstIndex(of: RuleFrame(rule)) ?? 0)
      // One more than the place among the ids, and 0 for none.
      out.write(rule.emits.flatMap { ids.firstIndex(of: $0) }.map { $0 + 1 } ?? 0)
      out.write(rule)
    }
    return out.bytes
  }

  /// Reads an archive, or gives nil where the bytes are not one, or not one of the files at hand.
  ///
  /// Patterns are taken as known to compile, so the archive has to be one that we wrote.
  package init?(_ bytes: [UInt8], digest: RuleFilesDigest) {
    var reader = PackedReader(bytes[...])
    guard reader.skip(Self.magic) else { return nil }
    for number in digest.numbers where reader.number() != number { return nil }
    guard let plan = reader.slice(), let frames = reader.list({ RuleFrame(packed: &$0) }),
      let ids = reader.list({ $0.text().flatMap(ConditionID.init) }),
      let rules = reader.list({ $0.rule(of: frames, ids) }), reader.isAtEnd
    else { return nil }
    self.rules = rules
    packs = Set(frames.map(\.pack))
    self.plan = plan
  }
}

extension PackedWriter {
  /// Writes what is the rule's own.
  fileprivate mutating func write(_ rule: Rule) {
    write(rule.id)
    write(rule.title)
    write(rule.pattern.source)
    var literals = PackedWriter()
    rule.literals?.pack(into: &literals)
    write(literals.bytes)
    write(rule.path)
    let parameters = rule.parameters.sorted { $0.key < $1.key }
    write(parameters.count)
    for (name, value) in parameters {
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

extension PackedReader {
  fileprivate mutating func rule(of frames: [RuleFrame], _ ids: [ConditionID]) -> Rule? {
    guard let frame = number(), frame < frames.count, let condition = number(),
      condition <= ids.count, let id = text(), let title = slice(),
      let pattern = slice(), let literals = slice(), let path = slice(),
      let parameters = list({ $0.parameter() })
    else { return nil }
    return frames[frame].rule(
      id: id, title: .bytes(title), pattern: Pattern(known: pattern), literals: .packed(literals),
      emits: condition == 0 ? nil : ids[condition - 1],
      parameters: Dictionary(parameters, uniquingKeysWith: { first, _ in first }),
      path: .bytes(path))
  }

  private mutating func parameter() -> (name: String, value: ParameterValue)? {
    guard let name = text(), let value = texts(), let kind = value.first else { return nil }
    let content = Array(value.dropFirst())
    switch (kind, content.first) {
    case ("list", _): return (name, .list(content))
    case ("text", let text?): return (name, .text(text))
    case ("number", let text?): return Int(text).map { (name, .number($0)) }
    case ("flag", let text?): return (name, .flag(text == "true"))
    default: return nil
    }
  }
}
