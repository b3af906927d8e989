import RepostCore
import Testing

@Suite struct WebAddressTests {
  @Test("an address is taken apart and put together again as it was written")
  func parts() {
    let address = WebAddress("HTTPS://User@WWW.Example.org:8080/a/b?x=1&y#top")
    #expect(address.scheme == "https")
    #expect(address.host == "www.example.org")
    #expect(address.bareHost == "example.org")
    #expect(address.port == 8080)
    #expect(address.path == "/a/b")
    #expect(address.parameters.map(\.name) == ["x", "y"])
    #expect(address.fragment == "top")
    #expect(address.text == "https://www.example.org:8080/a/b?x=1&y#top")
  }

  @Test(
    "a reference is resolved as RFC 3986 says",
    arguments: [
      ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("/g", "http://a/g"),
      ("//g/x", "http://g/x"), ("?y", "http://a/b/c/d?y"), ("../g", "http://a/b/g"),
      ("../../../g", "http://a/g"), ("", "http://a/b/c/d?q"), ("mailto:x@y", "mailto:x@y"),
    ])
  func resolution(reference: String, expected: String) {
    let base = WebAddress("http://a/b/c/d?q")
    #expect(WebAddress(reference).resolved(against: base).text == expected)
  }

  @Test(
    "what browsers read as another host is read as another host",
    arguments: [
      ("https://good.example@evil.example/a", "evil.example"),
      ("https:\\\\evil.example\\@good.example/a", "evil.example"),
      ("https://ev\til.exa\nmple/a", "evil.example"),
      ("https://good.example./a", "good.example"),
    ])
  func tricks(text: String, host: String) {
    #expect(WebAddress(text).host == host)
  }

  @Test("an address of a megabyte is cut, not searched for ever")
  func long() {
    let address = WebAddress("https://example.org/" + String(repeating: "a", count: 1 << 20))
    #expect(address.path.utf8.count < WebAddress.maximumLength)
  }
}
