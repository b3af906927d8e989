/// What kind of feed a file is, told by its root element and not by its name.
enum FeedKind: Hashable, Sendable {
  case rss
  /// RSS 0.90 and 1.0, which are RDF.
  case rdf
  case atom

  /// How much of a file is looked at for its root element.
  private static let prolog = 64 << 10

  /// Looks for the root element of a feed; nil where there is another, or none.
  init?(_ bytes: [UInt8]) {
    guard Self.mayBeMarkup(bytes) else { return nil }
    var scanner = XMLScanner(bytes, in: 0..<min(bytes.count, Self.prolog))
    while let token = scanner.next() {
      switch token {
      case .start(let name, _):
        if name.isNamed("rss", in: .none) {
          self = .rss
        } else if name.isNamed("RDF", in: .rdf), Self.declaresFeed(scanner) {
          self = .rdf
        } else if name.local == "feed", name.namespace == .atom {
          self = .atom
        } else {
          return nil
        }
        return
      case .text(let range) where scanner.bytes.trimmed(range).isEmpty: continue
      case .end, .text, .characterData: return nil
      }
    }
    return nil
  }

  /// Whether the first character that is no space opens a tag: most files are told by it.
  private static func mayBeMarkup(_ bytes: [UInt8]) -> Bool {
    let text = bytes.prefix(1 << 10).drop { $0.isHTMLSpace || [0xEF, 0xBB, 0xBF].contains($0) }
    return text.first == UInt8(ascii: "<")
  }

  /// Whether the root of an RDF file declares the vocabulary of RSS; there are other RDF files.
  private static func declaresFeed(_ scanner: XMLScanner) -> Bool {
    scanner.attributes.contains {
      XMLNamespace(address: scanner.bytes.xmlText(of: $0.value, limit: 256)) == .rss1
    }
  }
}
