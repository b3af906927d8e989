internal import RepostCore

/// One element, with what it inherits from the elements around it.
struct ElementRow: Sendable {
  /// What is said about the element or handed down to it.
  struct Flags: OptionSet, Sendable {
    let rawValue: UInt16

    /// Inside `noscript`.
    static let noscript = Self(rawValue: 1 << 0)
    static let ariaHidden = Self(rawValue: 1 << 1)
    /// Inside a `noindex` element.
    static let noindex = Self(rawValue: 1 << 2)
    /// Hidden by letters too small to be seen, which an element inside can undo.
    static let hiddenByFontSize = Self(rawValue: 1 << 3)
    /// Named as the line that says who wrote the text.
    static let byline = Self(rawValue: 1 << 4)
    /// Inside `code` or its like.
    static let code = Self(rawValue: 1 << 5)
    static let figure = Self(rawValue: 1 << 6)
    /// Its text is not text: a script or a style inside SVG.
    static let notText = Self(rawValue: 1 << 7)
    /// Its text stands apart from the text around it.
    static let block = Self(rawValue: 1 << 8)
    /// It is called part of a post or article, in a class or id.
    static let partOfPost = Self(rawValue: 1 << 9)
    /// Hidden by `visibility`, which an element inside can undo.
    static let hiddenByVisibility = Self(rawValue: 1 << 10)
    /// Hidden by the colour of its letters, which an element inside can undo.
    static let hiddenByColour = Self(rawValue: 1 << 11)
    /// Hidden in a way that no element inside can undo.
    static let hiddenForGood = Self(rawValue: 1 << 12)

    /// What an element hands down to those inside.
    static let inherited: Self = [
      .noscript, .ariaHidden, .noindex, .byline, .code, .figure, .notText, .hiddenByFontSize,
      .hiddenByVisibility, .hiddenByColour, .hiddenForGood,
    ]
    /// The ways of being hidden that an element inside can undo.
    static let hiddenForNow: Self = [.hiddenByFontSize, .hiddenByVisibility, .hiddenByColour]
  }

  let name: ElementName
  /// The row of the element around it; the document's own is its own parent.
  let parent: Int32
  /// The row of the outermost element that takes this one from readers' sight, or -1.
  var concealment: Int32 = -1
  var hidden: HiddenReason?
  var hint: ZoneHint?
  var role: BlockRole = .paragraph
  var flags: Flags = []
  /// The size of its letters in pixels, as far as it is known.
  var fontSize: Float = 16
  /// The colour behind its letters that hides them, where one does; nil where they have none.
  var backdrop: StyleColour?
  /// How many bytes of visible text outside links and headings stand directly in it.
  var proseCount: Int32 = 0
}

/// The elements of a page in the order of their start tags, as one flat table.
///
/// A parent's row stands before its children's, so that what is inherited is handed down by one
/// pass forwards and what adds up is added up by one pass backwards. There is no tree of objects:
/// a page nested 40,000 deep would overflow the stack when it is freed.
struct ElementTable: Sendable {
  var rows: [ElementRow] = [ElementRow(name: .other, parent: 0)]

  /// The row of the document itself.
  static let document: Int32 = 0

  subscript(row: Int32) -> ElementRow {
    get { rows[Int(row)] }
    set { rows[Int(row)] = newValue }
  }

  /// A row for a new element that inherits from `parent`.
  func child(named name: ElementName, of parent: Int32) -> ElementRow {
    let above = self[parent]
    var row = ElementRow(name: name, parent: parent)
    row.concealment = above.concealment
    row.hidden = above.hidden
    row.role = above.role
    row.flags = above.flags.intersection(.inherited)
    row.fontSize = above.fontSize
    row.backdrop = above.backdrop
    return row
  }

  /// Appends a row and returns its number.
  mutating func append(_ row: ElementRow) -> Int32 {
    var row = row
    let number = Int32(truncatingIfNeeded: rows.count)
    let isConcealed = row.hidden != nil || row.flags.contains(.noscript)
    if isConcealed {
      // What is hidden inside a `noscript` element is apart from what is only noscript.
      let above = self[row.parent]
      if row.concealment < 0 || above.hidden != row.hidden { row.concealment = number }
    } else {
      row.concealment = -1
    }
    rows.append(row)
    return number
  }
}
