/// A source line cut to the width of a report, and the line of marks that goes under it.
struct Snippet {
  /// The source as it is shown.
  let text: String
  /// Spaces, then a `~` under every column of the words that are meant.
  let marks: String

  private typealias Unit = TerminalText.Unit
  private static let tabStop = 4

  /// Lays `line` out in `columns`, or gives nil where its bytes are not UTF-8 text.
  ///
  /// Tabs are expanded, indentation is dropped, and a line that is too long is cut at both ends so
  /// that the words that are meant stay in sight.
  init?(_ line: SourceLine, columns: Int) {
    let bytes = line.bytes
    guard !bytes.contains(0),
      let before = String(validating: bytes[..<line.span.lowerBound], as: UTF8.self),
      let meant = String(validating: bytes[line.span], as: UTF8.self),
      let after = String(validating: bytes[line.span.upperBound...], as: UTF8.self)
    else { return nil }

    var column = 0
    let indented = line.isCutBefore ? before[...] : before.drop { $0 == " " || $0 == "\t" }
    var head = Self.units(String(indented), column: &column)
    var words = Self.units(meant, column: &column)
    var tail = Self.units(after, column: &column)
    while tail.last?.text == " " { tail.removeLast() }

    let isWhole = !line.isCutBefore && !line.isCutAfter
    if !isWhole || Self.width(of: head + words + tail) > columns {
      Self.cut(&head, &words, &tail, of: line, columns: columns)
    }
    text = (head + words + tail).map(\.text).joined()
    marks =
      String(repeating: " ", count: Self.width(of: head))
      + String(repeating: "~", count: max(1, Self.width(of: words)))
  }

  /// Cuts a line that is too long: the words first, where they alone fill it, else what is around
  /// them, a third of the room before and the rest behind, or more where the other side needs less.
  private static func cut(
    _ head: inout [Unit], _ words: inout [Unit], _ tail: inout [Unit], of line: SourceLine,
    columns: Int
  ) {
    let ellipsis = Unit(text: "…", width: 1)
    let isWordsCut = width(of: words) > columns - 2
    if isWordsCut {
      words = prefix(of: words, columns: columns - 3) + [ellipsis]
      tail = []
    }
    let room = columns - width(of: words) - 2
    let shownHead = suffix(of: head, columns: max(room / 3, room - width(of: tail)))
    let shownTail = prefix(of: tail, columns: room - width(of: shownHead))
    if line.isCutBefore || shownHead.count < head.count { head = [ellipsis] + shownHead }
    if !isWordsCut, line.isCutAfter || shownTail.count < tail.count {
      tail = shownTail + [ellipsis]
    }
  }

  /// The drawn characters of `text`, with tabs as spaces up to the next stop.
  private static func units(_ text: String, column: inout Int) -> [Unit] {
    var out: [Unit] = []
    for character in text {
      if character == "\t" {
        repeat {
          out.append(Unit(text: " ", width: 1))
          column += 1
        } while column % tabStop != 0
        continue
      }
      for unit in TerminalText.units(String(character)) {
        out.append(unit)
        column += unit.width
      }
    }
    return out
  }

  private static func width(of units: [Unit]) -> Int { units.reduce(0) { $0 + $1.width } }

  private static func prefix(of units: [Unit], columns: Int) -> [Unit] {
    var width = 0
    return Array(
      units.prefix {
        width += $0.width
        return width <= columns
      })
  }

  private static func suffix(of units: [Unit], columns: Int) -> [Unit] {
    prefix(of: units.reversed(), columns: columns).reversed()
  }
}
