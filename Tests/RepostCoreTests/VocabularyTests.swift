import RepostCore
import Testing

@Suite struct VocabularyTests {
  @Test("the vocabulary has 75 ids, each once, each with a class")
  func ids() {
    #expect(Vocabulary.table.count == 75)
    #expect(Vocabulary.entries.count == 75)
    for entry in Vocabulary.table {
      let id = ConditionID(entry.id)
      #expect(id?.kind.rawValue == String(entry.id.prefix { $0 != "." }))
    }
    #expect(ConditionID("duty.link-artcle") == nil)
  }

  @Test("what only a person can decide comes with the question to answer")
  func questions() {
    for entry in Vocabulary.table where entry.check == .manual {
      #expect(entry.question.hasSuffix("?"), "\(entry.id) has no question")
    }
  }

  @Test("12 obligations are for a person only, 42 can be decided or asked of the caller")
  func counts() {
    let obligations = Vocabulary.table.compactMap { ConditionID($0.id) }.filter(\.isObligation)
    #expect(obligations.filter { $0.entry.check == .manual }.count == 12)
    #expect(obligations.filter { $0.entry.check != .manual }.count == 42)
  }
}
