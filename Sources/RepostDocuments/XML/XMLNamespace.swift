/// The vocabularies that feeds and packages are written in.
enum XMLNamespace: Hashable, Sendable {
  /// No namespace at all, as in RSS 2.0.
  case none
  /// One that means nothing here.
  case other
  case atom
  case container
  case content
  case coreProperties
  case creativeCommons
  case dublinCore
  case dublinCoreTerms
  case encryption
  case feedBurner
  case markupCompatibility
  case media
  case officeRelationships
  case package
  case packageRelationships
  case rdf
  case rss1
  case word
  case xhtml
  case xml
  case xmpRights

  /// The namespace of an address; addresses are compared as they are written.
  init(address: String) {
    self = address.isEmpty ? .none : Self.known[address] ?? .other
  }

  /// The namespace of a prefix that was not declared, as feeds forget to.
  init(undeclared prefix: String) {
    self = Self.usual[prefix] ?? .other
  }

  private static let known: [String: Self] = [
    "http://www.w3.org/2005/Atom": .atom,
    "http://purl.org/atom/ns#": .atom,
    "urn:oasis:names:tc:opendocument:xmlns:container": .container,
    "http://purl.org/rss/1.0/modules/content/": .content,
    "http://schemas.openxmlformats.org/package/2006/metadata/core-properties": .coreProperties,
    "http://backend.userland.com/creativeCommonsRssModule": .creativeCommons,
    "http://cyber.law.harvard.edu/rss/creativeCommonsRssModule.html": .creativeCommons,
    "http://creativecommons.org/ns#": .creativeCommons,
    "http://web.resource.org/cc/": .creativeCommons,
    "http://purl.org/dc/elements/1.1/": .dublinCore,
    "http://purl.org/dc/elements/1.0/": .dublinCore,
    "http://purl.org/dc/terms/": .dublinCoreTerms,
    "http://www.w3.org/2001/04/xmlenc#": .encryption,
    "http://rssnamespace.org/feedburner/ext/1.0": .feedBurner,
    "http://schemas.openxmlformats.org/markup-compatibility/2006": .markupCompatibility,
    "http://search.yahoo.com/mrss/": .media,
    "http://search.yahoo.com/mrss": .media,
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": .officeRelationships,
    "http://purl.oclc.org/ooxml/officeDocument/relationships": .officeRelationships,
    "http://www.idpf.org/2007/opf": .package,
    "http://openebook.org/namespaces/oeb-package/1.0/": .package,
    "http://schemas.openxmlformats.org/package/2006/relationships": .packageRelationships,
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": .rdf,
    "http://purl.org/rss/1.0/": .rss1,
    "http://my.netscape.com/rdf/simple/0.9/": .rss1,
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": .word,
    "http://purl.oclc.org/ooxml/wordprocessingml/main": .word,
    "http://www.w3.org/1999/xhtml": .xhtml,
    "http://www.w3.org/XML/1998/namespace": .xml,
    "http://ns.adobe.com/xap/1.0/rights/": .xmpRights,
  ]

  private static let usual: [String: Self] = [
    "atom": .atom, "cc": .creativeCommons, "content": .content,
    "creativeCommons": .creativeCommons, "dc": .dublinCore, "dcterms": .dublinCoreTerms,
    "feedburner": .feedBurner, "media": .media, "rdf": .rdf, "xml": .xml,
  ]

  /// The prefix that metadata of the namespace is named with, or nil where it has none.
  var carrierPrefix: String? {
    switch self {
    case .atom: "atom"
    case .creativeCommons: "cc"
    case .dublinCore: "dc"
    case .dublinCoreTerms: "dcterms"
    case .media: "media"
    case .none, .rss1: "rss"
    case .xmpRights: "xmpRights"
    default: nil
    }
  }
}
