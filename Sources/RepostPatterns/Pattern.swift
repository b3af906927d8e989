internal import RepostCore

/// A pattern: immutable, shared by any number of tasks, compiled once.
///
///     let pattern = try Pattern(#"(?xi) © \s* (?<years> \d{4} )"#)
///     pattern.groupNames  // ["years"]
///
/// Patterns are PCRE2 with UTF and UCP on, so `\w`, `\d` and `\b` know Unicode. Every attempt to match
/// starts with a callout, which is how a ``Matcher`` keeps its deadline. What an untrusted pack could
/// misuse is refused: verbs, callouts of the author's own, and recursion.
package final class Pattern: Sendable {
  /// The longest source that is compiled, in bytes.
  package static let maximumLength = 32 << 10
  /// The most groups of one pattern, named or not.
  package static let maximumGroups = 127

  /// The pattern as its author wrote it.
  package var source: String { written.string }

  private let written: DeferredText
  private let lazy = SetOnce<CompiledPattern>()

  /// Compiles `source`.
  ///
  /// - Throws: A ``PatternError`` with the offset in `source`.
  package init(_ source: String) throws(PatternError) {
    written = .string(source)
    _ = lazy.storeIfNil(try CompiledPattern(source))
  }

  /// Takes a source that is known to compile, and compiles it when it is first needed.
  ///
  /// Most patterns of a pack never are: no text holds the words that they ask for.
  ///
  /// - Parameter source: The source in UTF-8.
  package init(known source: ArraySlice<UInt8>) {
    written = .bytes(source)
  }

  /// The names of its groups, each once, in the order of their numbers.
  package var groupNames: [String] {
    var names: [String] = []
    for group in compiled.groups where !names.contains(group.name) { names.append(group.name) }
    return names
  }

  /// Whether some text makes it match nothing at all.
  package var canMatchEmpty: Bool { compiled.canMatchEmpty }

  /// Translates it to machine code now rather than when it has looked at some text, and says whether
  /// there is machine code; it works without, only slower.
  @discardableResult
  package func translate() -> Bool { compiled.translated.isMachineCode }

  /// The compiled form; two tasks may both compile it, and one of the two is kept.
  var compiled: CompiledPattern {
    if let compiled = lazy.load() { return compiled }
    do {
      return lazy.storeIfNil(try CompiledPattern(source))
    } catch {
      fatalError("a pattern was said to compile and does not: \(error)")
    }
  }
}
