internal import RepostCore

/// One element, with what it inherits from the elements around it.
struct ElementRow: Sendable {
  /// What is said about the element or handed down to it.
  struct Flags: OptionSet, Sendable {
    let rawValue: UInt32

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
    /// Inside a `template` element.
    static let template = Self(rawValue: 1 << 13)
    /// It has the `hidden` attribute.
    static let hiddenAttribute = Self(rawValue: 1 << 14)
    /// Browsers do not show its content, or not as text of the page.
    static let notRendered = Self(rawValue: 1 << 15)

    /// Its classes name something beside the text: teasers, sharing, sign-up forms.
    static let besideText = Self(rawValue: 1 << 16)
    /// Its classes name a caption or the credit of a picture.
    static let captionWords = Self(rawValue: 1 << 17)
    /// Its classes name a box about the author.
    static let authorBox = Self(rawValue: 1 << 18)
    /// Its zone was named by its `role`.
    static let zoneByRole = Self(rawValue: 1 << 19)
    /// It is of a document that a frame holds.
    static let frameDocument = Self(rawValue: 1 << 20)
    /// Its text, or that of an element inside, is a value for machines.
    static let statesText = Self(rawValue: 1 << 21)

    /// What an element hands down to those inside, by what it is.
    static let inherited: Self = [
      .noscript, .ariaHidden, .noindex, .byline, .code, .figure, .notText, .template,
    ]
    /// The ways of being hidden that an element inside can undo.
    static let hiddenForNow: Self = [.hiddenByFontSize, .hiddenByVisibility, .hiddenByColour]
    /// What an element hands down to those inside, by how it is hidden.
    static let sight: Self = hiddenForNow.union(.hiddenForGood)
  }

  let name: ElementName
  var role: BlockRole = .paragraph
  var hint: ZoneHint?
  var hidden: HiddenReason?
  /// The row of the element around it; the document's own is its own parent.
  let parent: Int32
  /// The row of the outermost element that takes this one from readers' sight, or -1.
  var concealment: Int32 = -1
  var flags: Flags = []
}

/// What an element says about itself that a style sheet may ask for.
struct StyledElement: Sendable {
  /// The name as written; empty where its `ElementName` says it.
  var name = SourceRange()
  var id = SourceRange()
  /// The number of its class attribute among the different ones of the page, or -1.
  var classes: Int32 = -1
  /// The number of its style attribute among the different ones of the page, or -1.
  var style: Int32 = -1
}

/// The elements of a page in the order of their start tags, as one flat table.
///
/// A parent's row stands before its children's, so that what is inherited is handed down by one
/// pass forwards and what adds up is added up by one pass backwards. There is no tree of objects:
/// a page nested 40,000 deep would overflow the stack when it is freed.
struct ElementTable: Sendable {
  var rows: [ElementRow] = [ElementRow(name: .other, parent: 0)]
  /// What style sheets may ask for, by row.
  var styled: [StyledElement] = [StyledElement()]
  /// Where the different class attributes stand, by number.
  var classValues = AttributeValues(room: 256)
  /// Where the different style attributes stand, by number.
  var styleValues = AttributeValues()

  /// The row of the document itself.
  static let document: Int32 = 0

  @inline(__always)
  subscript(row: Int32) -> ElementRow {
    get { rows[Int(row)] }
    set { rows[Int(row)] = newValue }
  }

  /// A row for a new element that inherits from `parent`.
  @inline(__always)
  func child(named name: ElementName, of parent: Int32) -> ElementRow {
    let above = self[parent]
    var row = ElementRow(name: name, parent: parent)
    row.role = above.role
    row.flags = above.flags.intersection(.inherited)
    return row
  }

  /// Appends a row and returns its number.
  @inline(__always)
  mutating func append(_ row: ElementRow, _ element: StyledElement) -> Int32 {
    let number = Int32(truncatingIfNeeded: rows.count)
    rows.append(row)
    styled.append(element)
    return number
  }

  /// Adds to the count of each element those of all inside it.
  func addUp<Count: FixedWidthInteger>(_ counts: inout [Count]) {
    precondition(counts.count == rows.count, "one count for each element")
    rows.withUnsafeBufferPointer { rows in
      counts.withUnsafeMutableBufferPointer { counts in
        var row = rows.count - 1
        while row > 0 {
          counts[Int(rows[row].parent)] &+= counts[row]
          row -= 1
        }
      }
    }
  }

  /// Says of each element what is said of some element inside it.
  func spreadOutwards(_ marks: inout [Bool]) {
    precondition(marks.count == rows.count, "one mark for each element")
    rows.withUnsafeBufferPointer { rows in
      marks.withUnsafeMutableBufferPointer { marks in
        var row = rows.count - 1
        while row > 0 {
          if marks[row] { marks[Int(rows[row].parent)] = true }
          row -= 1
        }
      }
    }
  }
}
