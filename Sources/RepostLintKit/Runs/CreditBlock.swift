import RepostCore

/// The credit that would meet what a repost misses, ready to paste.
struct CreditBlock {
  /// A paragraph of HTML, or nil where no credit is missing or nobody is known to credit.
  let html: String?

  init(_ report: RepostReport) {
    let ids: Set<ConditionID> = [
      .creditSource, .creditAuthor, .linkArticle, .linkHome, .linkAny, .linkLive,
      .acknowledgeCopyright, .licenceName, .licenceLink,
    ]
    let isMissing = report.verdicts.contains { ids.contains($0.id) && $0.outcome != .passed }
    let terms = report.terms
    let party = terms.work.source ?? terms.assigner
    guard isMissing, report.conditions != .notApplicable, let party else {
      html = nil
      return
    }
    var parts: [String] = []
    let name = Self.escaped(party.name)
    let source = terms.work.url.map { "<a href=\"\(Self.escaped($0))\">\(name)</a>" } ?? name
    parts.append("Originally published by \(source).")
    if !terms.work.authors.isEmpty {
      parts.insert("By \(Self.escaped(terms.work.authors.joined(separator: ", "))).", at: 0)
    }
    if let holder = terms.work.holders.first {
      let years = holder.years.map(String.init).joined(separator: ", ")
      parts.append("© \(Self.escaped(holder.name))\(years.isEmpty ? "" : ", \(years)").")
    }
    if let licence = terms.textLicences.first {
      let link = licence.url.map {
        "<a rel=\"license\" href=\"\(Self.escaped($0))\">\(Self.escaped(licence.name))</a>"
      }
      parts.append((link ?? Self.escaped(licence.name)) + ".")
    }
    html = "<p>\(parts.joined(separator: " "))</p>"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
