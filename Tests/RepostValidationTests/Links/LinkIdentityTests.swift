import RepostCore
import Testing

@testable import RepostValidation

@Suite struct LinkIdentityTests {
  private static let article = "https://harbour-bulletin.com/2024/ledger"

  private static func relation(
    _ href: String, to original: String = article,
    repost: String? = "https://neighbours.org/posts/ledger"
  ) -> LinkRelation {
    LinkIdentity(originals: [WebAddress(original)], repost: repost.map { WebAddress($0) })
      .relation(of: WebAddress(href))
  }

  @Test(
    "spellings of one address are the same page",
    arguments: [
      "HTTP://WWW.Harbour-Bulletin.COM:80/2024/ledger/", "//harbour-bulletin.com./2024/ledger#end",
      "https://harbour-bulletin.com:443/2024/./x/../ledger",
      "https://harbour-bulletin.com/2024/%6cedger",
      "https://harbour%2Dbulletin.com/2024/ledger", "https://harbour-bulletin.com/2024/%2e/ledger",
      "https://harbour-bulletin.com/2024/ledger?utm_source=a&UTM_Medium=b&fbclid=c&gclid=d&ref=e",
      "https://harbour-bulletin.com/2024/ledger?yclid=1&_openstat=2&mtm_campaign=3&msclkid=4",
      "https://harbour-bulletin.com/2024/ledger;jsessionid=0A1B?",
      "https://harbour-bulletin.com/2024/ledger/index.html",
      "https:\\\\harbour-bulletin.com\\2024\\ledger",
      "https://harbour-bulletin.com/2024/ledger#:~:text=lamp",
      "https://ｈarbour-bulletin.com/2024/ledger",
    ])
  func same(href: String) {
    #expect(Self.relation(href) == .same)
  }

  @Test(
    "other views of the page are told apart from other pages",
    arguments: [
      "https://harbour-bulletin.com/2024/ledger?print=1",
      "https://harbour-bulletin.com/2024/ledger/amp/",
      "https://harbour-bulletin.com/amp/2024/ledger",
      "https://harbour-bulletin.com/2024/ledger?amp",
      "https://harbour-bulletin.com/2024/ledger?outputType=amp",
      "https://m.harbour-bulletin.com/2024/ledger",
      "https://harbour-bulletin.com/2024/ledger/print",
      "https://mobile.harbour-bulletin.com/2024/ledger?utm_x=1",
      "https://amp.harbour-bulletin.com/2024/ledger",
      "https://harbour-bulletin.com/2024/ledger?view=print&m=1",
    ])
  func variants(href: String) {
    #expect(Self.relation(href) == .sameVariant)
  }

