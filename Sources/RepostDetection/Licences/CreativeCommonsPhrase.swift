/// What a phrase says in the name of a Creative Commons licence.
enum CreativeCommonsPhrase: Sendable {
  /// "Creative Commons" itself.
  case marker
  /// A condition by its long name.
  case element(CreativeCommonsElement)
  /// A deed that is not made of conditions.
  case special(Special)
  /// A country whose law the licence was fitted to.
  case jurisdiction(String)

  /// Deeds that are not made of conditions, by their family.
  enum Special: String, Sendable {
    case zero = "cc0"
    case mark = "pdm"
    case publicDomain = "public-domain"
  }

  /// The phrases in the languages whose deeds we have met.
  static let table = LicencePhrases<Self>(
    [
      (.marker, markers), (.element(.by), attribution), (.element(.nc), nonCommercial),
      (.element(.nd), noDerivatives), (.element(.sa), shareAlike), (.special(.zero), zero),
      (.special(.mark), ["public domain mark", "pd mark", "pdm"]),
      (.special(.publicDomain), publicDomain),
    ] + CreativeCommonsPort.names.map { (.jurisdiction($0.port), $0.names) })

  private static let markers = [
    "creative commons", "creativecommons", "cc", "ccl", "криэйтив коммонс", "креатив коммонс",
    "知识共享", "创作共用", "創用", "創用cc", "クリエイティブ・コモンズ", "크리에이티브 커먼즈",
  ]
  private static let zero = [
    "cc0", "cc zero", "creative commons zero", "creative commons 0", "creative commons cc0",
  ]
  private static let publicDomain = [
    "public domain", "publicdomain", "gemeinfrei", "domaine public", "dominio público",
    "domínio público", "dominio pubblico", "domena publiczna", "общественное достояние",
    "общественном достоянии", "суспільне надбання", "公有领域", "公有領域", "パブリックドメイン",
    "퍼블릭 도메인",
  ]
  private static let attribution = [
    "attribution", "attributions", "namensnennung", "paternité", "atribución", "reconocimiento",
    "reconeixement", "atribuição", "attribuzione", "naamsvermelding", "uznanie autorstwa",
    "uveďte původ", "uveďte autora", "erkännande", "navngivelse", "navngivning", "nimeä", "atıf",
    "с указанием авторства", "указание авторства", "атрибуция", "із зазначенням авторства",
    "зазначення авторства", "атрибуція", "署名", "姓名標示", "表示", "저작자표시", "저작자 표시",
  ]
  private static let nonCommercial = [
    "noncommercial", "non commercial", "noncommerical", "nicht kommerziell", "nichtkommerziell",
    "keine kommerzielle nutzung", "pas d'utilisation commerciale", "pas d’utilisation commerciale",
    "non commerciale", "utilisation non commerciale", "nocomercial", "no comercial",
    "sin uso comercial", "nãocomercial", "não comercial", "uso não comercial",
    "nietcommercieel", "niet commercieel", "użycie niekomercyjne", "niekomercyjne",
    "neužívejte komerčně", "neužívejte dílo komerčně", "ickekommersiell", "icke kommersiell",
    "ikkekommersiell", "ikke kommersiell", "ikkekommerciel", "ikke kommerciel", "eikaupallinen",
    "gayriticari", "некоммерческая", "некоммерческое использование", "некоммерческое",
    "с некоммерческим использованием", "некомерційна", "некомерційне використання",
    "некомерційне", "非商业性使用", "非商业性", "非商业", "非商業性", "非営利", "비영리",
  ]
  private static let noDerivatives = [
    "noderivatives", "no derivatives", "noderivs", "no derivs", "noderivative", "no derivative",
    "noderivativeworks", "no derivative works", "no derivates", "keine bearbeitung",
    "keine bearbeitungen", "pas de modification", "pas de modifications", "pas d'œuvre dérivée",
    "pas de travail dérivé", "sinderivadas", "sin derivadas", "sin derivados",
    "sin obras derivadas",
    "sin obra derivada", "sinobraderivada", "sense obra derivada", "semderivações",
    "sem derivações", "sem derivados", "sem derivadas", "não a obras derivadas",
    "não a criação de obras derivadas", "vedada a criação de obras derivadas",
    "non opere derivate", "no opere derivate", "geenafgeleidewerken", "geen afgeleide werken",
    "bez utworów zależnych", "nezpracovávejte", "nezasahujte do díla", "ingabearbetningar",
    "inga bearbetningar", "ingen bearbeidelse", "ingen bearbejdelse", "eimuutoksia",
    "türetilemez", "без производных произведений", "без производных", "без производства",
    "без похідних творів", "без похідних", "禁止演绎", "禁止演繹", "禁止改作", "改変禁止", "変更禁止",
    "변경금지",
  ]
  private static let shareAlike = [
    "sharealike", "share alike", "sharealikes", "weitergabe unter gleichen bedingungen",
    "weitergabe unter den gleichen bedingungen", "partage dans les mêmes conditions",
    "partage des conditions initiales à l'identique",
    "partage des conditions initiales à l’identique", "partage à l'identique",
    "partage à l’identique", "compartirigual", "compartir igual",
    "compartir bajo la misma licencia", "compartir obras derivadas igual", "compartiligual",
    "compartir con la misma licencia", "compartilhaigual", "compartilha igual",
    "compartilhamento pela mesma licença", "partilha nos mesmos termos",
    "partilha nos termos da mesma licença", "condividi allo stesso modo", "stessa licenza",
    "gelijkdelen", "gelijk delen", "na tych samych warunkach", "zachovejte licenci",
    "zachovajte licenciu", "delalika", "dela lika", "del på samme vilkår", "del på samme vilkår",
    "jaasamoin", "aynılisanslapaylaş", "aynı lisansla paylaş", "с сохранением условий",
    "на тех же условиях", "распространение на тех же условиях",
    "с распространением на тех же условиях", "на тих самих умовах",
    "поширення на тих самих умовах", "розповсюдження на тих самих умовах", "相同方式共享",
    "相同方式分享", "継承", "동일조건변경허락", "동일조건 변경허락",
  ]
}
