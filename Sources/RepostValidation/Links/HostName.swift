import RepostCore

/// A host in the form in which two spellings of it are equal.
///
///     HostName("ПРИМЕР.рф") == HostName("xn--e1afmkfd.xn--p1ai")  // true
struct HostName: Hashable {
  /// The host in ASCII, without `www.`.
  let ascii: String

  /// Reads a host as addresses write it.
  init(_ text: String) {
    var host = text
    if host.utf8.contains(where: { $0 >= 0x80 || $0 == UInt8(ascii: "%") }) {
      host = CompatibilityForms.folded(PercentEncoding.decoded(host)).lowercased()
        .replacing("。", with: ".")
      host = host.split(separator: ".", omittingEmptySubsequences: false)
        .prefix(Self.maximumLabels).map { Punycode.ascii(String($0)) }.joined(separator: ".")
    }
    ascii = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }

  /// Hosts have fewer labels than this.
  static let maximumLabels = 128

  /// The host in the letters that readers see.
  var unicode: String {
    guard ascii.contains("xn--") else { return ascii }
    return ascii.split(separator: ".", omittingEmptySubsequences: false)
      .prefix(Self.maximumLabels).map { Punycode.unicode(String($0)) }.joined(separator: ".")
  }

  /// Whether both are of one registrable domain.
  func sharesDomain(with other: HostName) -> Bool {
    if ascii == other.ascii { return true }
    // Most hosts differ in their last labels already, and the list need not be asked.
    return ascii.split(separator: ".").suffix(2) == other.ascii.split(separator: ".").suffix(2)
      && RegistrableDomain.domain(of: ascii) == RegistrableDomain.domain(of: other.ascii)
  }

  /// Whether readers would take one host for the other, although it is another.
  func looksLike(_ other: HostName) -> Bool {
    ascii != other.ascii && skeleton == other.skeleton
  }

  /// Look-alike letters made Latin, and digits and pairs of letters made what they look like.
  private var skeleton: String {
    LookAlikes.folded(unicode).replacing("0", with: "o").replacing("1", with: "l")
      .replacing("rn", with: "m").replacing("vv", with: "w")
  }

  /// The host without a first label that only says for what screen the page is made: `m.`, `amp.`;
  /// nil where there is none, or where the rest is no host of anybody's.
  ///
  /// Encyclopedias put it second: `en.m.example.org`.
  var withoutDevice: HostName? {
    let labels = ascii.split(separator: ".")
    for index in labels.indices.prefix(2) where Self.devices.contains(labels[index]) {
      var rest = labels
      rest.remove(at: index)
      let host = rest.joined(separator: ".")
      guard rest.count >= 2, !PublicSuffixes.isSuffix(host) else { return nil }
      return HostName(host)
    }
    return nil
  }

  private static let devices: Set<Substring> = [
    "m", "mobile", "mobil", "amp", "wap", "touch", "lite", "mob",
  ]
}
