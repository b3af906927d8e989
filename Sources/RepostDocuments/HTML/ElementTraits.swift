/// What the HTML standard, and its default style sheet, say about an element by its name.
struct ElementTraits: OptionSet, Sendable {
  let rawValue: UInt16

  /// It has no content and no end tag.
  static let void = Self(rawValue: 1 << 0)
  /// Its text stands apart from the text around it.
  static let block = Self(rawValue: 1 << 1)
  /// Its start tag ends an open paragraph.
  static let closesParagraph = Self(rawValue: 1 << 2)
  /// It may be closed across other elements, as `</a>` and `</b>` often are.
  static let formatting = Self(rawValue: 1 << 3)
  /// End tags of ordinary elements do not reach past it.
  static let special = Self(rawValue: 1 << 4)
  /// Nothing inside closes anything outside.
  static let scope = Self(rawValue: 1 << 5)
  /// It may stand in the head of a page without ending it.
  static let allowedInHead = Self(rawValue: 1 << 6)
  /// Its start tag ends SVG or MathML around it.
  static let breaksOutOfForeign = Self(rawValue: 1 << 7)
  /// It runs along with the text around it; its class says nothing about a zone.
  static let phrasing = Self(rawValue: 1 << 8)
  /// Its end tag is usually left out.
  static let hasOptionalEnd = Self(rawValue: 1 << 9)
  /// It is one of `h1` to `h6`.
  static let heading = Self(rawValue: 1 << 10)
  /// Browsers never show its content, or not as text of the page.
  static let notRendered = Self(rawValue: 1 << 11)
  /// Its end tag is looked for up to the next table, as those of tables and their parts are.
  static let tablePart = Self(rawValue: 1 << 12)

  fileprivate static let container: Self = [
    .block, .closesParagraph, .special, .breaksOutOfForeign,
  ]
}

extension ElementName {
  /// What is special about the element.
  @inline(__always)
  var traits: ElementTraits { Self.traitTable[Int(rawValue)] }

  /// The same by the raw value of the element, for those who ask for many.
  static let traitTable = allCases.map(\.listedTraits)

  private var listedTraits: ElementTraits {
    switch self {
    case .html: [.scope, .special, .block]
    case .body, .frameset: [.special, .block, .breaksOutOfForeign]
    case .head: [.special, .allowedInHead, .breaksOutOfForeign]
    case .title, .style, .script: [.special, .allowedInHead]
    case .noscript: [.special, .allowedInHead]
    case .template: [.special, .scope, .allowedInHead]
    case .meta: [.void, .special, .allowedInHead, .breaksOutOfForeign]
    case .link, .base, .basefont, .bgsound: [.void, .special, .allowedInHead]
    case .noframes: [.special, .allowedInHead, .notRendered, .block]
    case .noembed: [.special, .notRendered, .block]

    case .div, .center, .blockquote, .pre, .listing, .ul, .ol, .dl, .menu, .p:
      ElementTraits.container
    case .li, .dd, .dt: ElementTraits.container.union(.hasOptionalEnd)
    case .h1, .h2, .h3, .h4, .h5, .h6: ElementTraits.container.union(.heading)
    case .hr: ElementTraits.container.union(.void)
    case .article, .section, .main, .nav, .aside, .header, .footer, .address, .hgroup, .search,
      .form, .fieldset, .details, .summary, .dialog, .figure, .figcaption, .dir, .xmp, .plaintext:
      [.block, .closesParagraph, .special]
    case .legend: .block
    case .table: ElementTraits.container.union([.scope, .tablePart])
    case .caption: [.block, .special, .scope, .tablePart]
    case .td, .th: [.block, .special, .scope, .hasOptionalEnd, .tablePart]
    case .tr, .thead, .tbody, .tfoot: [.block, .special, .hasOptionalEnd, .tablePart]
    case .colgroup: [.special, .hasOptionalEnd]
    case .col: [.void, .special]

    case .a: [.formatting, .phrasing]
    case .b, .big, .code, .em, .i, .nobr, .s, .small, .strike, .strong, .tt, .u:
      [.formatting, .phrasing, .breaksOutOfForeign]
    case .font: [.formatting, .phrasing]
    case .span, .sub, .sup, .variable: [.phrasing, .breaksOutOfForeign]
    case .abbr, .cite, .q, .time, .label, .mark, .kbd, .samp, .ins, .del, .bdi, .bdo, .data,
      .output, .picture, .ruby, .rt, .noindex, .ampImage:
      .phrasing
    case .rp: [.phrasing, .notRendered]
    case .br, .img: [.void, .phrasing, .breaksOutOfForeign]
    case .embed: [.void, .special, .breaksOutOfForeign]
    case .wbr, .image, .area, .source, .track, .param, .input, .keygen, .frame: [.void, .phrasing]

    case .button: [.special, .block]
    case .select, .textarea: [.special, .block, .notRendered]
    case .option, .optgroup: [.block, .hasOptionalEnd, .notRendered]
    case .iframe: [.special, .block, .notRendered]
    case .video, .audio, .canvas: [.block, .notRendered]
    case .progress, .meter: [.phrasing, .notRendered]
    case .object: [.special, .scope, .notRendered]
    case .applet, .marquee: [.special, .scope]

    case .datalist, .defs, .symbol, .metadata, .clipPath: .notRendered
    case .svg, .math, .foreignObject, .desc, .annotationXML, .mi, .mo, .mn, .ms, .mtext: []
    case .other: []
    }
  }

  /// What the characters after the start tag are.
  var contentMode: ContentMode {
    switch self {
    case .title, .textarea: .rcdata
    case .style, .xmp, .iframe, .noembed, .noframes: .rawtext
    case .script: .script
    case .plaintext: .plaintext
    default: .data
    }
  }
}
