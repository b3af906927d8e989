internal import RepostCore

/// The fields of a finding's kind, written beside the fields that all findings have.
struct DetailJSON: Encodable {
  private let detail: Finding.Detail

  init(_ detail: Finding.Detail) {
    self.detail = detail
  }

  func encode(to encoder: any Encoder) throws {
    switch detail {
    case .copyright(let notice): try CopyrightJSON(notice).encode(to: encoder)
    case .licence(let licence): try LicenceJSON(licence).encode(to: encoder)
    case .attribution(let attribution): try AttributionJSON(attribution).encode(to: encoder)
    case .contact(let contact): try ContactJSON(contact).encode(to: encoder)
    case .condition, .fairUse, .signal, .evasion: break
    }
  }
}

private struct CopyrightJSON: Encodable {
  /// Whom the notice names, in one string, with commas between several.
  let holders: [String]
  /// The same one by one, where they are several.
  let holderNames: [String]?
  let years: [Int]
  let yearsText: Nullable<String>

  private enum CodingKeys: String, CodingKey {
    case holders, years
    case holderNames = "holder_names"
    case yearsText = "years_text"
  }

  init(_ notice: CopyrightNotice) {
    holders = notice.holders.isEmpty ? [] : [notice.holders.joined(separator: ", ")]
    holderNames = notice.holders.count > 1 ? notice.holders : nil
    years = notice.years
    yearsText = Nullable(notice.yearsText)
  }
}

private struct LicenceJSON: Encodable {
  let family: Nullable<String>
  let version: Nullable<String>
  let port: Nullable<String>
  let spdx: Nullable<String>
  let url: Nullable<String>
  let scope: String

  init(_ licence: LicenceStatement) {
    family = Nullable(licence.family)
    version = Nullable(licence.version)
    port = Nullable(licence.port)
    spdx = Nullable(licence.spdx)
    url = Nullable(licence.url)
    scope = licence.scope.rawValue
  }
}

private struct AttributionJSON: Encodable {
  let name: Nullable<String>
  let url: Nullable<String>
  let creditKind: String

  private enum CodingKeys: String, CodingKey {
    case name, url
    case creditKind = "credit_kind"
  }

  init(_ attribution: Attribution) {
    name = Nullable(attribution.name)
    url = Nullable(attribution.url)
    creditKind = attribution.kind.rawValue
  }
}
