/// The hosts that example texts may name: nobody's, and those that licences and standards live at.
enum ExampleHosts {
  private static let licences = [
    "creativecommons.org", "nationalarchives.gov.uk", "gnu.org",
    "spdx.org", "govdata.de", "web.archive.org", "schema.org", "c2pa.org",
  ]
  private static let reserved = ["example.org", "example.com", "example.net"]
  /// Endings that make a host of words with dots, where nothing else does.
  private static let endings: Set<String> = [
    "com", "org", "net", "info", "io", "co", "eu", "uk", "ru", "su", "рф", "ua", "by", "kz", "de",
    "at", "ch", "fr", "be", "es", "mx", "ar", "it", "pt", "br", "jp", "kr", "cn", "tw", "news",
    "press", "media", "online", "app", "dev", "example",
  ]

  /// Whether `host` belongs to nobody, or to a licence.
  static func isAllowed(_ host: String) -> Bool {
    host == "example" || host.hasSuffix(".example")
      || (licences + reserved).contains { host == $0 || host.hasSuffix("." + $0) }
  }

  /// The hosts in a text: behind `//`, behind `@`, or words with a known ending.
  static func hosts(in text: String) -> [String] {
    let lower = text.lowercased()
    var hosts: Set<String> = []
    for match in lower.matches(of: #/(//|@)?([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)/#) {
      let host = String(match.output.2)
      let ending = host.split(separator: ".").last.map(String.init) ?? ""
      // Behind a single slash it is a file: "licences/by/4.0/deed.fr".
      let isFile = match.output.1 == nil && lower[..<match.range.lowerBound].last == "/"
      if match.output.1 != nil || endings.contains(ending), !isFile { hosts.insert(host) }
    }
    return hosts.sorted()
  }
}
