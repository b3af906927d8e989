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
    let ellipsis = Unit(text: "…", width: 1)

    let isWordsCut = Self.width(of: words) > columns - 2
    if isWordsCut {
      words = Self.prefix(of: words, columns: columns - 3) + [ellipsis]
      tail = []
    }
    let room = columns - Self.width(of: words) - 2
    let tailWidth = Self.width(of: tail)
    let headRoom = max(room / 3, room - tailWidth)
    let shownHead = Self.suffix(of: head, columns: headRoom)
    if line.isCutBefore || shownHead.count < head.count {
      head = [ellipsis] + shownHead
    }
    let shownTail = Self.prefix(of: tail, columns: room - Self.width(of: shownHead))
    if !isWordsCut, line.isCutAfter || shownTail.count < tail.count {
      tail = shownTail + [ellipsis]
    }
    text = (head + words + tail).map(\.text).joined()
    marks =
      String(repeating: " ", count: Self.width(of: head))
      + String(repeating: "~", count: max(1, Self.width(of: words)))
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
