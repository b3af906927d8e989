internal import RepostCore
internal import RepostDocuments

/// What holds for every place: it lies in the file, and its lines are those of its bytes.
enum PlaceInvariants {
  /// Checks a place of a document.
  static func check(_ place: Place, in document: Document) throws(Violation) {
    // What a feed or book says of itself is said of its parts; it stands elsewhere.
    if isAroundDocument(place, document) { return }
    if !document.parts.isEmpty { return try checkPart(place, in: document) }
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

  private static func isAroundDocument(_ place: Place, _ document: Document) -> Bool {
    guard place.path != document.path, document.parts.isEmpty,
      let mark = document.path.lastIndex(where: { "#!".contains($0) })
    else { return false }
    return place.path.hasPrefix(document.path[..<mark])
  }

  /// Checks a place of a document that is put together of parts.
  private static func checkPart(_ place: Place, in document: Document) throws(Violation) {
    let parts = document.parts.filter { $0.path == place.path }
    try require(!parts.isEmpty, "a place is in \(place.path)")
    try require(
      parts.contains {
        place.span.end <= $0.range.count && place.start == $0.lines.position(of: place.span.start)
          && place.end == $0.lines.position(of: place.span.end)
      }, "a place at \(place.span) of \(place.path) lies outside, or has lines of another one")
  }
}
