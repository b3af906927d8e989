/// What names a source beside copied words: its names, and the sites that links to it lead to.
package struct CreditMarks: Hashable, Sendable {
  /// Names of the source, its authors and holders.
  package var names: [String]
  /// Hosts of the original's addresses, without `www.`.
  package var hosts: Set<String>

  /// Creates marks; none unless given.
  package init(names: [String] = [], hosts: Set<String> = []) {
    self.names = names
    self.hosts = hosts
  }
}
