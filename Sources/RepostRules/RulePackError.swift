/// One fault of a rule pack, with its place.
package struct RulePackError: Error, Hashable, Sendable {
  /// What is wrong, as a word that scripts can rely on.
  package enum Code: String, Sendable, Hashable, CaseIterable {
    case badPath = "bad-path"
    case tooLarge = "too-large"
    case notUTF8 = "not-utf-8"
    case malformed = "malformed"
    case tooDeep = "too-deep"
    case alias = "alias"
    case unknownKey = "unknown-key"
    case missingKey = "missing-key"
    case keyOrder = "key-order"
    case wrongType = "wrong-type"
    case badValue = "bad-value"
    case wrongID = "wrong-id"
    case duplicateID = "duplicate-id"
    case unknownID = "unknown-id"
    case badPattern = "bad-pattern"
    case emptyMatch = "empty-match"
    case noLiteral = "no-literal"
    case needlessReason = "needless-reason"
    case noEffect = "no-effect"
    case unknownGroup = "unknown-group"
    case unknownRegion = "unknown-region"
    case tooFewExamples = "too-few-examples"
    case badExample = "bad-example"
  }

  /// What is wrong.
  package let code: Code
  /// The file.
  package let path: String
  /// The line in it, from 1.
  package let line: Int
  /// What is wrong, in words.
  package let detail: String

  /// Creates an error.
  package init(_ code: Code, path: String, line: Int, detail: String) {
    self.code = code
    self.path = path
    self.line = line
    self.detail = detail
  }
}

extension RulePackError: CustomStringConvertible, Comparable {
  package var description: String { "\(path):\(line): \(detail)" }

  package static func < (lhs: Self, rhs: Self) -> Bool {
    (lhs.path, lhs.line, lhs.detail) < (rhs.path, rhs.line, rhs.detail)
  }
}

/// Every fault that was found in a set of rule files, by path and line.
package struct RulePackErrors: Error, Hashable, Sendable, CustomStringConvertible {
  /// The faults; at least one.
  package let errors: [RulePackError]

  /// Creates the set, sorted.
  package init(_ errors: [RulePackError]) {
    self.errors = errors.sorted()
  }

  package var description: String { errors.map(\.description).joined(separator: "\n") }
}
