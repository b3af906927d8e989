internal import RepostCore

/// A paragraph of a DOCX file while it is read; text boxes hold paragraphs inside paragraphs.
struct DOCXParagraph {
  /// Something in a paragraph, and why it does not show.
  struct Piece {
    enum Content {
      case text(XMLPiece)
      case space(Range<Int>)
      case character(String, Range<Int>)
      case linkStart(Int)
      case linkEnd(Int)
    }

    let content: Content
    let hidden: HiddenReason?
  }

  /// The most pieces that are held; a longer paragraph is written as several.
  static let maximumPieces = 50_000

  var pieces: [Piece] = []
  var role: BlockRole?
  var isTitle = false
  /// Whether the style of the paragraph hides it.
  var isHidden = false
  /// Whether something is behind its letters.
  var isShaded = false
  /// The links that are open in it; nil for one that leads nowhere.
  var openLinks: [Int?] = []
}

/// The words of a DOCX file that share one look.
struct DOCXRun {
  var isHidden = false
  var isWhite = false
  var isShaded = false
  var isTiny = false
}

/// A field of a DOCX file: an instruction, then what it shows.
struct DOCXField {
  /// The longest instruction that is read, in bytes.
  static let longestInstruction = 4 << 10

  var instruction = ""
  var link: Int?
  /// Whether the instruction is over and what it shows has begun.
  var isShown = false

  /// The address that a hyperlink leads to, or nil where the field is something else.
  var address: String? {
    let words = instruction.trimmed
    guard words.prefix(10).uppercased().hasPrefix("HYPERLINK") else { return nil }
    let parts = words.split(separator: "\"", omittingEmptySubsequences: false)
    guard parts.count >= 3, !parts[0].contains("\\") else { return nil }
    return String(parts[1])
  }
}
