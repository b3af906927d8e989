import Testing

@testable import RepostDocuments

@Suite struct XMLScannerTests {
  /// The tokens as words: `+name`, `-`, `"text`, and the namespace where it is one that is known.
  private static func log(_ text: String, limits: XMLLimits = XMLLimits()) -> [String] {
    var scanner = XMLScanner(Array(text.utf8), limits: limits)
    return log(&scanner)
  }

  private static func log(_ scanner: inout XMLScanner) -> [String] {
    var out: [String] = []
    while let token = scanner.next() {
      switch token {
      case .start(let name, _):
        let space = name.namespace == .none ? "" : "\(name.namespace)|"
        let attributes = scanner.attributes.map { attribute in
          let space = attribute.name.namespace == .none ? "" : "\(attribute.name.namespace)|"
          return " \(space)\(attribute.name.local)=\(scanner.bytes.xmlText(of: attribute.value))"
        }
        out.append("+\(space)\(name.local)\(attributes.joined())")
      case .end: out.append("-")
      case .text(let range): out.append("\"" + scanner.bytes.xmlText(of: range))
      case .characterData(let range):
        out.append("[" + scanner.bytes.xmlText(of: range, isCharacterData: true))
      }
    }
    return out
  }

  @Test(
    "a document is split into tags and text",
    arguments: [
      ("<a>b</a>", ["+a", "\"b", "-"]), ("<a/>", ["+a", "-"]),
      ("<a b='1' c=\"x &gt; y\"/>", ["+a b=1 c=x > y", "-"]),
      ("<?xml version='1.0'?><!-- <x> --><a><!-- - --></a>", ["+a", "-"]),
      (
        "<a>&lt;&#169;&#xA9;&copy;&apos;&amp;lt; & &x; &copy</a>",
        ["+a", "\"<©©©'&lt; & &x; &copy", "-"]
      ),
      ("<a><![CDATA[<b>&amp;]] >]]></a>", ["+a", "[<b>&amp;]] >", "-"]),
      ("<!DOCTYPE a [<!ENTITY x \"]>\"> <!-- ' --> ]><a>&x;</a>", ["+a", "\"&x;", "-"]),
      ("\u{FEFF}<a/>", ["+a", "-"]), ("a < b", ["\"a ", "\"< b"]), ("", []),
    ])
  func tokens(text: String, expected: [String]) {
    #expect(Self.log(text) == expected)
  }

  @Test("namespaces are told by their address, whatever the prefix, and end with their element")
  func namespaces() {
    let text =
      "<x xmlns='http://www.w3.org/2005/Atom' xmlns:q='http://purl.org/dc/elements/1.1/'>"
      + "<q:rights q:a='1' a='2'/><y xmlns=''><z/></y><q:z xmlns:q='urn:x'/><q:z/></x><dc:y/>"
    #expect(
      Self.log(text).filter { $0 != "-" }.dropFirst() == [
        "+dublinCore|rights dublinCore|a=1 a=2", "+y xmlns=", "+z", "+other|z other|q=urn:x",
        "+dublinCore|z", "+dublinCore|y",
      ])
  }

  @Test(
    "what is not well-formed is noted and read as well as can be",
    arguments: [
      ("<a><b>x</a>y", ["+a", "+b", "\"x", "-", "-", "\"y"], XMLProblem.malformed),
      ("<a></b>x</a>", ["+a", "\"x", "-"], .malformed),
      ("<a><b", ["+a", "-"], .unfinished), ("<a>x", ["+a", "\"x", "-"], .unfinished),
      ("<a b=1 c>x</a>", ["+a b=1", "\"x", "-"], .malformed),
      ("<a <b>x</b></a>", ["+a", "+b", "\"x", "-", "-"], .malformed),
      ("<a><![CDATA[x", ["+a", "[x", "-"], .unfinished),
    ])
  func faults(text: String, expected: [String], problem: XMLProblem) {
    var scanner = XMLScanner(Array(text.utf8))
    #expect(Self.log(&scanner) == expected)
    #expect(scanner.problem.contains(problem))
    #expect(scanner.firstFault != nil)
  }

  @Test("elements beyond the bounds count as what is around them, and are said")
  func bounds() {
    var limits = XMLLimits()
    limits.depth = 2
    var scanner = XMLScanner(Array("<a><b><c>x</c><d/></b>y</a>".utf8), limits: limits)
    #expect(Self.log(&scanner) == ["+a", "+b", "\"x", "-", "\"y", "-"])
    #expect(scanner.problem == .depth)

    limits = XMLLimits()
    limits.attributes = 2
    scanner = XMLScanner(Array("<a b='' c='' d=''/>".utf8), limits: limits)
    #expect(Self.log(&scanner) == ["+a b= c=", "-"])
    #expect(scanner.problem == .attributes)

    limits = XMLLimits()
    limits.strayEnds = 3
    scanner = XMLScanner(
      Array(("<a>" + String(repeating: "</b>", count: 5) + "x").utf8), limits: limits)
    #expect(Self.log(&scanner) == ["+a", "-"])
    #expect(scanner.problem.contains(.abandoned))
  }

  @Test("an entity that a document declares is never expanded")
  func entities() {
    let declarations = (1..<10).map {
      "<!ENTITY e\($0) \"\(String(repeating: "&e\($0 - 1);", count: 10))\">"
    }
    let text = "<!DOCTYPE a [<!ENTITY e0 \"ha\">\(declarations.joined())]><a>&e9;</a>"
    var scanner = XMLScanner(Array(text.utf8))
    #expect(Self.log(&scanner) == ["+a", "\"&e9;", "-"])
    #expect(scanner.problem == .entities)
  }

  @Test("an element is skipped whole, and its content is told")
  func skipping() {
    let text = "<a><b><b>x</b><c/></b><d/>y</a>"
    var scanner = XMLScanner(Array(text.utf8))
    var contents: [String] = []
    while let token = scanner.next() {
      guard case .start(let name, _) = token, name.local != "a" else { continue }
      let range = scanner.skipElement()
      contents.append("\(name.local):" + String(decoding: scanner.bytes[range], as: UTF8.self))
    }
    #expect(contents == ["b:<b>x</b><c/>", "d:"])
  }

  @Test("a document cut off anywhere comes to an end, and every start has its end")
  func cuts() {
    let text = Array(
      "<?xml?><!DOCTYPE r [<!ENTITY x 'y'>]><r a='b' xmlns:q=\"u\"><q:s><![CDATA[t]]>&amp;<!-- c --><v/></q:s></r>"
        .utf8)
    for count in 0...text.count {
      var scanner = XMLScanner(Array(text[..<count]))
      let log = Self.log(&scanner)
      #expect(log.count { $0.hasPrefix("+") } == log.count { $0 == "-" }, "\(count): \(log)")
    }
  }
}
