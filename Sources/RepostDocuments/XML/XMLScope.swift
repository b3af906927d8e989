/// The prefixes that hold at one place of an XML document.
struct XMLScope: Hashable, Sendable {
  struct Binding: Hashable, Sendable {
    /// The prefix as written; empty for the names that have none.
    let prefix: Range<Int>
    let namespace: XMLNamespace
  }

  /// In the order of their declaration: the last one of a prefix holds.
  var bindings: [Binding] = []
}
