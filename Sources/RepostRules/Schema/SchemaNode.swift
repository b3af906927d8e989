/// A JSON value whose members keep their order, for a file that people read too.
indirect enum SchemaNode {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([SchemaNode])
  case object(KeyValuePairs<String, SchemaNode>)
  case members([(key: String, value: SchemaNode)])

  /// A list of texts.
  static func texts(_ texts: [String]) -> Self { .list(texts.map(Self.text)) }

  /// The value over several lines; what fits into one stays in one.
  func text(indent: Int = 0) -> String {
    if case .object(let pairs) = self {
      return Self.members(pairs.map { ($0.key, $0.value) }).text(indent: indent)
    }
    let flat = line
    guard flat.utf8.count + indent > Self.width else { return flat }
    let inner = String(repeating: " ", count: indent + 2)
    let outer = String(repeating: " ", count: indent)
    switch self {
    case .list(let items):
      return "[\n"
        + items.map { inner + $0.text(indent: indent + 2) }.joined(separator: ",\n")
        + "\n\(outer)]"
    case .members(let members):
      return "{\n"
        + members.map { inner + Self.quoted($0.key) + ": " + $0.value.text(indent: indent + 2) }
        .joined(separator: ",\n") + "\n\(outer)}"
    case .text, .number, .flag, .object: return flat
    }
  }

  /// The value in one line.
  private var line: String {
    switch self {
    case .text(let text): Self.quoted(text)
    case .number(let number): String(number)
    case .flag(let flag): String(flag)
    case .list(let items): "[" + items.map(\.line).joined(separator: ", ") + "]"
    case .object(let pairs): Self.members(pairs.map { ($0.key, $0.value) }).line
    case .members(let members):
      "{" + members.map { Self.quoted($0.key) + ": " + $0.value.line }.joined(separator: ", ") + "}"
    }
  }

  private static let width = 88

  private static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
