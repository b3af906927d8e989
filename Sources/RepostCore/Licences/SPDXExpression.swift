/// A licence expression of SPDX: ids, joined by `AND`, `OR` and `WITH`.
///
///     let expression = SPDXExpression("(mit or Apache-2.0) AND CC-BY-4.0")
///     expression?.text  // "(MIT OR Apache-2.0) AND CC-BY-4.0"
///
/// Only ids of the SPDX License List count, and references (`LicenseRef-…`); an id that nobody knows
/// makes the whole unknown. Operators may be in capitals or in small letters, as since SPDX 3.0.
package struct SPDXExpression: Hashable, Sendable {
  /// One licence of an expression.
  package struct Licence: Hashable, Sendable {
    /// The id as the list writes it, with `+` where later versions count too; or a reference.
    package let id: String
    /// The exception that goes with it, or nil.
    package let exception: String?

    /// The licence as it stands in an expression.
    package var text: String { exception.map { "\(id) WITH \($0)" } ?? id }
    /// Whether it is a reference to a text of the publisher's own.
    package var isReference: Bool { id.contains("LicenseRef-") }
  }

  /// Part of an expression.
  indirect enum Term: Hashable, Sendable {
    case licence(Licence)
    /// All of them apply.
    case all([Term])
    /// One of them is to be chosen.
    case any([Term])
  }

  /// The whole.
  let root: Term

  /// The longest expression that is read, in bytes.
  package static let maximumLength = 2_000

  /// Reads an expression; nil where it is malformed, too long or too deep, or names an unknown id.
  package init?(_ text: some StringProtocol) {
    guard text.utf8.count <= Self.maximumLength else { return nil }
    var parser = SPDXParser()
    for token in SPDXToken.tokens(of: text) {
      guard parser.take(token) else { return nil }
    }
    guard let root = parser.finished() else { return nil }
    self.root = root
  }

  /// The expression, ids as the list writes them, operators in capitals, no needless parentheses.
  package var text: String { Self.text(of: root) }

  /// Its only licence, or nil where it has several.
  package var single: Licence? {
    if case .licence(let licence) = root { licence } else { nil }
  }

  /// Whether it leaves a choice.
  package var isChoice: Bool { Self.hasChoice(root) }

  /// Its licences, each once, in their order.
  package var licences: [Licence] {
    var seen: Set<Licence> = []
    return Self.licences(of: root).filter { seen.insert($0).inserted }
  }

  /// The ways to keep to it, of each the licences that then apply together.
  ///
  /// Of an expression with more ways than are counted each licence is given as a way of its own.
  package var ways: [[Licence]] {
    Self.ways(of: root) ?? licences.map { [$0] }
  }

  /// Whether one of the words of a text that is no expression is an id of the list.
  package static func namesLicence(_ text: some StringProtocol) -> Bool {
    SPDXToken.tokens(of: text.prefix(maximumLength)).contains { token in
      if case .word(let word) = token { SPDXParser.licence(word) != nil } else { false }
    }
  }

  // MARK: Terms

  // How deep a term goes is bounded by the parser.

  private static let maximumWays = 32

  private static func ways(of term: Term) -> [[Licence]]? {
    switch term {
    case .licence(let licence): return [[licence]]
    case .any(let terms):
      var ways: [[Licence]] = []
      for term in terms {
        guard let more = Self.ways(of: term), ways.count + more.count <= maximumWays else {
          return nil
        }
        ways += more
      }
      return ways
    case .all(let terms):
      var ways: [[Licence]] = [[]]
      for term in terms {
        guard let more = Self.ways(of: term), ways.count * more.count <= maximumWays else {
          return nil
        }
        ways = ways.flatMap { way in more.map { way + $0 } }
      }
      return ways
    }
  }

  private static func licences(of term: Term) -> [Licence] {
    switch term {
    case .licence(let licence): [licence]
    case .all(let terms), .any(let terms): terms.flatMap(licences)
    }
  }

  private static func hasChoice(_ term: Term) -> Bool {
    switch term {
    case .licence: false
    case .any: true
    case .all(let terms): terms.contains(where: hasChoice)
    }
  }

  private static func text(of term: Term) -> String {
    func inner(_ term: Term) -> String {
      if case .licence(let licence) = term { return licence.text }
      return "(\(text(of: term)))"
    }
    return switch term {
    case .licence(let licence): licence.text
    case .all(let terms): terms.map(inner).joined(separator: " AND ")
    case .any(let terms): terms.map(inner).joined(separator: " OR ")
    }
  }
}
