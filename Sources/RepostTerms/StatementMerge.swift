import RepostCore

/// The facts a page states about rights, each once however often it states them.
struct StatementMerge {
  /// The statements, in the order of the page.
  let statements: [Statement]

  init(_ findings: [Finding], licences: [Finding]) {
    var seen: Set<String> = []
    let licences = Set(licences)
    statements = findings.compactMap { finding in
      guard let id = finding.id, id.kind == .statement else { return nil }
      if id == .licence, !licences.contains(finding) { return nil }
      guard seen.insert(Self.identity(of: finding, id)).inserted else { return nil }
      return Statement(id: id, finding: finding)
    }
  }

  /// What makes two statements one: the same holder and years, the same name, the same address.
  private static func identity(of finding: Finding, _ id: ConditionID) -> String {
    let content =
      switch finding.detail {
      case .copyright(let notice): "\(notice.holders) \(notice.years)"
      case .licence(let licence):
        "\(licence.family ?? licence.spdx ?? "") \(licence.version ?? "") \(licence.scope)"
      case .attribution(let credit): credit.name ?? ""
      case .contact(let contact): contact.text
      case .condition, .fairUse, .signal, .evasion: ""
      }
    return "\(id.rawValue) \(content.lowercased())"
  }
}
