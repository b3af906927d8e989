internal import RepostCore
internal import RepostPatterns

/// What many rules of a pack have in common, and an archive says once.
struct RuleFrame: Hashable {
  let status: Rule.Status
  let language: String?
  let subject: Rule.Subject
  let scope: Set<BlockRole>
  let within: Set<String>
  let opens: Rule.Region?
  let alwaysRun: String?
  let credit: Attribution.Kind?
  let signal: Rule.Signal?
  let strength: Strength
  let pack: String

  /// The frame of a rule.
  init(_ rule: Rule) {
    status = rule.status
    language = rule.language
    subject = rule.subject
    scope = rule.scope
    within = rule.within
    opens = rule.opens
    alwaysRun = rule.alwaysRun
    credit = rule.credit
    signal = rule.signal
    strength = rule.strength
    pack = rule.pack
  }

  /// Writes the frame, for ``init(packed:)``; a text that is missing is an empty one.
  func pack(into out: inout PackedWriter) {
    out.write(status.rawValue)
    out.write(language ?? "")
    out.write(subject.rawValue)
    out.write(scope.map(\.rawValue).sorted())
    out.write(within.sorted())
    out.write(opens?.name ?? "")
    out.write(opens?.extent.rawValue ?? "")
    out.write(alwaysRun ?? "")
    out.write(credit?.rawValue ?? "")
    out.write(signal?.rawValue ?? "")
    out.write(strength.rawValue)
    out.write(pack)
  }

  /// Reads what ``pack(into:)`` wrote, or gives nil where the bytes make no sense.
  init?(packed reader: inout PackedReader) {
    guard let status = reader.text().flatMap(Rule.Status.init), let language = reader.text(),
      let subject = reader.text().flatMap(Rule.Subject.init), let scope = reader.texts(),
      let within = reader.texts(), let region = reader.text(), let extent = reader.text(),
      let alwaysRun = reader.text(), let credit = reader.text(),
      let signal = reader.text(), let strength = reader.text().flatMap(Strength.init),
      let pack = reader.text()
    else { return nil }
    self.status = status
    self.language = language.isEmpty ? nil : language
    self.subject = subject
    self.scope = Set(scope.compactMap(BlockRole.init))
    self.within = Set(within)
    opens = Rule.Region.Extent(rawValue: extent).map { Rule.Region(name: region, extent: $0) }
    self.alwaysRun = alwaysRun.isEmpty ? nil : alwaysRun
    self.credit = Attribution.Kind(rawValue: credit)
    self.signal = Rule.Signal(rawValue: signal)
    self.strength = strength
    self.pack = pack
  }

  /// The rule that has this frame.
  func rule(
    id: String, title: DeferredText, pattern: Pattern, literals: RuleLiterals, emits: ConditionID?,
    parameters: [String: ParameterValue], path: DeferredText
  ) -> Rule {
    Rule(
      id: id, title: title, status: status, description: "", references: [], language: language,
      subject: subject, scope: scope, within: within, opens: opens, pattern: pattern,
      literals: literals, alwaysRun: alwaysRun, emits: emits, credit: credit, signal: signal,
      parameters: parameters, strength: strength, falsePositives: [], matches: [], nonMatches: [],
      path: path, pack: pack)
  }
}
