extension LicenceStatement {
  /// The statement that an expression makes; of several licences it has no family of its own.
  package init(_ expression: SPDXExpression, url: String?, scope: Scope) {
    guard let licence = expression.single else {
      self.init(
        family: nil, version: nil, port: nil, spdx: expression.text, url: url, scope: scope)
      return
    }
    let parts = SPDXNameParts(licence)
    self.init(
      family: parts?.family, version: parts?.version, port: parts?.port, spdx: licence.text,
      url: url, scope: scope)
  }

  /// The expression it states, or nil where it names one licence.
  package var expression: SPDXExpression? {
    family == nil ? spdx.flatMap { SPDXExpression($0) } : nil
  }

  /// Whether it states several licences, to be chosen from or to be kept together.
  package var isComposite: Bool { expression.map { $0.single == nil } ?? false }

  /// The licences stated: itself, or those of its expression.
  package var members: [LicenceStatement] {
    guard let expression, expression.single == nil else { return [self] }
    return expression.licences.map(statement)
  }

  /// The ways to keep to it, of each the licences that then apply together.
  package var ways: [[LicenceStatement]] {
    guard let expression, expression.single == nil else { return [[self]] }
    return expression.ways.map { $0.map(statement) }
  }

  private func statement(_ licence: SPDXExpression.Licence) -> LicenceStatement {
    let parts = SPDXNameParts(licence)
    return LicenceStatement(
      family: parts?.family, version: parts?.version, port: parts?.port, spdx: licence.text,
      url: nil, scope: scope)
  }
}

/// Family, version and port, as an id of the SPDX list spells them.
struct SPDXNameParts: Hashable, Sendable {
  let family: String
  let version: String?
  let port: String?

  /// Takes an id apart; nil for a reference, which names no public licence.
  ///
  ///     CC-BY-SA-3.0-DE    cc-by-sa, 3.0, de
  ///     GPL-2.0-or-later   gpl, 2.0
  ///     BSD-3-Clause       bsd-3-clause
  init?(_ licence: SPDXExpression.Licence) {
    guard !licence.isReference else { return nil }
    var parts = licence.id.lowercased().split(separator: "-")
    if let last = parts.last, last.hasSuffix("+") { parts[parts.count - 1] = last.dropLast() }
    guard let place = parts.lastIndex(where: Self.isVersion), place > 0 else {
      self.init(family: parts.joined(separator: "-"), version: nil, port: nil)
      return
    }
    let family = parts[..<place].joined(separator: "-")
    let behind = parts[(place + 1)...]
    if family.hasPrefix("cc-") || family == "cc0" {
      self.init(
        family: family == "cc-pdm" ? "pdm" : family, version: String(parts[place]),
        port: behind.first.map(String.init))
    } else if behind.isEmpty || behind.last == "only" || behind.last == "later" {
      self.init(family: family, version: String(parts[place]), port: nil)
    } else {
      // What stands behind the version makes it another licence: MPL-2.0-no-copyleft-exception.
      self.init(family: parts.joined(separator: "-"), version: nil, port: nil)
    }
  }

  private init(family: String, version: String?, port: String?) {
    self.family = family
    self.version = version
    self.port = port
  }

  private static func isVersion(_ part: Substring) -> Bool {
    part.contains(".") && part.allSatisfy { $0 == "." || $0.isNumber }
  }
}
