/// Something the caller wants read.
public enum Input: Hashable, Sendable {
  /// A file, or a folder to walk.
  case path(String)
  /// Standard input, under the name that reports give it and by which its format is guessed.
  case standardInput(name: String)
}
