/// How a report is to look, and what counts against a run.
public struct OutputOptions: Hashable, Sendable {
  /// The formats of reports.
  public enum Format: String, Hashable, Sendable, CaseIterable {
    case text, json, ndjson, github, html
  }

  /// The format.
  public var format: Format
  /// Whether text may carry colours.
  public var isColoured: Bool
  /// Whether warnings count as failures.
  public var isStrict: Bool
  /// Whether a run that left something unread may end well all the same.
  public var allowsIncomplete: Bool
  /// Whether each obligation comes with how it was judged.
  public var explains: Bool

  /// Creates options.
  public init(
    format: Format = .text, isColoured: Bool = false, isStrict: Bool = false,
    allowsIncomplete: Bool = false, explains: Bool = false
  ) {
    self.format = format
    self.isColoured = isColoured
    self.isStrict = isStrict
    self.allowsIncomplete = allowsIncomplete
    self.explains = explains
  }
}
