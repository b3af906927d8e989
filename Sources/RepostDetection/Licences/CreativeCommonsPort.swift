/// The jurisdictions that Creative Commons licences up to 3.0 were fitted to.
enum CreativeCommonsPort {
  /// The codes, as in the addresses of the deeds.
  static let codes: Set<String> = [
    "am", "ar", "at", "au", "az", "be", "bg", "br", "ca", "ch", "cl", "cn", "co", "cr", "cz", "de",
    "dk", "ec", "ee", "eg", "es", "fi", "fr", "ge", "gr", "gt", "hk", "hr", "hu", "ie", "igo", "il",
    "in", "it", "jo", "jp", "kr", "lu", "mk", "mt", "mx", "my", "nl", "no", "nz", "pe", "ph", "pl",
    "pr", "pt", "ro", "rs", "scotland", "se", "sg", "si", "th", "tw", "ug", "uk", "us", "ve", "vn",
    "za",
  ]

  /// `code` where a licence of this version can have it; 4.0 has no ports.
  static func port(_ code: String?, version: String?) -> String? {
    guard let code = code?.lowercased(), codes.contains(code), version != "4.0" else { return nil }
    return code
  }

  /// The jurisdictions by name, in English and at home.
  static let names: [(port: String, names: [String])] = [
    ("ar", ["Argentina"]), ("at", ["Austria", "Österreich"]), ("au", ["Australia"]),
    ("be", ["Belgium", "Belgique", "België"]), ("bg", ["Bulgaria", "България"]),
    ("br", ["Brazil", "Brasil"]), ("ca", ["Canada"]),
    ("ch", ["Switzerland", "Schweiz", "Suisse", "Svizzera"]), ("cl", ["Chile"]),
    ("cn", ["China Mainland", "中国大陆"]), ("co", ["Colombia"]), ("cr", ["Costa Rica"]),
    ("cz", ["Czech Republic", "Česko"]), ("de", ["Germany", "Deutschland"]),
    ("dk", ["Denmark", "Danmark"]), ("ec", ["Ecuador"]), ("ee", ["Estonia", "Eesti"]),
    ("eg", ["Egypt"]), ("es", ["Spain", "España"]), ("fi", ["Finland", "Suomi"]),
    ("fr", ["France"]), ("ge", ["Georgia"]), ("gr", ["Greece", "Ελλάδα"]), ("gt", ["Guatemala"]),
    ("hk", ["Hong Kong", "香港"]), ("hr", ["Croatia", "Hrvatska"]),
    ("hu", ["Hungary", "Magyarország"]), ("ie", ["Ireland"]),
    ("igo", ["Intergovernmental Organization", "Intergovernmental Organizations"]),
    ("il", ["Israel"]), ("in", ["India"]), ("it", ["Italy", "Italia"]), ("jp", ["Japan", "日本"]),
    ("kr", ["Korea", "South Korea", "대한민국"]), ("lu", ["Luxembourg"]), ("mk", ["Macedonia"]),
    ("mt", ["Malta"]), ("mx", ["Mexico", "México"]), ("my", ["Malaysia"]),
    ("nl", ["Netherlands", "Nederland"]), ("no", ["Norway", "Norge"]), ("nz", ["New Zealand"]),
    ("pe", ["Peru", "Perú"]), ("ph", ["Philippines"]), ("pl", ["Poland", "Polska"]),
    ("pr", ["Puerto Rico"]), ("pt", ["Portugal"]), ("ro", ["Romania", "România"]),
    ("rs", ["Serbia", "Srbija", "Србија"]), ("scotland", ["UK Scotland", "Scotland"]),
    ("se", ["Sweden", "Sverige"]), ("sg", ["Singapore"]), ("si", ["Slovenia", "Slovenija"]),
    ("th", ["Thailand"]), ("tw", ["Taiwan", "台灣", "臺灣"]), ("ug", ["Uganda"]),
    (
      "uk",
      [
        "UK England and Wales", "UK England & Wales", "England and Wales", "England & Wales",
        "United Kingdom",
      ]
    ),
    ("us", ["United States", "United States of America", "USA", "Estados Unidos"]),
    ("ve", ["Venezuela"]), ("vn", ["Vietnam"]), ("za", ["South Africa"]),
  ]
}
