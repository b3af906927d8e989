/// The elements that mean something to the reader; all others are `other`.
enum ElementName: UInt8, CaseIterable, Sendable {
  case other

  case html, head, body, frameset, title, meta, link, base, script, style, noscript, template

  case article, section, main, nav, aside, header, footer, address, hgroup, search
  case h1, h2, h3, h4, h5, h6
  case p, div, center, blockquote, pre, listing, xmp, plaintext, hr, form, fieldset, legend
  case details, summary, dialog, figure, figcaption
  case ul, ol, menu, dir, li, dl, dt, dd
  case table, caption, colgroup, col, thead, tbody, tfoot, tr, td, th

  case a, b, big, code, em, font, i, nobr, s, small, strike, strong, tt, u
  case span, abbr, cite, q, time, label, mark, sub, sup, kbd, samp, ins, del, bdi, bdo, data
  case variable
  case br, wbr, img, image, area, ruby, rt, rp

  case input, button, select, option, optgroup, textarea, datalist, output
  case iframe, object, embed, applet, marquee, video, audio, picture, source, track, canvas
  case progress, meter
  case noembed, noframes, frame, param, basefont, bgsound, keygen
  case noindex, ampImage

  case svg, math, foreignObject, desc, defs, symbol, metadata
  case clipPath
  case annotationXML
  case mi, mo, mn, ms, mtext

  /// The name as it is written.
  var word: [UInt8] { Self.words[Int(rawValue)] }

  private static let words = allCases.map { Array($0.listedWord.utf8) }

  private var listedWord: String {
    switch self {
    case .other: ""
    case .variable: "var"
    case .annotationXML: "annotation-xml"
    case .ampImage: "amp-img"
    default: "\(self)".lowercased()
    }
  }

  /// The elements by name, for those who look up many of them.
  static let byName = NameTable(allCases.map { ($0.listedWord, $0) })

  /// The name that stands in `range`.
  @inline(__always)
  init(_ bytes: some ByteText, _ range: Range<Int>) {
    self = Self.byName.value(bytes, range) ?? .other
  }
}

/// The attributes that mean something to the reader.
enum AttributeName: UInt8, CaseIterable, Sendable {
  case id, rel, src, alt, href, name, role, type, lang, open, style, width, height, hidden
  case media, popover, srcset, title
  case content, charset, property, itemprop, datetime, pubdate, srcdoc
  case itemscope, itemtype, typeof, cite, amp, lightning
  case cssClass, dataSource, ariaHidden, httpEquivalent

  /// The name as it is written.
  private var word: String {
    switch self {
    case .cssClass: "class"
    case .dataSource: "data-src"
    case .ariaHidden: "aria-hidden"
    case .httpEquivalent: "http-equiv"
    case .lightning: "⚡"
    default: "\(self)"
    }
  }

  /// The attributes by name, for those who look up many of them.
  static let byName = NameTable(allCases.map { ($0.word, $0) })
}
