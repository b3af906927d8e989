import RepostCore
import Testing

@testable import RepostRules

@Suite struct RewrittenTextTests {
  @Test("marks and captures stand around the same characters, however long they are written")
  func moved() throws {
    var text = RewrittenText(try MarkedText("é ⟦by {name:Ö & Ü}⟧ é"))
    for (index, scalar) in text.scalars.enumerated() where scalar == "&" || scalar == "Ü" {
      text.replace(index, by: scalar == "&" ? "&amp;" : "&Uuml;")
    }
    let marked = text.marked(before: "<p>", after: "</p>")
    #expect(marked.plain == "<p>é by Ö &amp; &Uuml; é</p>")
    let mark = try #require(marked.marks.first)
    #expect(words(mark.span, in: marked) == "by Ö &amp; &Uuml;")
    let capture = try #require(mark.captures.first)
    #expect(words(capture.span, in: marked) == "Ö &amp; &Uuml;")
    #expect(capture.group == "name" && capture.text == "Ö & Ü")
  }

  @Test("a text that is left as it is says so, and can lose its marks")
  func unmarked() throws {
    let text = RewrittenText(try MarkedText("⟦a⟧"))
    #expect(!text.isChanged)
    #expect(text.unmarked(before: "x").plain == "xa")
    #expect(text.unmarked().marks.isEmpty)
  }

  private func words(_ span: ByteSpan, in text: MarkedText) -> String {
    String(decoding: Array(text.plain.utf8)[span.range], as: UTF8.self)
  }
}
