import RepostCore
import RepostRules

/// Reads the terms that a caller states: what `terms --format json` prints, or the same as YAML.
///
/// Everything but the ids of conditions may be left out. What is not known is an error with its line:
/// a condition that was misspelt must not be one that nobody checks.
struct TermsFile {
  let path: String
  let bytes: [UInt8]
  /// Where each line of the file starts.
  let lineStarts: [Int]

  private init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    lineStarts = [0] + bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
  }

  /// The terms in a file.
  static func terms(in bytes: [UInt8], path: String) throws(SettingsError) -> Terms {
    try Self(path: path, bytes: bytes).terms(try SettingsTree.tree(of: bytes, path: path))
  }

  /// The schema that a file may name.
  private static let schema = "repostlint/terms/1"
  /// The most conditions, and the most entries of any list.
  static let maximumEntries = 10_000

  private func terms(_ tree: SettingsTree) throws(SettingsError) -> Terms {
    let top = try mapping(
      tree,
      [
        "schema", "tool", "work", "assigner", "conditions", "statements", "licences", "contacts",
        "conflicts", "notes",
      ])
    if let schema = try top.text("schema"), schema != Self.schema {
      throw fault(
        top.tree("schema"), "the schema is \"\(schema)\"; this reads \"\(Self.schema)\"", top)
    }
    guard ["work", "conditions", "statements", "licences"].contains(where: { top.tree($0) != nil })
    else { throw fault(nil, "it states no terms: \"conditions\" is missing", top) }
    return Terms(
      work: try work(top.tree("work")), assigner: try party(top.tree("assigner")),
      conditions: try entries(top, "conditions", condition),
      statements: try entries(top, "statements", statement),
      licences: try entries(top, "licences", licence),
      contacts: try entries(top, "contacts", contact),
      conflicts: try top.texts("conflicts"), notes: try top.texts("notes"))
  }

  // MARK: The work

  private func work(_ tree: SettingsTree?) throws(SettingsError) -> Work {
    guard let tree else {
      return Work(
        title: nil, authors: [], source: nil, url: nil, equivalents: [], published: nil, holders: []
      )
    }
    let work = try mapping(
      tree,
      [
        "title", "authors", "source", "url", "equivalents", "published", "holders", "language",
      ])
    let url = try address("url", work)
    var equivalents: [String] = []
    for text in try work.texts("equivalents") {
      guard WebAddress(text).isWeb else {
        throw fault(work.tree("equivalents"), "\"\(text)\" is not an address on the web", work)
      }
      equivalents.append(text)
    }
    if let url, !equivalents.contains(url) { equivalents.insert(url, at: 0) }
    return Work(
      title: try work.text("title"), authors: try work.texts("authors"),
      source: try party(work.tree("source")), url: url, equivalents: equivalents,
      published: try work.text("published"), holders: try entries(work, "holders", holder),
      language: try work.text("language"))
  }

  private func holder(_ tree: SettingsTree) throws(SettingsError) -> Work.Holder {
    let holder = try mapping(tree, ["name", "years", "place"])
    return Work.Holder(
      name: try required("name", holder), years: try years(holder),
      place: try statedPlace(holder))
  }

  private func party(_ tree: SettingsTree?) throws(SettingsError) -> Party? {
    guard let tree else { return nil }
    if case .empty = tree.value { return nil }
    if case .text(let name) = tree.value { return Party(name: name) }
    let party = try mapping(tree, ["name", "aliases", "url"])
    return Party(
      name: try required("name", party), aliases: try party.texts("aliases"),
      url: try address("url", party))
  }

  // MARK: Conditions and statements

  private func condition(_ tree: SettingsTree) throws(SettingsError) -> Condition {
    let condition = try mapping(
      tree, ["id", "strength", "params", "unless", "group", "place", "places", "rule"])
    let id = try id(condition, isStatement: false)
    let strength: StrengthWord? = try condition.choice("strength")
    var places: [Place] = []
    for tree in try condition.items("places") { places.append(try place(tree)) }
    if places.isEmpty { places = [try statedPlace(condition) ?? ownPlace(tree.line)] }
    return Condition(
      id: id, strength: strength == .should ? .should : .must,
      parameters: try parameters(condition.tree("params")), unless: try condition.texts("unless"),
      group: try condition.text("group"), places: places,
      rule: try condition.text("rule") ?? Self.rule)
  }

  private enum StrengthWord: String, CaseIterable {
    case must, should
  }

  /// The rule of what a file states without naming one.
  private static let rule = "terms-file"

  private func parameters(_ tree: SettingsTree?) throws(SettingsError) -> [String: ParameterValue] {
    guard let tree else { return [:] }
    guard case .mapping(let pairs) = tree.value else {
      throw SettingsError(path: path, line: tree.line, detail: "\"params\" has to be a mapping")
    }
    var parameters: [String: ParameterValue] = [:]
    for (key, line, value) in pairs {
      switch value.value {
      case .text(let text) where value.isPlain && (text == "true" || text == "false"):
        parameters[key] = .flag(text == "true")
      case .text(let text): parameters[key] = number(value, text) ?? .text(text)
      case .list(let items):
        var texts: [String] = []
        for item in items {
          guard case .text(let text) = item.value else {
            throw SettingsError(path: path, line: item.line, detail: "\"\(key)\" has to list texts")
          }
          texts.append(text)
        }
        parameters[key] = .list(texts)
      case .empty: continue
      case .mapping:
        throw SettingsError(
          path: path, line: line, detail: "\"\(key)\" has to be a text, a number or a list")
      }
    }
    return parameters
  }

  private func number(_ tree: SettingsTree, _ text: String) -> ParameterValue? {
    tree.isPlain ? Int(text).map { .number($0) } : nil
  }

  private func statement(_ tree: SettingsTree) throws(SettingsError) -> Statement {
    let statement = try mapping(tree, ["id", "place", "rule"] + Self.detailKeys)
    let id = try id(statement, isStatement: true)
    return Statement(id: id, finding: try finding(statement, id, try detail(statement, id)))
  }

  private func licence(_ tree: SettingsTree) throws(SettingsError) -> Finding {
    let licence = try mapping(tree, ["place", "rule"] + Self.detailKeys)
    return try finding(licence, .licence, .licence(try licenceStatement(licence)))
  }

  private func finding(
    _ mapping: SettingsMapping, _ id: ConditionID, _ detail: Finding.Detail
  ) throws(SettingsError) -> Finding {
    let place = try statedPlace(mapping)
    return Finding(
      rule: try mapping.text("rule") ?? Self.rule, id: id, detail: detail,
      place: place ?? ownPlace(mapping.line), textSpan: nil, zone: .article)
  }

  private static let detailKeys = [
    "holders", "holder_names", "years", "years_text", "family", "version", "port", "spdx", "url",
    "scope", "name",
    "credit_kind", "email", "phone", "for",
  ]

  /// The fields of a statement's kind.
  private func detail(
    _ statement: SettingsMapping, _ id: ConditionID
  ) throws(SettingsError) -> Finding.Detail {
    func has(_ key: String) -> Bool { statement.tree(key) != nil }
    if has("holders") || has("years") {
      let names = has("holder_names") ? "holder_names" : "holders"
      return .copyright(
        CopyrightNotice(
          holders: try statement.texts(names), years: try years(statement),
          yearsText: try statement.text("years_text")))
    }
    if statement.names("family") || has("spdx") { return .licence(try licenceStatement(statement)) }
    if has("credit_kind") || id == .originalSource {
      let kind = try statement.text("credit_kind") ?? Attribution.Kind.originalSource.rawValue
      guard let kind = Attribution.Kind(rawValue: kind) else {
        throw fault(
          statement.tree("credit_kind"),
          "\"credit_kind\" cannot be \"\(kind)\"; it is one of "
            + Attribution.Kind.allCases.map(\.rawValue).joined(separator: ", "), statement)
      }
      return .attribution(
        Attribution(
          name: try statement.text("name"), url: try statement.text("url"), kind: kind))
    }
    if id == .contact { return .contact(try contact(statement)) }
    return id == .fairUseClaim ? .fairUse : .condition
  }

  private func licenceStatement(_ licence: SettingsMapping) throws(SettingsError)
    -> LicenceStatement
  {
    let scope = try licence.text("scope") ?? LicenceStatement.Scope.page.rawValue
    guard let scope = LicenceStatement.Scope(rawValue: scope) else {
      throw fault(
        licence.tree("scope"),
        "\"scope\" cannot be \"\(scope)\"; it is one of page, article, image, other-work", licence)
    }
    let family = try licence.text("family")
    let spdx = try licence.text("spdx")
    let url = try licence.text("url")
    if family == nil, let spdx {
      // Several licences in one expression have no family.
      guard let expression = SPDXExpression(spdx) else {
        throw fault(
          licence.tree("spdx"), "\"spdx\" cannot be \"\(spdx)\"; it is no expression of SPDX",
          licence)
      }
      return LicenceStatement(expression, url: url, scope: scope)
    }
    // A licence that a scan could not read has an empty one.
    guard licence.names("family") else {
      throw fault(nil, "\"family\" is missing; so is \"spdx\", which can say it too", licence)
    }
    return LicenceStatement(
      family: family, version: try licence.text("version"),
      port: try licence.text("port"), spdx: spdx,
      url: url, scope: scope)
  }

  private func contact(_ tree: SettingsTree) throws(SettingsError) -> Contact {
    try contact(try mapping(tree, ["email", "url", "phone", "for"]))
  }

  private func contact(_ contact: SettingsMapping) throws(SettingsError) -> Contact {
    let purpose = try contact.text("for")
    if let text = try contact.text("email") { return Contact(.email(text), purpose: purpose) }
    if let text = try contact.text("url") { return Contact(.url(text), purpose: purpose) }
    if let text = try contact.text("phone") { return Contact(.phone(text), purpose: purpose) }
    throw fault(nil, "a contact has one of \"email\", \"url\" and \"phone\"", contact)
  }

  private func id(
    _ mapping: SettingsMapping, isStatement: Bool
  ) throws(SettingsError) -> ConditionID {
    let text = try required("id", mapping)
    let known = Vocabulary.table.map(\.id).filter { $0.hasPrefix("statement.") == isStatement }
    guard known.contains(text), let id = ConditionID(text) else {
      let what = isStatement ? "statement" : "condition"
      throw fault(
        mapping.tree("id"),
        "unknown \(what) \"\(text)\"." + Suggestion.sentence(for: text, among: known), mapping)
    }
    return id
  }
}
