/// A licence as a name or an address tells it.
struct NamedLicence: Hashable, Sendable {
  /// The family, as in `LicenceStatement`.
  var family: String
  /// The version, or nil.
  var version: String?
  /// The jurisdiction port in lower case, or nil.
  var port: String?
  /// The SPDX id, or nil.
  var spdx: String?

  /// A licence by all that is known of it.
  init(family: String, version: String?, port: String? = nil, spdx: String?) {
    self.family = family
    self.version = version
    self.port = port
    self.spdx = spdx
  }

  /// A Creative Commons licence; its SPDX id follows from the rest.
  init(creativeCommons family: String, version: String?, port: String?) {
    self.family = family
    self.version = version
    self.port = port
    spdx = SPDXCreativeCommons.id(family: family, version: version, port: port)
  }

  /// Whether only "Creative Commons" was said.
  var isOnlyCreativeCommons: Bool { family == "cc" }

  /// This licence, with what it leaves open taken from `other`, where both are of one family.
  func completed(by other: NamedLicence?) -> NamedLicence {
    guard let other else { return self }
    if isOnlyCreativeCommons, other.family.hasPrefix("cc") { return other }
    return version == nil && other.family == family ? other : self
  }
}
