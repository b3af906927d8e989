package import RepostCore

/// Gives reports the lines of the files they speak of.
///
/// Reporters read no files; whoever has read them hands the lines over.
package protocol SnippetSource: Sendable {
  /// The line on which `place` starts, or nil where it is not at hand.
  func line(of place: Place) -> SourceLine?
}

/// No lines at all: reports then show the words of a place and no source.
package struct NoSnippets: SnippetSource {
  /// Creates the empty source.
  package init() {}

  package func line(of place: Place) -> SourceLine? { nil }
}

/// The lines of files that are held as bytes.
package struct FileSnippets: SnippetSource {
  private let files: [String: [UInt8]]

  /// Holds the original bytes of `files`, by the paths that places name.
  package init(_ files: [String: [UInt8]]) {
    self.files = files
  }

  package func line(of place: Place) -> SourceLine? {
    files[place.path].flatMap { SourceLine(of: place, in: $0) }
  }
}
