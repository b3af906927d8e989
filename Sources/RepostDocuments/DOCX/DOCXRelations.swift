/// What a part of a DOCX file refers to: other parts, and addresses of links.
struct DOCXRelations: Sendable {
  /// A part of the package by what it is, such as `footnotes` or `header`.
  struct Part: Hashable, Sendable {
    let kind: String
    let name: String
  }

  /// The most references of one part.
  static let maximum = 100_000

  private(set) var parts: [Part] = []
  private var addresses: [String: String] = [:]
  private var members: [String: String] = [:]

  /// There are none.
  init() {}

  /// Reads the relations of the part `name`.
  init(_ bytes: [UInt8], of name: String) {
    var scanner = XMLScanner(bytes)
    while let token = scanner.next() {
      guard case .start(let element, _) = token, element.local == "Relationship",
        let id = scanner.value("Id"), let target = scanner.value("Target"),
        parts.count + addresses.count < Self.maximum
      else { continue }
      let kind = (scanner.value("Type") ?? "").split(separator: "/").last.map(String.init) ?? ""
      if scanner.value("TargetMode") == "External" {
        addresses[id] = target
      } else if let member = PackageMembers.resolved(target, from: name) {
        parts.append(Part(kind: kind, name: member))
        members[id] = member
      }
    }
  }

  /// The address that a link's id stands for.
  func address(_ id: String) -> String? { addresses[id] }

  /// The picture that an id stands for: a member, or an address.
  func picture(_ id: String) -> String? { members[id] ?? addresses[id] }

  /// The members of a kind, each once, in the order they are named.
  func names(_ kind: String) -> [String] {
    var seen: Set<String> = []
    return parts.filter { $0.kind == kind && seen.insert($0.name).inserted }.map(\.name)
  }

  /// The member that holds the relations of a part.
  static func member(for name: String) -> String {
    let slash = name.lastIndex(of: "/")
    let folder = slash.map { String(name[...$0]) } ?? ""
    let file = slash.map { String(name[name.index(after: $0)...]) } ?? name
    return "\(folder)_rels/\(file).rels"
  }
}
