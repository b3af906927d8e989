/// The words that tell the parts of a notice apart; all in lower case.
enum NoticeWords {
  /// Words that name the sign.
  static let lead: Set<String> = ["copyright", "copyrights", "copyrighted", "copr", "copr."]
  /// Labels of machine-readable notices, which a colon follows.
  static let labels: Set<String> = ["spdx-filecopyrighttext", "spdx-snippetcopyrighttext"]
  /// Words that may stand before the sign and belong to the notice.
  static let portions: Set<String> = ["portions", "portion", "parts"]

  /// What follows the bare word where somebody speaks of copyright, and states none.
  static let subjects: Set<String> = [
    "law", "laws", "act", "acts", "office", "owner", "owners", "holder", "holders", "owner's",
    "holder's", "notice", "notices", "infringement", "infringements", "infringing", "infringe",
    "protected", "protection", "protections", "claim", "claims", "claimed", "statement",
    "statements", "information", "policy", "policies", "and", "or", "in", "is", "are", "was",
    "were",
    "may", "must", "shall", "if", "of", "on", "to", "from", "for", "with", "under", "treaty",
    "issues", "issue", "questions", "license", "licence", "licenses", "permission", "permissions",
    "agreement", "status", "section", "sections", "chapter", "title", "article", "free", "symbol",
    "sign", "line", "lines", "header", "headers", "year",
    "years", "date", "dates", "clearance", "material", "materials", "works", "work", "assignment",
    "disclaimer", "terms", "agency", "complaint", "complaints", "reform", "expires", "term",
    "transfer", "attribution", "file", "interest", "interests", "royalties", "violation",
    "violations", "as", "has", "have", "will", "can", "cannot", "does", "not", "that", "this",
    "which", "page", "string", "text", "tag", "field", "message", "messages", "character", "mark",
    "services", "service", "librarian", "center", "centre", "resources", "help", "agent",
    "committee", "exceptions", "registration", "list", "index", "society", "cover", "covers",
    "covering", "portal", "directive", "industry", "basics", "faq", "guide",
  ]

