package import RepostCore

/// A place as JSON names it.
package struct PlaceJSON: Encodable {
  let path: String
  let byte: [Int]
  let line: Int
  let column: Int
  let endLine: Int
  let endColumn: Int
  let text: String

  /// Names a place.
  package init(_ place: Place) {
    path = place.path
    byte = [place.span.start, place.span.end]
    line = place.start.line
    column = place.start.column
    endLine = place.end.line
    endColumn = place.end.column
    text = place.text
  }
}
