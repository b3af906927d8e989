package import RepostDocuments

/// The formats that a credit is written in.
package enum CreditStyle: String, Sendable, Hashable, CaseIterable {
  case html, markdown, text

  /// The style of a document, or nil where nothing can be pasted into one.
  package init?(_ format: Document.Format) {
    switch format {
    case .html: self = .html
    case .markdown: self = .markdown
    case .text: self = .text
    case .feed, .epub, .docx, .pdf: return nil
    }
  }

  /// The credit: a paragraph of HTML or Markdown, or lines of text; no line end behind it.
  package func text(of credit: CreditBlock, lineEnd: String = "\n") -> String {
    switch self {
    case .html: "<p>" + credit.sentences.map(html).joined(separator: " ") + "</p>"
    case .markdown: Self.withoutBlockMark(credit.sentences.map(markdown).joined(separator: " "))
    case .text: credit.sentences.map(plain).joined(separator: lineEnd)
    }
  }

  // MARK: HTML

  private func html(_ sentence: [CreditBlock.Piece]) -> String {
    sentence.map { piece in
      guard let address = piece.address else { return Self.escaped(piece.text) }
      let relation = piece.isLicence ? "rel=\"license\" " : ""
      return "<a \(relation)href=\"\(Self.escaped(address))\">\(Self.escaped(piece.text))</a>"
    }.joined()
  }

  /// Text for an element or a quoted attribute.
  static func escaped(_ text: String) -> String {
    var out = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      // Template languages look for these before any browser does.
      case "{": out += "&#123;"
      case "}": out += "&#125;"
      default: out.unicodeScalars.append(character)
      }
    }
    return out
  }

  // MARK: Markdown

  private func markdown(_ sentence: [CreditBlock.Piece]) -> String {
    sentence.map { piece in
      let text = Self.marked(piece.text)
      return piece.address.map { "[\(text)](\(Self.destination($0)))" } ?? text
    }.joined()
  }

  /// Text that Markdown shows as it is.
  private static func marked(_ text: String) -> String {
    var out = ""
    for character in text.unicodeScalars {
      switch character {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "~", "|", "$":
        out += "\\"
        out.unicodeScalars.append(character)
      case "{": out += "&#123;"
      case "}": out += "&#125;"
      default: out.unicodeScalars.append(character)
      }
    }
    return out
  }

  /// A paragraph whose first character starts no list, heading or quotation.
  private static func withoutBlockMark(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    if "#+-=:".unicodeScalars.contains(first) { return "\\" + text }
    let digits = text.prefix { $0.isNumber }
    guard !digits.isEmpty, let mark = text.dropFirst(digits.count).first, ".)".contains(mark) else {
      return text
    }
    return digits + "\\" + text.dropFirst(digits.count)
  }

  /// An address as the destination of a link.
  private static func destination(_ address: String) -> String {
    let address = encoded(address, where: { " <>\"{}|\\^`".unicodeScalars.contains($0) })
    return address.contains { "()".contains($0) } ? "<\(address)>" : address
  }

  /// An address with some characters percent-encoded, and controls in any case.
  static func encoded(
    _ address: String, where isEncoded: (Unicode.Scalar) -> Bool
  ) -> String {
    var out = ""
    for scalar in address.unicodeScalars {
      guard isEncoded(scalar) || scalar.value < 0x21 || scalar.value == 0x7F else {
        out.unicodeScalars.append(scalar)
        continue
      }
      for byte in String(scalar).utf8 {
        out += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
    return out
  }

  // MARK: Text

  private func plain(_ sentence: [CreditBlock.Piece]) -> String {
    var out = ""
    for piece in sentence {
      guard let address = piece.address else {
        // A full stop behind an address would be taken for part of it.
        if piece.text == ".", sentence.contains(where: { $0.address != nil }) { continue }
        out += piece.text
        continue
      }
      out += piece.text == address ? address : "\(piece.text), \(address)"
    }
    return out
  }
}
