internal import RepostCore

/// Text of a page that is decoded when somebody asks for it.
///
/// A page has hundreds of links and pictures, and few of their addresses are ever looked at: what they
/// say is left where it stands.
enum PageText: Sendable {
  /// Text as it is meant.
  case decoded(String)
  /// The value of an attribute, where it stands in the bytes of the page.
  case attribute([UInt8], SourceRange)

  /// The text, the white space of an attribute folded.
  var folded: String {
    switch self {
    case .decoded(let text): text
    case .attribute(let bytes, let place): bytes.decodedAttribute(place.range).folded
    }
  }

  /// The text, an attribute without white space at its ends.
  var trimmed: String {
    switch self {
    case .decoded(let text): text
    case .attribute(let bytes, let place): bytes.decodedAttribute(place.range).trimmed
    }
  }
}

/// Where a link or an image leads; taken apart when somebody asks.
enum PageTarget: Sendable {
  /// An address that was taken apart by who found it.
  indirect case address(WebAddress, text: String)
  /// What an attribute says, on a page that may set a base for its addresses.
  case written(PageText, base: PageBase?)

  /// The target as written, character references decoded.
  var text: String {
    switch self {
    case .address(_, let text): text
    case .written(let written, _): written.trimmed
    }
  }

  /// The target resolved against the page's base, if any.
  var address: WebAddress {
    switch self {
    case .address(let address, _): address
    case .written(_, let base): WebAddress(text).resolved(against: base?.address)
    }
  }
}

/// The address against which a page wants its own to be resolved, shared by all of its links.
final class PageBase: Sendable {
  let address: WebAddress

  init(_ address: WebAddress) { self.address = address }
}
