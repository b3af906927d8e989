package import RepostCore

// Stand-ins for two readers that are being written; this file goes when they come.

/// Reads copyright notices.
package enum CopyrightNoticeReader {
  /// The notice, or nil where the text is a template.
  package static func notice(years: String?, holders: [String], text: String) -> CopyrightNotice? {
    let numbers = (years ?? "").split { !$0.isNumber }.compactMap { Int($0) }
    return CopyrightNotice(holders: holders, years: numbers, yearsText: years)
  }
}

/// Reads the names and addresses of licences.
package enum LicenceGrammar {
  /// The licence, or nil where there is none.
  package static func statement(
    words: String?, url: String?, scope: LicenceStatement.Scope
  ) -> LicenceStatement? {
    LicenceStatement(
      family: (words ?? url ?? "").lowercased(), version: nil, port: nil, spdx: nil, url: url,
      scope: scope)
  }
}
