import RepostCore

/// What is known of addresses on the web at large: tables, no decisions.
///
/// Sources: the parameters are those that the named services document for their campaign and click
/// tracking; wrappers and shorteners are those seen in front of news links. Grow the tables rather
/// than guessing by shape.
enum LinkKnowledge {
  /// Whether a parameter (lower case) only tells who sent the reader.
  static func isTracking(_ name: String) -> Bool {
    trackingParameters.contains(name) || trackingPrefixes.contains { name.hasPrefix($0) }
  }

  private static let trackingPrefixes = ["utm_", "pk_", "mtm_", "hsa_", "vero_", "oly_"]
  private static let trackingParameters: Set<String> = [
    "gclid", "gbraid", "wbraid", "dclid", "gclsrc", "_ga", "_gl", "fbclid", "msclkid", "yclid",
    "ysclid", "twclid", "ttclid", "li_fat_id", "igshid", "igsh", "mc_cid", "mc_eid", "_hsenc",
    "_hsmi", "mkt_tok", "cmpid", "ncid", "s_cid", "ref_src", "ref_url", "smid", "wt_mc", "xtor",
    "_openstat", "spm",
  ]

  /// Parameters that ask for another view of the same page.
  static let variantParameters: Set<String> = ["print", "pdf", "amp", "printable"]
  /// Endings of the path that do.
  static let variantPathEndings = ["/amp", ".amp", "/print"]
  /// Files that stand for a site's home page.
  static let homeFiles: Set<String> = [
    "/index.html", "/index.htm", "/index.php", "/index.asp", "/index.aspx", "/default.aspx",
    "/index.shtml", "/home.html",
  ]

  /// Redirectors that carry the target in a parameter, by host.
  static let redirectors: [String: Set<String>] = [
    "l.facebook.com": ["u"], "lm.facebook.com": ["u"], "facebook.com": ["u"],
    "google.com": ["q", "url"], "news.google.com": ["url"], "out.reddit.com": ["url"],
    "t.umblr.com": ["z"], "vk.com": ["to"], "away.vk.com": ["to"], "m.vk.com": ["to"],
    "linkedin.com": ["url"], "youtube.com": ["q"], "slack-redir.net": ["url"],
    "steamcommunity.com": ["url", "u"], "translate.google.com": ["u"], "l.instagram.com": ["u"],
    "exit.sc": ["url"], "getpocket.com": ["url"], "yandex.ru": ["url"], "disq.us": ["url"],
    "click.mail.ru": ["url"], "duckduckgo.com": ["uddg"],
  ]

  /// Services whose addresses tell nothing of the target.
  static let shorteners: Set<String> = [
    "bit.ly", "t.co", "goo.gl", "tinyurl.com", "ow.ly", "is.gd", "buff.ly", "dlvr.it", "fb.me",
    "lnkd.in", "trib.al", "amzn.to", "clck.ru", "vk.cc", "goo.su", "rb.gy", "cutt.ly", "wp.me",
    "ift.tt", "shorturl.at", "v.gd", "t.ly", "tiny.cc", "bl.ink", "rebrand.ly", "snip.ly",
    "u.to", "qps.ru", "apple.news", "flip.it", "reut.rs", "nyti.ms", "wapo.st", "bbc.in",
  ]
}
