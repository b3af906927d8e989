internal import RepostCore
internal import RepostDocuments

/// What holds for every place: it lies in the file, and its lines are those of its bytes.
enum PlaceInvariants {
  /// Checks a place of a document.
  static func check(_ place: Place, in document: Document) throws(Violation) {
    try require(place.path == document.path, "a place is in \(place.path)")
    try require(place.span.end <= document.bytes.count, "a place lies outside: \(place.span)")
    try require(
      place.start == document.lines.position(of: place.span.start)
        && place.end == document.lines.position(of: place.span.end),
      "a place at \(place.span) has lines of another one")
    try require(place.start.line >= 1 && place.start.column >= 1, "a place before the first line")
    try require(
      (place.start.line, place.start.column) <= (place.end.line, place.end.column),
      "the place \(place.span) ends before it starts")
  }
}
