import RepostDocuments
import Testing

@Suite struct MarkupOutlineTests {
  /// The elements around the first `|` of a page, innermost first, and where each ends.
  private func path(_ page: String) -> [String] {
    let text = Array(page.utf8)
    let outline = MarkupOutline(page: text)
    let mark = text.firstIndex(of: UInt8(ascii: "|")) ?? 0
    return outline.path(at: mark).dropLast().map { index in
      let element = outline.elements[index]
      return outline.name(of: index) + ":"
        + String(decoding: text[element.contentEnd..<element.end], as: UTF8.self)
    }
  }

  @Test(
    "elements end where browsers end them",
    arguments: [
      ("<div><p>a|</p></div>", ["p:</p>", "div:</div>"]),
      ("<div><p>a|<p>b</div>", ["p:", "div:</div>"]),
      ("<div><p>a|</div>", ["p:", "div:</div>"]),
      ("<UL><li>a<li>b|</ul>x", ["li:", "ul:</ul>"]),
      ("<x-story><p><b>a|</b></p></x-story>", ["b:</b>", "p:</p>", "x-story:</x-story>"]),
      ("<table><tr><td>a|<td>b</table>", ["td:", "tr:", "table:</table>"]),
      ("a|<p>b", []),
    ])
  func ends(_ page: String, _ expected: [String]) { #expect(path(page) == expected) }

  @Test("the head ends at the body, written or not")
  func head() {
    for page in [
      "<title>T</title><body>x", "<head><title>T</title></head><body>x", "<title>T</title><p>x",
    ] {
      let outline = MarkupOutline(page: Array(page.utf8))
      let end = page.utf8.count - page.drop { $0 != "<" }.utf8.count
      #expect(outline.headEnd.map { $0 > end && $0 < page.utf8.count } == true, "\(page)")
    }
  }

  @Test("many open elements cost no more than they are")
  func depth() {
    let page =
      String(repeating: "<div>", count: 20_000) + "x" + String(repeating: "</b>", count: 20_000)
    let outline = MarkupOutline(page: Array(page.utf8))
    #expect(outline.elements.count <= 514)
  }
}