  @Test("an original for telephones is the page for screens too, wherever the label stands")
  func devices() {
    #expect(
      Self.relation(Self.article, to: "https://m.harbour-bulletin.com/2024/ledger") == .sameVariant)
    #expect(
      Self.relation("https://en.m.harbour.org/ledger", to: "https://en.harbour.org/ledger")
        == .sameVariant)
    // m.github.io is somebody's site, and github.io nobody's view of it.
    #expect(
      Self.relation("https://m.github.io/ledger", to: "https://github.io/ledger")
        == .different(hint: nil))
  }

  @Test(
    "redirectors, caches, archives and translators are unwrapped",
    arguments: [
      (
        "https://l.facebook.com/l.php?u=https%3A%2F%2Fharbour-bulletin.com%2F2024%2Fledger&h=x",
        "l.facebook.com"
      ),
      (
        "https://www.google.co.uk/url?q=https://harbour-bulletin.com/2024/ledger&sa=D",
        "google.co.uk"
      ),
      (
        "https://vk.com/away.php?to=https%253A%252F%252Fharbour-bulletin.com%252F2024%252Fledger",
        "vk.com"
      ),
      (
        "https://eur02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fharbour-bulletin.com%2F2024%2Fledger&data=x",
        "eur02.safelinks.protection.outlook.com"
      ),
      ("https://href.li/?https://harbour-bulletin.com/2024/ledger", "href.li"),
      (
        "https://harbour--bulletin-com.cdn.ampproject.org/c/s/harbour-bulletin.com/2024/ledger/amp",
        "harbour--bulletin-com.cdn.ampproject.org"
      ),
      ("https://www.google.com/amp/s/harbour-bulletin.com/2024/ledger?amp_js_v=1", "google.com"),
      (
        "https://web.archive.org/web/20240102030405/https://harbour-bulletin.com/2024/ledger",
        "web.archive.org"
      ),
      ("https://web.archive.org/web/2024id_/harbour-bulletin.com/2024/ledger", "web.archive.org"),
      (
        "https://archive.ph/2024.01.02-030405/https://harbour-bulletin.com/2024/ledger",
        "archive.ph"
      ),
      ("https://archive.today/newest/harbour-bulletin.com/2024/ledger", "archive.today"),
      (
        "https://harbour--bulletin-com.translate.goog/2024/ledger?_x_tr_sl=en&_x_tr_tl=de",
        "harbour--bulletin-com.translate.goog"
      ),
      (
        "https://translate.google.com/translate?sl=en&u=https://harbour-bulletin.com/2024/ledger",
        "translate.google.com"
      ),
      (
        "https://harbour--bulletin-com.turbopages.org/harbour-bulletin.com/s/2024/ledger",
        "harbour--bulletin-com.turbopages.org"
      ),
      ("/go?to=https%3A%2F%2Fharbour-bulletin.com%2F2024%2Fledger", "its own site"),
      (
        "https://out.neighbours.org/x/https://harbour-bulletin.com/2024/ledger",
        "out.neighbours.org"
      ),
      (
        "https://l.facebook.com/l.php?u=https%3A%2F%2Fweb.archive.org%2Fweb%2F2024%2Fhttps%3A%2F%2Fharbour-bulletin.com%2F2024%2Fledger",
        "l.facebook.com"
      ),
    ])
  func wrapped(href: String, wrapper: String) {
    #expect(Self.relation(href) == .wrapped(by: wrapper))
  }

  @Test(
    "what nobody can tell offline is opaque",
    arguments: [
      ("https://bit.ly/3xyz", "bit.ly"), ("https://t.co/x", "t.co"),
      ("https://archive.ph/AbCdE", "archive.ph"),
      ("https://harbour.page.link/x", "harbour.page.link"),
      ("https://perma.cc/AB12-CD34", "perma.cc"),
      ("https://news.google.com/articles/CBMiX", "news.google.com"),
      ("https://l.facebook.com/l.php?u=https%3A%2F%2Fbit.ly%2F3xyz", "bit.ly"),
    ])
  func opaque(href: String, host: String) {
    #expect(Self.relation(href) == .opaque(host: host))
  }

  @Test(
    "forms for sharing, saving and searching lead nobody to the article",
    arguments: [
      "https://www.facebook.com/sharer/sharer.php?u=https://harbour-bulletin.com/2024/ledger",
      "https://twitter.com/intent/tweet?url=https%3A%2F%2Fharbour-bulletin.com%2F2024%2Fledger",
      "https://www.linkedin.com/shareArticle?url=https://harbour-bulletin.com/2024/ledger",
      "https://vk.com/share.php?url=https://harbour-bulletin.com/2024/ledger",
      "https://www.google.com/search?q=https://harbour-bulletin.com/2024/ledger",
      "https://web.archive.org/save/https://harbour-bulletin.com/2024/ledger",
      "https://web.archive.org/web/2024*/https://harbour-bulletin.com/2024/ledger",
      "/share?u=https://harbour-bulletin.com/2024/ledger",
      "/search?q=https://harbour-bulletin.com/2024/ledger",
      "https://google.evil.com/url?q=https://harbour-bulletin.com/2024/ledger",
      "https://evil.org/?u=https://harbour-bulletin.com/2024/ledger",
      "https://evil.org/web/2024/https://harbour-bulletin.com/2024/ledger",
      "https://evil.org#https://harbour-bulletin.com/2024/ledger",
      "https://harbour-bulletin.com:pass@evil.org/2024/ledger",
      "https://harbour-bulletin.com.evil.org/2024/ledger",
      "https://xharbour-bulletin.com/2024/ledger",
      "mailto:desk@harbour-bulletin.com", "ftp://harbour-bulletin.com/2024/ledger",
      "data:text/html,https://harbour-bulletin.com/2024/ledger",
    ])
  func elsewhere(href: String) {
    let relation = Self.relation(href)
    #expect(!relation.leadsToArticle && !relation.leadsToSite, "\(relation)")
  }

  @Test("other pages, parameters, ports and hosts of the site are not the article")
  func site() {
    #expect(Self.relation("https://harbour-bulletin.com/") == .home)
    #expect(Self.relation("https://harbour-bulletin.com/index.php?utm_source=x") == .home)
    #expect(Self.relation("https://harbour-bulletin.com/2024/other") == .site)
    #expect(Self.relation("https://harbour-bulletin.com/2024/ledger/comments") == .site)
    #expect(
      Self.relation("https://news.harbour-bulletin.com/2024/ledger")
        == .sibling(host: "news.harbour-bulletin.com"))
    for href in [
      "https://harbour-bulletin.com/2024/Ledger", "https://harbour-bulletin.com:8443/2024/ledger",
      "https://harbour-bulletin.com/2024/ledger?page=2", "https://harbour-bulletin.com/?p=71",
    ] {
      guard case .different(.some) = Self.relation(href) else {
        Issue.record("\(href): \(Self.relation(href))")
        continue
      }
    }
  }

  @Test("hosts of other people under one suffix are no siblings")
  func suffixes() {
    #expect(
      Self.relation("https://other.github.io/ledger", to: "https://harbour.github.io/ledger")
        == .different(hint: nil))
  }

  @Test(
    "hosts that only look alike are other hosts, however they are written",
    arguments: [
      "https://h\u{430}rbour-bulletin.com/2024/ledger",
      "https://xn--hrbour-bulletin-ulm.com/2024/ledger",
      "https://harb0ur-bulletin.com/2024/ledger", "https://harbour-bu1letin.com/2024/ledger",
    ])
  func lookAlikes(href: String) {
    guard case .different(let hint?) = Self.relation(href) else {
      Issue.record("\(Self.relation(href))")
      return
    }
    #expect(hint.contains("only looks like"))
  }

  @Test("a host beyond ASCII and its encoded form are one")
  func beyondASCII() {
    #expect(
      Self.relation(
        "https://xn--e1afmkfd.xn--p1ai/%D1%87%D0%B0%D1%81%D1%8B", to: "https://пример.рф/часы")
        == .same)
  }

  @Test("a route of scripts counts where the original has one")
  func routes() {
    let original = "https://harbour-bulletin.com/app#!/2024/ledger"
    #expect(Self.relation(original, to: original) == .same)
    #expect(
      !Self.relation("https://harbour-bulletin.com/app#!/2024/x", to: original).leadsToArticle)
    #expect(!Self.relation("https://harbour-bulletin.com/app", to: original).leadsToArticle)
    #expect(Self.relation(Self.article + "#/comments") == .same)
  }
}
