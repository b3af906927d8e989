/// The part of a host that one owner registers: `counter.example.co.uk` → `example.co.uk`.
///
/// Without the public suffix list this knows only the commonest suffixes of two labels; a host under
/// another one is taken to belong to more owners together than it does.
enum RegistrableDomain {
  /// The registrable domain of `host`.
  static func domain(of host: String) -> String {
    let labels = host.lowercased().split(separator: ".")
    guard labels.count > 2 else { return labels.joined(separator: ".") }
    let lastTwo = labels.suffix(2).joined(separator: ".")
    return labels.suffix(suffixes.contains(lastTwo) ? 3 : 2).joined(separator: ".")
  }

  private static let suffixes: Set<String> = [
    "co.uk", "org.uk", "ac.uk", "gov.uk", "com.au", "net.au", "org.au", "co.nz", "org.nz",
    "co.za", "org.za", "com.br", "org.br", "com.mx", "com.ar", "com.tr", "com.ua", "org.ua",
    "in.ua", "kiev.ua", "com.ru", "org.ru", "co.jp", "or.jp", "ne.jp", "co.kr", "or.kr", "com.cn",
    "org.cn", "com.tw", "org.tw", "com.hk", "com.sg", "com.my", "co.in", "org.in", "co.il",
    "org.il", "com.pl", "org.pl", "github.io", "blogspot.com", "wordpress.com", "gitlab.io",
    "netlify.app", "pages.dev", "substack.com",
  ]
}
