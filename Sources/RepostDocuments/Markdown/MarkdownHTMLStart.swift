internal import RepostCore

/// Where raw HTML starts as a block, and where it ends (CommonMark 0.31, section 4.6).
enum MarkdownHTMLStart: Equatable {
  /// Up to the line that holds one of these.
  case until(End)
  /// Up to a blank line.
  case untilBlank

  /// What ends a block that blank lines do not end.
  enum End: Equatable {
    case rawText, comment, instruction, declaration, characterData
  }

  private static let blockNames: Set<String> = [
    "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center",
    "col", "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5",
    "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "link", "main", "menu",
    "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param", "search", "section",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul",
  ]
  private static let rawTextNames: Set<String> = ["script", "pre", "style", "textarea"]

  /// How the line starts raw HTML, or nil.
  init?(_ line: MarkdownLine, in bytes: [UInt8], interruptsParagraph: Bool) {
    guard line.first == UInt8(ascii: "<") else { return nil }
    switch line.byte(1) {
    case UInt8(ascii: "!"):
      if line.byte(2) == UInt8(ascii: "-"), line.byte(3) == UInt8(ascii: "-") {
        self = .until(.comment)
      } else if line.byte(2).isASCIILetter {
        self = .until(.declaration)
      } else if bytes[line.rest.range].starts(with: "<![CDATA[".utf8) {
        self = .until(.characterData)
      } else {
        return nil
      }
    case UInt8(ascii: "?"): self = .until(.instruction)
    default:
      let isClosing = line.byte(1) == UInt8(ascii: "/")
      var distance = isClosing ? 2 : 1
      let nameStart = distance
      while distance < 16, line.byte(distance).isASCIIAlphanumeric { distance += 1 }
      guard distance > nameStart else { return nil }
      let range = (line.content + nameStart)..<(line.content + distance)
      let name = String(decoding: bytes[range], as: UTF8.self).lowercased()
      let next = line.byte(distance)
      let isWhole = next.isHTMLSpace || next == UInt8(ascii: ">") || range.upperBound == line.end
      if isWhole, !isClosing, Self.rawTextNames.contains(name) {
        self = .until(.rawText)
      } else if isWhole || (next == UInt8(ascii: "/") && line.byte(distance + 1) == 0x3E),
        Self.blockNames.contains(name)
      {
        self = .untilBlank
      } else if !interruptsParagraph, isClosing || !Self.rawTextNames.contains(name),
        let tag = LooseTag(bytes, at: line.content, limit: line.end, grammar: .strict),
        bytes[tag.end..<line.end].allSatisfy(\.isHTMLSpace)
      {
        self = .untilBlank
      } else {
        return nil
      }
    }
  }

  /// Whether raw HTML that started so ends with this line.
  func ends(with line: ByteSpan, in bytes: [UInt8]) -> Bool {
    guard case .until(let end) = self else { return false }
    let text = bytes[line.range]
    switch end {
    case .comment: return text.hasSequence("-->")
    case .instruction: return text.hasSequence("?>")
    case .declaration: return text.contains(UInt8(ascii: ">"))
    case .characterData: return text.hasSequence("]]>")
    case .rawText:
      return text.hasSequence("</script>") || text.hasSequence("</pre>")
        || text.hasSequence("</style>") || text.hasSequence("</textarea>")
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether `sequence`, ASCII in lower case, occurs; letters are compared without case.
  func hasSequence(_ sequence: StaticString) -> Bool {
    let count = sequence.utf8CodeUnitCount
    guard self.count >= count else { return false }
    return sequence.withUTF8Buffer { wanted in
      var index = startIndex
      while index <= endIndex - count {
        var length = 0
        while length < count {
          let byte = self[index + length]
          guard byte == wanted[length] || (wanted[length] > 0x60 && byte | 0x20 == wanted[length])
          else { break }
          length += 1
        }
        if length == count { return true }
        index += 1
      }
      return false
    }
  }
}
