internal import RepostDocuments

/// The elements of a page between which a paragraph can stand before and behind the copied text.
struct StoryContainer {
  /// Where a paragraph before the text can be inserted.
  let start: Int
  /// Where one behind the text can be inserted.
  let end: Int
  /// Where what stands before that place starts, to indent alike.
  let endChild: Int

  /// Elements that hold paragraphs beside each other.
  private static let flow: Set<String> = [
    "", "body", "main", "article", "section", "div", "td", "th", "form", "center", "fieldset",
    "dialog",
  ]
  /// Elements that stand apart from what is around them, and hold no paragraph of ours.
  private static let blocks: Set<String> = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "menu", "dir", "li", "dl", "dt", "dd",
    "blockquote", "pre", "figure", "figcaption", "address", "details", "summary", "table",
    "caption",
    "thead", "tbody", "tfoot", "tr", "colgroup", "html", "hr", "header", "footer", "aside", "nav",
  ]
  /// Elements in which no link may stand.
  private static let interactive: Set<String> = ["a", "button", "label", "select", "option"]

  init(_ outline: MarkupOutline, story: StoryText) {
    let first = Self.child(outline, at: story.first.lowerBound)
    start = first.map { outline.elements[$0].startTag.lowerBound } ?? story.first.lowerBound
    let lastByte = max(story.last.lowerBound, story.last.upperBound - 1)
    guard let last = Self.child(outline, at: lastByte) else {
      end = story.last.upperBound
      endChild = story.last.lowerBound
      return
    }
    let element = outline.elements[last]
    // An element without an end tag ends with its text.
    end =
      element.contentEnd == element.end
      ? max(story.last.upperBound, outline.trimmedEnd(element.end)) : element.end
    endChild = element.startTag.lowerBound
  }

  /// The outermost element around `offset` inside the element that holds paragraphs there; nil where
  /// the text stands in that element itself.
  private static func child(_ outline: MarkupOutline, at offset: Int) -> Int? {
    let path = outline.path(at: offset)
    let names = path.map(outline.name)
    // No link may stand inside of one: everything up to it is left whole.
    var index = (names.lastIndex { interactive.contains($0) } ?? -1) + 1
    while index < path.count {
      let name = names[index]
      if flow.contains(name) { break }
      // An inline or unknown element that holds blocks holds paragraphs too.
      if index > 0, !blocks.contains(name),
        blocks.contains(names[index - 1]) || flow.contains(names[index - 1])
      {
        break
      }
      index += 1
    }
    return index > 0 && index <= path.count ? path[index - 1] : nil
  }
}
