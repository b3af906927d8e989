import RepostDetection
import RepostDocuments
import RepostRules
import Testing

@Suite struct RuleExampleTests {
  @Test("every example of every rule comes out as marked")
  func examples() throws {
    let rules: [Rule]
    do {
      rules = try RulePackReader.rules(from: RulePackFolder.files())
    } catch let errors as RulePackErrors {
      for error in errors.errors { Issue.record("\(error)") }
      return
    }
    let reader = DocumentReader()
    for rule in rules {
      let failures = RuleExampleRunner.failures(of: rule, among: rules) {
        reader.document(path: $0, bytes: $1)
      }
      for failure in failures { Issue.record("\(failure)") }
    }
  }
}