  /// Words that join two names.
  static let conjunctions: Set<String> = [
    "and", "&", "und", "et", "y", "e", "и", "та", "og", "och", "en", "and/or", "or", "oder",
  ]
  /// Words inside names, which never end one.
  static let particles: Set<String> = [
    "of", "the", "for", "de", "la", "le", "les", "du", "des", "von", "van", "der", "den", "del",
    "della", "di", "da", "dos", "das", "do", "at", "für", "zur", "zum", "pour", "para", "af", "av",
    "ter", "ten", "zu", "al", "el", "et", "en", "y", "e", "bin", "ibn", "d'", "und", "on", "л",
    "voor", "het", "i",
  ]
  /// Words that stand before those who are not named.
  static let companions: Set<String> = [
    "its", "their", "his", "her", "other", "others", "various", "respective", "individual", "many",
    "sundry", "contributing", "several", "original",
  ]
  /// Words for those who are not named, and for what a small-letter name ends with.
  static let groups: Set<String> = [
    "author", "authors", "contributor", "contributors", "contribs", "others", "developer",
    "developers", "maintainer", "maintainers", "committers", "committer", "team", "teams",
    "community", "project", "projects", "member", "members", "participants", "editors", "owners",
    "owner", "holders", "publishers", "publisher", "writers", "artists", "artist", "creators",
    "creator", "photographers", "photographer", "group", "groups", "foundation", "affiliates",
    "affiliate", "subsidiaries", "subsidiary", "subsidiary(-ies)", "volunteers", "companies",
    "organization", "organisation", "consortium", "collaboration", "family", "crew", "club",
    "library", "labs", "company", "corporation", "technologies", "communications", "university",
    "institute", "college", "various", "inc", "ltd", "llc", "gmbh", "s.r.o", "s.r.o.", "s.p.a",
    "s.p.a.", "e.v", "e.v.", "e.k", "e.k.", "b.v", "n.v", "sp", "z", "o.o", "o.o.", "limited",
    "incorporated", "corp", "co", "plc", "al", "translators", "students", "users", "friends",
    "partners", "licensors", "suppliers",
  ]
  /// Words that end a name wherever they stand, with a capital too.
  static let stops: Set<String> = [
    "this", "that", "these", "those", "it", "is", "are", "was", "were", "be", "been", "has", "have",
    "had", "may", "can", "must", "shall", "should", "will", "would", "does", "if", "when", "where",
    "who", "whom", "which", "whose", "what", "while", "you", "your", "we", "our", "they", "not",
    "under", "used", "using", "see", "please", "permission", "permissions", "redistribution",
    "redistributions", "licensed", "released", "distributed", "written", "modified",
    "modifications", "created", "derived", "based", "originally", "reproduction", "reprinted",
    "reproduced", "rewritten", "unauthorized", "unauthorised", "powered", "hosted", "designed",
    "privacy", "sitemap", "cookies", "impressum", "imprint", "datenschutz", "disclaimer",
    "according",
    "except", "unless", "without", "warranty", "permitted", "portions", "portion", "copyright",
    "copyrighted", "copyrights", "spdx-license-identifier", "spdx-filecopyrighttext", "email",
    "e-mail", "tel", "phone", "via", "because", "since", "but", "so", "than", "then", "there",
    "here", "also", "only", "courtesy", "provided", "published", "website", "riproduzione",
    "fundado", "fundada", "терминов", "vytvořil", "propulsé", "realizzato", "diseño",
    "desarrollado",
    "rss", "login", "adapted", "ported", "contributed", "by", "from", "with", "as", "available",
    "everyone", "anyone", "any", "no", "freely", "to", "into", "version", "verbatim", "refer",
    "works", "cc-by", "cc-by-sa", "cc-by-nc", "cc-by-nd", "cc-by-nc-sa",
    "cc-by-nc-nd", "cc0",
    "terms", "subject", "made", "converted", "implemented", "added", "all-rights-reserved",
  ]
  /// Of these, words that a name may well begin with.
  static let nameable: Set<String> = [
    "distributed", "see", "everyone", "anyone", "we", "any", "here", "only", "via", "what", "they",
    "used", "made", "no", "contributing", "will", "may", "can",
  ]
  /// Of these, words that stand inside names whose words all have capitals.
  static let inner: Set<String> = ["can", "will", "we", "our", "what", "who", "no", "here", "any"]
  /// Words that tails start with, and hardly a word inside a name.
  static let tails: Set<String> = ["all", "alle", "todos", "tous", "tutti", "все", "minden"]
  /// Words that stand in the place of a year or a name; in small letters or all capitals.
  static let placeholders: Set<String> = [
    "year", "years", "yyyy", "name", "yourname", "holder", "owner", "date", "dates", "<year>",
  ]
  /// Words that end a name where they are the first of a line.
  static let lineStops: Set<String> = [
    "the", "a", "an", "for", "in", "on", "at", "file", "source", "author", "authors", "license",
    "licence", "web", "site", "support", "contact", "legal", "information", "description", "name",
    "contributor", "contributors", "original", "maintainer", "maintainers", "software", "all",
    "some",
    "parts", "each", "free", "homepage", "project", "note", "todo", "history", "module", "package",
    "driver", "test", "tests", "header", "definitions", "definition", "routines", "functions",
    "linux", "usage", "title", "date", "created", "internal", "initial", "main", "type", "last",
    "do", "read", "redistribute", "use", "everybody", "usual", "more", "part", "and", "or", "every",
    "copying", "change", "changes", "copy", "get", "general", "gnu", "mit", "bsd", "apache", "new",
    "program", "code", "upstream", "files", "lib", "library", "id", "summary", "purpose",
    "abstract",
  ]
  /// Ranges that go on.
  static let now: Set<String> = ["present", "now", "today", "current", "onwards", "date"]
  /// Words between the ends of a range.
  static let to: Set<String> = ["to", "through", "until", "thru", "till", "bis", "à", "по", "and"]
  static let months: Set<String> = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    "january", "february", "march", "april", "june", "july", "august", "september", "october",
    "november", "december",
  ]
  /// What stands before a name.
  static let by: Set<String> = ["by", "par", "por", "durch", "von"]
  /// Whether a token says that a holder follows; `Von` begins a name.
  static func isBy(_ token: NoticeToken) -> Bool {
    by.contains(token.lower) && (token.lower == "by" || !token.isCapital)
  }
  /// Marks that end a notice, though words follow.
  static let ends: Set<Unicode.Scalar> = ["|", "•", "·", "●", "∙", "⋅", "…", "»", "■", "–", "—"]
}
