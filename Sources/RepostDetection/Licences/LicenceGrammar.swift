package import RepostCore

/// Reads the name or the address of a public licence, in whatever spelling.
///
///     LicenceGrammar.statement(words: "CC 4.0 BY-SA", url: nil, scope: .article)
///     // family "cc-by-sa", version "4.0", spdx "CC-BY-SA-4.0"
///
/// The address decides where there is one: it is what a reader lands on. The words fill in what an
/// address leaves open. A version that is not written stays unknown, and so does the SPDX id.
package enum LicenceGrammar {
  /// The statement that `words` and `url` make, or nil where they name no licence we know.
  ///
  /// The address in the statement is `url` as written, or the licence's address that stands in the
  /// words.
  package static func statement(
    words: String?, url: String?, scope: LicenceStatement.Scope
  ) -> LicenceStatement? {
    let written = url.map { String($0.trimmed(\.isWhitespace)) }.flatMap { $0.isEmpty ? nil : $0 }
    let address = written ?? words.flatMap(LicenceAddress.address(in:))
    let linked = address.flatMap(LicenceAddress.licence(at:))
    let named = words.flatMap { LicenceWords($0).licence }
    guard let licence = linked.map({ $0.completed(by: named) }) ?? named else { return nil }
    return LicenceStatement(
      family: licence.family, version: licence.version, port: licence.port, spdx: licence.spdx,
      url: address, scope: scope)
  }
}
