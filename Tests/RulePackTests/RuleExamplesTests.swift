import RepostCore
import RepostDetection
import RepostDocuments
import RepostLintKit
import RepostRules
import Testing

/// What every built-in rule has to keep, one test a pack so that a failure names it.
@Suite struct RuleExamplesTests {
  private static let packs: [String] = Set(BuiltInRules.files.compactMap(\.pack)).sorted()

  private static let loaded: Result<[Rule], any Error> = Result {
    try RulePackReader.rules(from: BuiltInRules.files)
  }

  private static func rules(in pack: String) throws -> [Rule] {
    try loaded.get().filter { $0.pack == pack }
  }

  @Test("there are packs, and every rule is in one of them")
  func everyRule() throws {
    #expect(!Self.packs.isEmpty)
    let inPacks = try Self.packs.map { try Self.rules(in: $0).count }.reduce(0, +)
    #expect(inPacks == BuiltInRules.files.count)
  }

  @Test("every example of a pack comes out as marked", arguments: packs)
  func examples(_ pack: String) throws {
    let all = try Self.loaded.get()
    let reader = DocumentReader()
    let rules = try Self.rules(in: pack)
    try #require(!rules.isEmpty)
    for rule in rules {
      let failures = RuleExampleRunner.failures(of: rule, among: all) {
        reader.document(path: $0, bytes: $1)
      }
      for failure in failures { Issue.record("\(failure)") }
    }
  }

  @Test("every example that matches is found however its file is written", arguments: packs)
  func variants(_ pack: String) throws {
    let all = try Self.loaded.get()
    let reader = DocumentReader()
    for rule in try Self.rules(in: pack) {
      let trial = RuleExampleRunner.trial(of: rule, among: all) {
        reader.document(path: $0, bytes: $1)
      }
      for failure in trial.failures where failure.variant != nil { Issue.record("\(failure)") }
    }
  }

  @Test("every id that a pack's files emit is one of the vocabulary", arguments: packs)
  func ids(_ pack: String) throws {
    for file in BuiltInRules.files where file.pack == pack {
      for line in String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")
      where line.hasPrefix("emits:") {
        let id = line.dropFirst("emits:".count).drop { $0 == " " }
        #expect(Vocabulary.entries[String(id)] != nil, "\(file.path): \(id)")
      }
    }
  }

  @Test("a rule has at least two examples of each sort", arguments: packs)
  func counts(_ pack: String) throws {
    for rule in try Self.rules(in: pack) where rule.status != .deprecated {
      #expect(rule.matches.count >= 2, "\(rule.path)")
      #expect(rule.nonMatches.count >= 2, "\(rule.path)")
    }
  }

  @Test("examples name no host but invented ones and those of licences", arguments: packs)
  func hosts(_ pack: String) throws {
    for rule in try Self.rules(in: pack) {
      for example in rule.matches + rule.nonMatches {
        let text = (try? MarkedText(example.text).plain) ?? example.text
        for host in ExampleHosts.hosts(in: text) where !ExampleHosts.isAllowed(host) {
          Issue.record("\(rule.path): “\(example.name)” names the host \(host)")
        }
      }
    }
  }

  @Test(
    "hosts are told from other words with dots",
    arguments: [
      ("see https://www.example.org/a and a@lamp.example", ["www.example.org", "lamp.example"]),
      ("on harbour-weekly.com.", ["harbour-weekly.com"]),
      ("version 4.0, e.g. a file.txt, by/4.0/deed.fr", []),
      ("сайт lampa.ru и http://лампа.рф/", ["lampa.ru", "лампа.рф"]),
    ])
  func hostsFound(_ text: String, _ hosts: [String]) {
    #expect(ExampleHosts.hosts(in: text).sorted() == hosts.sorted())
  }
}
