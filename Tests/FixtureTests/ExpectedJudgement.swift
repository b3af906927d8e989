import Foundation
import RepostLintKit
import Yams

/// What `expected.yaml` of a repost says; a key that is not known is an error.
struct ExpectedJudgement {
  /// A fault in an `expected.yaml`.
  struct Fault: Error, CustomStringConvertible {
    let description: String
  }

  /// What an obligation comes to, as the files write it.
  static let outcomes = ["passed", "passed-with-reservation", "failed", "cantTell", "inapplicable"]

  let about: String
  let conditions: String
  let permission: String
  let obligations: [String: String]
  /// Whether `fix` can make the repost keep its conditions.
  let isFixable: Bool
  private let context: [String: String]

  init(contentsOf url: URL) throws {
    let source = try String(contentsOf: url, encoding: .utf8)
    guard let top = try Yams.compose(yaml: source)?.mapping else {
      throw Fault(description: "\(url.path): not a mapping")
    }
    func fault(_ detail: String) -> Fault {
      Fault(description: "\(url.deletingLastPathComponent().lastPathComponent): \(detail)")
    }
    func text(_ key: String) throws -> String {
      guard let text = top[Node(key)]?.string, !text.isEmpty else {
        throw fault("“\(key)” is missing")
      }
      return text
    }
    func texts(_ key: String, known: [String]?) throws -> [String: String] {
      guard let node = top[Node(key)] else { return [:] }
      guard let mapping = node.mapping else { throw fault("“\(key)” has to be a mapping") }
      var texts: [String: String] = [:]
      for (name, value) in mapping {
        guard let name = name.string, let value = value.string else {
          throw fault("“\(key)” holds something else than texts")
        }
        if let known, !known.contains(name) { throw fault("“\(key)” knows no “\(name)”") }
        texts[name] = value
      }
      return texts
    }
    let keys = ["about", "context", "conditions", "permission", "fixable", "obligations"]
    for key in top.keys.compactMap(\.string) where !keys.contains(key) {
      throw fault("unknown key “\(key)”")
    }
    about = try text("about")
    conditions = try text("conditions")
    permission = try text("permission")
    let fixable = top[Node("fixable")]
    guard fixable == nil || fixable?.string == "true" else {
      throw fault("“fixable” can only be true; leave it out otherwise")
    }
    isFixable = fixable != nil
    context = try texts(
      "context",
      known: [
        "original-url", "repost-url", "site-kind", "medium", "basis", "repost-date", "today",
      ])
    guard top[Node("obligations")] != nil else { throw fault("“obligations” is missing") }
    obligations = try texts("obligations", known: nil)
    for (id, outcome) in obligations where !Self.outcomes.contains(outcome) {
      throw fault("\(id): “\(outcome)” is none of \(Self.outcomes.joined(separator: ", "))")
    }
  }

  /// The request that the context makes.
  func request(original: String, records: String?) throws -> CheckRequest {
    func choice<Choice: RawRepresentable<String>>(_ key: String, _ other: Choice) throws -> Choice {
      guard let text = context[key] else { return other }
      guard let choice = Choice(rawValue: text) else {
        throw Fault(description: "\(original): “\(key)” cannot be “\(text)”")
      }
      return choice
    }
    return CheckRequest(
      original: .path(original), originalURL: context["original-url"],
      repostURL: context["repost-url"], siteKind: try choice("site-kind", .unknown),
      medium: try choice("medium", .web), basis: try choice("basis", .permission),
      permissionRecord: records, today: context["today"], repostDate: context["repost-date"])
  }
}
