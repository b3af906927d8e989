import RepostCore

/// Services whose addresses tell nothing of where they lead: shorteners, newsletters' click counters,
/// archives that number their pages.
enum OpaqueHosts {
  /// Whether nothing can be known offline of where `address` leads.
  static func hides(_ address: WebAddress, host: HostName) -> Bool {
    if hosts.contains(host.ascii) { return !PageVariants.isHome(address.path) }
    if let beginnings = paths[host.ascii] {
      return beginnings.contains { address.path.hasPrefix($0) }
    }
    return suffixes.contains { host.ascii.hasSuffix($0) }
  }

  private static let suffixes = [
    ".app.link", ".page.link", ".onelink.me", ".list-manage.com", ".sendgrid.net",
    ".hubspotlinks.com",
    ".mjt.lu", ".sendibt2.com", ".sendibt3.com", ".rs6.net", ".ct.sendgrid.net", ".lt.acemlna.com",
  ]

  /// Services that have pages of their own too: under these paths they lead on.
  private static let paths: [String: [String]] = [
    "news.google.com": ["/articles/", "/rss/articles/", "/read/"],
    "bing.com": ["/ck/"], "baidu.com": ["/link"], "sogou.com": ["/link"], "so.com": ["/link"],
    "yandex.ru": ["/clck/"], "substack.com": ["/redirect/"], "facebook.com": ["/share/"],
    "feedproxy.google.com": ["/~r/"], "feeds.feedburner.com": ["/~r/"],
    "reddit.com": ["/link/"], "webcitation.org": ["/"], "perma.cc": ["/"],
    "ghostarchive.org": ["/archive/"], "archive.ph": ["/"], "archive.today": ["/"],
    "archive.is": ["/"], "archive.li": ["/"], "archive.vn": ["/"], "archive.fo": ["/"],
    "archive.md": ["/"],
  ]

  private static let hosts: Set<String> = [
    "bit.ly", "j.mp", "bitly.com", "t.co", "goo.gl", "g.co", "tinyurl.com", "tiny.one", "ow.ly",
    "is.gd", "v.gd", "buff.ly", "dlvr.it", "fb.me", "fb.watch", "lnkd.in", "trib.al", "amzn.to",
    "a.co", "clck.ru", "vk.cc", "goo.su", "rb.gy", "cutt.ly", "wp.me", "ift.tt", "shorturl.at",
    "shorturl.gg", "t.ly", "tiny.cc", "bl.ink", "rebrand.ly", "snip.ly", "u.to", "qps.ru",
    "apple.news",
    "flip.it", "reut.rs", "nyti.ms", "wapo.st", "bbc.in", "bbc.com.hk", "n.pr", "cnn.it", "cbsn.ws",
    "abcn.ws", "nbcnews.to", "usat.ly", "gu.com", "politi.co", "econ.st", "on.ft.com", "on.wsj.com",
    "tcrn.ch", "bloom.bg", "huff.to", "lat.ms", "theatln.tc", "aje.io", "hubs.ly", "hubs.la",
    "eepurl.com",
    "spr.ly", "po.st", "mcaf.ee", "bit.do", "soo.gd", "s.id", "t.cn", "url.cn", "dwz.cn", "suo.im",
    "urlz.fr", "adf.ly", "ouo.io", "shorte.st", "youtu.be", "db.tt", "git.io", "x.co", "lc.cx",
    "tny.im",
    "2.ht", "han.gl", "me2.do", "naver.me", "zpr.io", "kutt.it", "shrtco.de", "l.ead.me", "qrco.de",
    "s.coop", "tr.im", "su.pr", "cli.gs", "twixar.me", "tg.link", "clc.li", "dub.sh", "dub.co",
    "shor.by", "sprl.in", "linkd.in", "disq.us",
  ]
}
