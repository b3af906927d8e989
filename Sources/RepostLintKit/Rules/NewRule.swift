/// A rule that somebody is about to write: the answers so far.
///
/// What is not answered yet has a stand-in, so that the file can be checked after every answer.
public struct NewRule: Hashable, Sendable {
  public var id: String?
  public var title: String?
  public var description: String?
  /// Two letters of ISO 639-1; empty for any language.
  public var language: String?
  /// The roles of blocks that the rule reads, with commas; empty for every role but code.
  public var scope: String?
  /// The region that the rule matches in; empty for anywhere.
  public var region: String?
  /// The region that a match opens and how far it reaches (`republication block`); empty for none.
  public var opens: String?
  public var pattern: String?
  /// An id of the vocabulary, or a kind of credit.
  public var emits: String?
  /// Fixed parameters of the condition, each as `name: value`.
  public var parameters: [String] = []
  /// Texts with `⟦…⟧` around what must be found.
  public var matches: [String] = []
  /// Texts in which nothing may be found.
  public var nonMatches: [String] = []
  public var falsePositives: [String] = []

  /// Starts without an answer.
  public init() {}

  /// The rule as a file.
  var yaml: String {
    var lines = [
      "id: \(Self.quoted(id ?? "new-rule"))", "title: \(Self.quoted(title ?? "A new rule"))",
      "status: experimental", "description: \(Self.quoted(description ?? "A new rule."))",
    ]
    if let language, !language.isEmpty { lines.append("language: \(Self.quoted(language))") }
    if let scope, !scope.isEmpty { lines.append("scope: \(Self.list(scope))") }
    if let region, !region.isEmpty { lines.append("within: [\(Self.quoted(region))]") }
    if let opens, !opens.isEmpty { lines.append("opens: \(Self.opening(opens))") }
    lines.append(Self.block("pattern", pattern ?? "placeholder"))
    let emits = emits ?? "statement.contact"
    lines.append("\(emits.contains(".") ? "emits" : "credit"): \(Self.quoted(emits))")
    if !parameters.isEmpty {
      lines.append("parameters:")
      lines += parameters.map { "  \(Self.parameter($0))" }
    }
    if !falsePositives.isEmpty {
      lines.append("falsePositives:")
      lines += falsePositives.map { "  - \(Self.quoted($0))" }
    }
    lines += ["examples:", "  match:"] + Self.examples(matches, standIn: "⟦placeholder⟧")
    lines += ["  noMatch:"] + Self.examples(nonMatches, standIn: "y")
    return lines.joined(separator: "\n") + "\n"
  }

  /// Two examples at least, so that a first one can be tried before there is a second.
  private static func examples(_ texts: [String], standIn: String) -> [String] {
    var texts = texts
    while texts.count < 2 { texts.append(texts.first ?? standIn) }
    return texts.enumerated().flatMap { index, text in
      ["    - name: example \(index + 1)", "      text: \(quoted(text))"]
    }
  }

  /// A list of what stands between commas.
  private static func list(_ text: String) -> String {
    let items = text.split(separator: ",").map { quoted(trimmed($0)) }
    return "[\(items.joined(separator: ", "))]"
  }

  /// A region and how far it reaches from the match: its block, where nothing is said.
  private static func opening(_ text: String) -> String {
    let words = text.split(separator: " ").map(String.init)
    let extent = words.count > 1 ? words.dropFirst().joined(separator: " ") : "block"
    return "{region: \(quoted(words.first ?? "")), extent: \(quoted(extent))}"
  }

  /// A parameter; `scope` and whatever has commas is a list.
  private static func parameter(_ text: String) -> String {
    let parts = text.split(separator: ":", maxSplits: 1)
    let name = trimmed(parts.first ?? "")
    let value = parts.count > 1 ? trimmed(parts[1]) : ""
    let isList = name == "scope" || value.contains(",")
    let isNumber = !value.isEmpty && value.utf8.allSatisfy { $0 &- 0x30 < 10 }
    return "\(quoted(name)): \(isList ? list(value) : isNumber ? value : quoted(value))"
  }

  private static func trimmed(_ text: Substring) -> String {
    let isSpace: (Character) -> Bool = { $0.isWhitespace }
    return String(text.drop(while: isSpace).reversed().drop(while: isSpace).reversed())
  }

  /// A text over the lines it has; one that a block could not hold in quotes.
  private static func block(_ key: String, _ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let isPlain = text.unicodeScalars.allSatisfy { $0 == "\n" || isPrintable($0) }
    guard isPlain, let first = lines.first, !first.isEmpty, first.first != " " else {
      return "\(key): \(quoted(text))"
    }
    return "\(key): |-\n" + lines.map { $0.isEmpty ? "" : "  \($0)" }.joined(separator: "\n")
  }

  /// A plain word as it is, everything else in quotes.
  private static func quoted(_ text: String) -> String {
    // A word that starts with a letter and has a hyphen or a dot in it is no number and no truth value.
    let isWord =
      text.utf8.allSatisfy { ($0 | 0x20) &- 0x61 < 26 || $0 == 0x2D || $0 == 0x2E }
      && text.utf8.first.map { ($0 | 0x20) &- 0x61 < 26 } ?? false
      && (text.contains("-") || text.contains("."))
    if isWord { return text }
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\t": out += "\\t"
      case _ where isPrintable(scalar): out.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16)
        out += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      }
    }
    return out + "\""
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: false
    default: scalar.value != 0xFEFF
    }
  }
}
