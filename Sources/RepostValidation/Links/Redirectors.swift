import RepostCore

/// Services that lead on to an address which is written in theirs.
///
/// A row says under which path of a host the target stands in which parameters. Only these paths
/// count: `facebook.com/sharer.php?u=…` opens a form for sharing, and leads nobody to the article.
/// The rows are of services that news links were seen to go through; grow the table rather than
/// guessing by shape.
enum Redirectors {
  /// A host, the beginning of its path, and the parameters that hold the target.
  struct Row {
    let path: String
    let names: [String]
  }

  /// The parameters of `address` that hold its target, or nil where it is of no known redirector.
  static func parameters(of address: WebAddress, host: HostName) -> [String]? {
    let path = address.path.lowercased()
    if let rows = rows[host.ascii] {
      return rows.first { path.hasPrefix($0.path) }?.names
    }
    if host.ascii.hasSuffix(".safelinks.protection.outlook.com") { return ["url"] }
    // Google's redirector stands on each of its national hosts.
    if host.ascii.hasPrefix("google."), RegistrableDomain.domain(of: host.ascii) == host.ascii {
      return path == "/url" ? ["q", "url"] : nil
    }
    return nil
  }

  /// Whether the whole query of the host's addresses is the target: `href.li/?https://…`.
  static func takesWholeQuery(_ host: HostName) -> Bool { queryHosts.contains(host.ascii) }

  private static let queryHosts: Set<String> = [
    "href.li", "anonym.to", "anonym.es", "dereferer.me", "dereferer.org", "nullrefer.com",
    "hidereferrer.com", "anon.to", "blankrefer.com", "nullreferer.com",
  ]

  private static let rows: [String: [Row]] = [
    "l.facebook.com": [Row(path: "/l.php", names: ["u"])],
    "lm.facebook.com": [Row(path: "/l.php", names: ["u"])],
    "facebook.com": [
      Row(path: "/l.php", names: ["u"]), Row(path: "/flx/warn", names: ["u"]),
    ],
    "l.messenger.com": [Row(path: "/l.php", names: ["u"])],
    "l.instagram.com": [Row(path: "/", names: ["u"])],
    "l.threads.net": [Row(path: "/", names: ["u"])],
    "l.wl.co": [Row(path: "/l", names: ["u"])],
    "news.google.com": [Row(path: "/news/url", names: ["url"])],
    "plus.url.google.com": [Row(path: "/url", names: ["q", "url"])],
    "googleweblight.com": [Row(path: "/", names: ["lite_url", "u"])],
    "out.reddit.com": [Row(path: "/", names: ["url"])],
    "t.umblr.com": [Row(path: "/redirect", names: ["z"])],
    "vk.com": [Row(path: "/away", names: ["to"])],
    "m.vk.com": [Row(path: "/away", names: ["to"])],
    "away.vk.com": [Row(path: "/", names: ["to"])],
    "vk.ru": [Row(path: "/away", names: ["to"])],
    "ok.ru": [Row(path: "/dk", names: ["st.link"])],
    "linkedin.com": [
      Row(path: "/redir/", names: ["url"]), Row(path: "/safety/go", names: ["url"]),
    ],
    "youtube.com": [Row(path: "/redirect", names: ["q"])],
    "slack-redir.net": [Row(path: "/link", names: ["url"])],
    "steamcommunity.com": [Row(path: "/linkfilter", names: ["url", "u"])],
    "exit.sc": [Row(path: "/", names: ["url"])],
    "getpocket.com": [Row(path: "/redirect", names: ["url"])],
    "flipboard.com": [Row(path: "/redirect", names: ["url"])],
    "duckduckgo.com": [Row(path: "/l/", names: ["uddg"])],
    "disq.us": [Row(path: "/", names: ["url"])],
    "yandex.ru": [
      Row(path: "/turbo", names: ["text"]), Row(path: "/redir", names: ["url"]),
    ],
    "sba.yandex.net": [Row(path: "/redirect", names: ["url"])],
    "click.mail.ru": [Row(path: "/redir", names: ["u", "url"])],
    "medium.com": [Row(path: "/r/", names: ["url"])],
    "t.me": [Row(path: "/iv", names: ["url"])],
    "link.zhihu.com": [Row(path: "/", names: ["target"])],
    "link.juejin.cn": [Row(path: "/", names: ["target"])],
    "links.jianshu.com": [Row(path: "/go", names: ["to"])],
    "jianshu.com": [Row(path: "/go-wild", names: ["url"])],
    "douban.com": [Row(path: "/link2", names: ["url"])],
    "deref-gmx.net": [Row(path: "/mail/client/", names: ["redirecturl"])],
    "deref-web.de": [Row(path: "/mail/client/", names: ["redirecturl"])],
    "deref-mail.com": [Row(path: "/mail/client/", names: ["redirecturl"])],
    "go.skimresources.com": [Row(path: "/", names: ["url"])],
    "redirect.viglink.com": [Row(path: "/", names: ["u"])],
    "go.redirectingat.com": [Row(path: "/", names: ["url"])],
    "webcitation.org": [Row(path: "/", names: ["url"])],
    // Translation proxies
    "translate.google.com": [
      Row(path: "/translate", names: ["u"]), Row(path: "/website", names: ["u"]),
    ],
    "translate.yandex.ru": [Row(path: "/translate", names: ["url"])],
    "translate.yandex.com": [Row(path: "/translate", names: ["url"])],
    "microsofttranslator.com": [Row(path: "/bv.aspx", names: ["a"])],
    "translatetheweb.com": [Row(path: "/", names: ["a"])],
    "papago.naver.net": [Row(path: "/website", names: ["url"])],
  ]
}
