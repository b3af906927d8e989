internal import RepostCore

/// What the styles of a DOCX file say about paragraphs and words, by id.
///
/// Ids are in the language of whoever made the file; names are the same everywhere.
struct DOCXStyles: Sendable {
  /// A style, as far as it matters here.
  struct Style: Hashable, Sendable {
    var role: BlockRole?
    var isTitle = false
    /// Whether its text does not show.
    var isHidden = false
  }

  /// The most styles of one file.
  static let maximum = 20_000

  private var styles: [String: Style] = [:]

  /// There are none.
  init() {}

  /// Reads the styles.
  init(_ bytes: [UInt8]) {
    var scanner = XMLScanner(bytes)
    var id: String?
    var style = Style()
    while let token = scanner.next() {
      guard case .start(let name, _) = token, name.namespace == .word else { continue }
      switch name.local {
      case "style":
        if let id, styles.count < Self.maximum { styles[id] = style }
        id = scanner.value("styleId", in: .word)
        style = Style()
      case "name":
        let words = (scanner.value("val", in: .word) ?? "").lowercased()
        style.isTitle = words == "title"
        if words.hasPrefix("heading") || words == "title" || words == "subtitle" {
          style.role = .heading
        } else if words.hasPrefix("list ") {
          style.role = .listItem
        } else if words.hasSuffix("quote") {
          style.role = .quote
        } else if words == "caption" {
          style.role = .caption
        }
      case "vanish", "specVanish": style.isHidden = scanner.isOn
      default: break
      }
    }
    if let id, styles.count < Self.maximum { styles[id] = style }
  }

  /// The style of an id.
  subscript(id: String) -> Style? { styles[id] }
}

extension XMLScanner {
  /// Whether the property that was just read is switched on: it is unless it says otherwise.
  var isOn: Bool {
    switch value("val", in: .word) {
    case "0", "false", "off", "none": false
    default: true
    }
  }
}
