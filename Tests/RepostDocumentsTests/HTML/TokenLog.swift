@testable import RepostDocuments

/// One token as the HTML standard sees it, its text in UTF-8.
enum LoggedToken: Hashable {
  case doctype(name: [UInt8]?, publicID: [UInt8]?, systemID: [UInt8]?, forcesQuirks: Bool)
  case startTag(name: [UInt8], attributes: [[UInt8]: [UInt8]], isSelfClosing: Bool)
  case endTag(name: [UInt8])
  case comment([UInt8])
  case text([UInt8])
}

/// Takes tokens and writes them down as the HTML standard defines them: names in lower case,
/// references decoded, line ends as line feeds, neighbouring texts joined.
struct TokenLog: HTMLTokenSink {
  let bytes: SourceBytes
  var isInForeignContent = false
  /// Whether a start tag may change what the text after it is, as it does for a tree.
  var followsElements = false
  private(set) var tokens: [LoggedToken] = []
  private var attributes: [[UInt8]: [UInt8]] = [:]

  init(bytes: SourceBytes, isInForeignContent: Bool = false, followsElements: Bool = false) {
    self.bytes = bytes
    self.isInForeignContent = isInForeignContent
    self.followsElements = followsElements
  }

  /// The tokens of a page.
  static func tokens(
    _ page: [UInt8], mode: ContentMode = .data, rawName: String = "",
    isInForeignContent: Bool = false, followsElements: Bool = false
  ) -> [LoggedToken] {
    page.withUnsafeBufferPointer { memory in
      let bytes = SourceBytes(memory)
      var tokenizer = HTMLTokenizer(
        bytes: bytes,
        sink: TokenLog(
          bytes: bytes, isInForeignContent: isInForeignContent, followsElements: followsElements),
        mode: mode, rawName: rawName)
      tokenizer.run()
      return tokenizer.sink.tokens
    }
  }

  mutating func beginStartTag() { attributes = [:] }

  mutating func attribute(name: Range<Int>, value: Range<Int>) {
    let name = self.name(name)
    guard attributes[name] == nil else { return }
    attributes[name] = decoded(value, inAttribute: true, replacesNul: true)
  }

  mutating func startTag(_ tag: HTMLStartTag) -> ContentMode {
    tokens.append(
      .startTag(
        name: name(tag.name), attributes: attributes, isSelfClosing: tag.isSelfClosing))
    return followsElements ? ElementName(bytes, tag.name).contentMode : .data
  }

  mutating func endTag(name written: Range<Int>, source: Range<Int>) {
    tokens.append(.endTag(name: name(written)))
  }

  mutating func text(_ range: Range<Int>, mode: ContentMode) {
    let replacesNul = mode != .data && mode != .cdata
    let new =
      mode.hasReferences
      ? decoded(range, inAttribute: false, replacesNul: replacesNul)
      : plain(range, replacesNul: replacesNul)
    if case .text(let before) = tokens.last {
      tokens[tokens.count - 1] = .text(before + new)
    } else {
      tokens.append(.text(new))
    }
  }

  mutating func comment(_ range: Range<Int>) {
    tokens.append(.comment(plain(range, replacesNul: true)))
  }

  mutating func doctype(_ doctype: HTMLDoctype) {
    tokens.append(
      .doctype(
        name: doctype.name.map(name), publicID: doctype.publicID.map { plain($0) },
        systemID: doctype.systemID.map { plain($0) }, forcesQuirks: doctype.forcesQuirks))
  }

  private func name(_ range: Range<Int>) -> [UInt8] { plain(range).map(\.asciiLowercased) }

  /// The bytes with line ends as line feeds.
  private func plain(_ range: Range<Int>, replacesNul: Bool = true) -> [UInt8] {
    var out: [UInt8] = []
    for offset in range { append(offset, in: range, replacesNul: replacesNul, to: &out) }
    return out
  }

  private func decoded(_ range: Range<Int>, inAttribute: Bool, replacesNul: Bool) -> [UInt8] {
    var out: [UInt8] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      if bytes[offset] == UInt8(ascii: "&"),
        let reference = CharacterReference(
          in: bytes, at: offset, end: range.upperBound, inAttribute: inAttribute)
      {
        out += Array(reference.text.utf8)
        offset += reference.length
      } else {
        append(offset, in: range, replacesNul: replacesNul, to: &out)
        offset += 1
      }
    }
    return out
  }

  private func append(
    _ offset: Int, in range: Range<Int>, replacesNul: Bool, to out: inout [UInt8]
  ) {
    switch bytes[offset] {
    case 0 where replacesNul: out += [0xEF, 0xBF, 0xBD]
    case 0x0D:
      if offset + 1 == range.upperBound || bytes[offset + 1] != 0x0A { out.append(0x0A) }
    default: out.append(bytes[offset])
    }
  }
}
