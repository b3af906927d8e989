import Foundation
import RepostCore
import Testing

@testable import RepostRules

@Suite struct RuleSchemaTests {
  private func schema() throws -> [String: Any] {
    let data = Data(RuleSchema.text.utf8)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test("the schema has every key of a rule, and demands those that the loader demands")
  func keys() throws {
    let schema = try schema()
    let properties = try #require(schema["properties"] as? [String: Any])
    #expect(Set(properties.keys) == Set(RuleKey.allCases.map(\.rawValue)))
    #expect(schema["additionalProperties"] as? Bool == false)
    let file = RuleFile(path: "packs/a/b.yaml", bytes: Array("language: en\n".utf8))
    do {
      _ = try RulePackReader.rules(from: [file])
      Issue.record("a file with one key was read as a rule")
    } catch {
      let missing = error.errors.filter { $0.code == .missingKey }.compactMap {
        $0.detail.split(separator: "\"").dropFirst().first.map(String.init)
      }
      #expect(Set(missing) == Set(try #require(schema["required"] as? [String])))
    }
  }

  @Test("it offers every id of the vocabulary, every role and every kind of credit")
  func words() throws {
    let properties = try #require(try schema()["properties"] as? [String: [String: Any]])
    #expect(properties["emits"]?["enum"] as? [String] == Vocabulary.table.map(\.id))
    #expect(
      properties["credit"]?["enum"] as? [String] == Attribution.Kind.allCases.map(\.rawValue))
    let items = properties["scope"]?["items"] as? [String: Any]
    #expect(items?["enum"] as? [String] == BlockRole.allCases.map(\.rawValue))
  }

  @Test("docs/rule.schema.json is what the code says")
  func current() throws {
    let file = URL(filePath: "\(#filePath)").deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "docs/rule.schema.json")
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(text == RuleSchema.text, "docs/rule.schema.json is stale: run make rules and commit it")
  }
}
