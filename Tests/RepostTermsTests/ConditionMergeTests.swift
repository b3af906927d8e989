import RepostCore
import Testing

/// What several sentences say of one condition.
@Suite struct ConditionMergeTests {
  @Test("every sentence that is prescribed is kept, each once")
  func sentences() {
    var page = PageFindings()
    page.add(.phrase, parameters: ["text": .text("First told here")])
    page.add(.phrase, parameters: ["text": .text("Edited there")])
    page.add(.phrase, parameters: ["text": .text("First told here")])
    let condition = page.terms().conditions.first
    #expect(condition?.parameters["text"] == .list(["First told here", "Edited there"]))
    var once = PageFindings()
    once.add(.phrase, parameters: ["text": .text("First told here")])
    once.add(.phrase, parameters: ["text": .text("First told here")])
    #expect(once.terms().conditions.first?.parameters["text"] == .text("First told here"))
  }

  @Test("a group is a choice only where no sentence asks for the condition without one")
  func groups() {
    let choice: [String: ParameterValue] = ["group": .text("credit")]
    var page = PageFindings()
    page.add(.creditAuthor, parameters: choice)
    page.add(.creditSource, parameters: choice)
    page.add(.creditSource)
    let conditions = page.terms().conditions
    #expect(conditions.map(\.group) == ["credit", nil])
    #expect(conditions.allSatisfy { $0.parameters["group"] == nil })
  }
}
