import RepostCore
import Testing

@Suite struct PunycodeTests {
  @Test(
    "labels beyond ASCII have one form in ASCII, and the way back is the same",
    arguments: [
      ("пример", "xn--e1afmkfd"), ("рф", "xn--p1ai"), ("bücher", "xn--bcher-kva"),
      ("münchen", "xn--mnchen-3ya"), ("食狮", "xn--85x722f"), ("ελ", "xn--qxam"),
      ("harbour", "harbour"), ("", ""),
    ])
  func bothWays(unicode: String, ascii: String) {
    #expect(Punycode.ascii(unicode) == ascii)
    #expect(Punycode.unicode(ascii) == unicode)
  }

  @Test(
    "what is not well encoded stays as it is",
    arguments: ["xn--", "xn--\u{E4}", "xn--99999999999999", "xn--a-!", "abc"])
  func damaged(label: String) {
    #expect(Punycode.unicode(label) == label || label == "xn--")
  }

  @Test("a label that is too long for a host is left alone")
  func long() {
    let label = String(repeating: "ж", count: 64)
    #expect(Punycode.ascii(label) == label)
  }
}
