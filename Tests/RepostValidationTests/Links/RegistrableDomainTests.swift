import Testing

@testable import RepostValidation

@Suite struct RegistrableDomainTests {
  @Test(
    "the registrable domain is the public suffix and one label more",
    arguments: [
      ("harbour.com", "harbour.com"), ("news.harbour.com", "harbour.com"),
      ("a.b.harbour.com", "harbour.com"), ("www.harbour.com", "harbour.com"),
      ("harbour.co.uk", "harbour.co.uk"), ("news.harbour.co.uk", "harbour.co.uk"),
      ("harbour.uk", "harbour.uk"), ("news.harbour.uk", "harbour.uk"),
      ("listok.spb.ru", "listok.spb.ru"), ("news.listok.com.ua", "listok.com.ua"),
      // A suffix that nobody has listed is its last label.
      ("news.harbour.example", "harbour.example"), ("harbour.example", "harbour.example"),
    ])
  func plain(host: String, domain: String) {
    #expect(RegistrableDomain.domain(of: host) == domain)
  }

  @Test(
    "a wildcard takes in every label below it, and an exception takes one out again",
    arguments: [
      // *.kawasaki.jp and !city.kawasaki.jp
      ("a.b.c.kawasaki.jp", "b.c.kawasaki.jp"), ("b.c.kawasaki.jp", "b.c.kawasaki.jp"),
      ("city.kawasaki.jp", "city.kawasaki.jp"), ("news.city.kawasaki.jp", "city.kawasaki.jp"),
      // *.ck and !www.ck
      ("news.harbour.co.ck", "harbour.co.ck"), ("a.www.ck", "www.ck"),
      // *.mm has no exception
      ("a.b.c.mm", "b.c.mm"),
    ])
  func wildcards(host: String, domain: String) {
    #expect(RegistrableDomain.domain(of: host) == domain)
  }

  @Test(
    "hosts under the suffix of a company are other people's",
    arguments: [
      ("neighbours.github.io", "neighbours.github.io"),
      ("a.neighbours.github.io", "neighbours.github.io"),
      ("harbour.blogspot.com", "harbour.blogspot.com"), ("harbour.pages.dev", "harbour.pages.dev"),
    ])
  func companies(host: String, domain: String) {
    #expect(RegistrableDomain.domain(of: host) == domain)
  }

  @Test("hosts beyond ASCII are looked up in either form")
  func beyondASCII() {
    #expect(RegistrableDomain.domain(of: "новости.пример.рф") == "xn--e1afmkfd.xn--p1ai")
    #expect(
      RegistrableDomain.domain(of: "a.XN--E1AFMKFD.xn--p1ai".lowercased())
        == "xn--e1afmkfd.xn--p1ai")
    #expect(RegistrableDomain.domain(of: "食狮.公司.cn") == "xn--85x722f.xn--55qx5d.cn")
  }

  @Test(
    "a suffix, a name without dots and the number of a machine stand for themselves",
    arguments: ["com", "co.uk", "localhost", "192.0.2.7", "[2001:db8::7]", ""])
  func bare(host: String) {
    #expect(RegistrableDomain.domain(of: host) == host)
  }

  @Test("each rule of the list is found, the first and the last among them")
  func ends() {
    #expect(PublicSuffixes.isSuffix("aaa"))
    #expect(PublicSuffixes.isSuffix("xn--zfr164b"))
    #expect(PublicSuffixes.isSuffix("zw"))
    #expect(!PublicSuffixes.isSuffix("harbour.zw"))
    // Comments of the list are no rules.
    #expect(!PublicSuffixes.isSuffix("mozilla.//"))
  }
}
