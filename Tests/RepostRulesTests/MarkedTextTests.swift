import RepostCore
import RepostRules
import Testing

@Suite struct MarkedTextTests {
  @Test("marks and captures become spans of the text without them")
  func marks() throws {
    let marked = try MarkedText("{é} ⟦by {name:The {part:Ü}b}⟧, ⟦x{}⟧")
    #expect(marked.plain == "{é} by The Üb, x{}")
    #expect(marked.marks.map(\.span) == [ByteSpan(5, 15), ByteSpan(17, 20)])
    #expect(marked.marks[0].captures.map(\.group) == ["name", "part"])
    #expect(marked.marks[0].captures.map(\.text) == ["The Üb", "Ü"])
    #expect(marked.marks[0].captures.map(\.span) == [ByteSpan(8, 15), ByteSpan(12, 14)])
    #expect(marked.marks[1].captures.isEmpty)
  }

  @Test(
    "a text whose marks do not close is an error",
    arguments: [
      ("⟦a", .unclosedMark), ("a⟧", .unopenedMark), ("⟦a⟦b⟧⟧", .nestedMark), ("⟦⟧", .emptyMark),
      ("⟦{a:b⟧", .unclosedCapture),
    ] as [(String, MarkedText.Fault)])
  func faults(text: String, fault: MarkedText.Fault) {
    #expect(throws: fault) { try MarkedText(text) }
  }
}
