internal import RepostCore

/// What the package file of a book says: its metadata and the order of its chapters.
struct EPUBPackage: Sendable {
  /// A document of the book.
  struct Chapter: Hashable, Sendable {
    /// Its member, or nil where the package file names none that can be there.
    let name: String?
    let id: String
    let mediaType: String
  }

  /// The most chapters of one book.
  static let maximumChapters = 10_000
  /// The most members that the manifest may name.
  static let maximumItems = 100_000

  private(set) var fields: [StatedField] = []
  private(set) var language: String?
  private(set) var chapters: [Chapter] = []
  private(set) var hasMore = false
  private(set) var problem: XMLProblem = []
  private(set) var firstFault: Int?

  /// Reads a package file in UTF-8 that is the member `name`.
  init(_ bytes: [UInt8], name: String) {
    var scanner = XMLScanner(bytes)
    var items: [String: Chapter] = [:]
    var spine: [String] = []
    while let token = scanner.next() {
      guard case .start(let element, _) = token else { continue }
      switch element.local {
      case "item":
        guard let id = scanner.value("id"), let target = scanner.value("href"),
          items.count < Self.maximumItems
        else { continue }
        items[id] = Chapter(
          name: PackageMembers.resolved(target, from: name), id: id,
          mediaType: scanner.value("media-type") ?? "")
      case "itemref":
        guard let id = scanner.value("idref") else { continue }
        if spine.count < Self.maximumChapters { spine.append(id) } else { hasMore = true }
      case "meta", "link": readMeta(&scanner)
      case "language" where language == nil:
        let pieces = scanner.texts().first?.pieces ?? []
        let text = bytes.xmlText(of: pieces, limit: 64).folded
        language = text.isEmpty ? nil : text
      default:
        if let stated = StatedField.fields(element, &scanner) { fields += stated }
      }
    }
    chapters = spine.map { items[$0] ?? Chapter(name: nil, id: $0, mediaType: "") }
    problem = scanner.problem
    firstFault = scanner.firstFault
  }

  /// Reads a `meta` element as EPUB 2 (`name`, `content`) or EPUB 3 (`property`) has it, or a `link`.
  private mutating func readMeta(_ scanner: inout XMLScanner) {
    let name = scanner.value("name") ?? scanner.value("property") ?? scanner.value("rel")
    let content = scanner.attributes.first {
      $0.name.local == "content" || $0.name.local == "href"
    }
    let texts = scanner.texts()
    guard let name else { return }
    let word = name.lowercased()
    let isLicence = ["cc:license", "license", "dcterms:license", "schema:license"].contains(word)
    guard let meaning = isLicence ? (.licence, 1) : MetaName(word).map({ ($0.field, $0.rank) })
    else { return }
    let carrier = isLicence && word == "license" ? "opf:license" : name
    if let content {
      fields.append(
        StatedField(meaning.0, rank: meaning.1, carrier: carrier, attribute: content.value))
    } else if let text = texts.first, !text.pieces.isEmpty {
      fields.append(StatedField(meaning.0, rank: meaning.1, carrier: carrier, text: text))
    }
  }
}
