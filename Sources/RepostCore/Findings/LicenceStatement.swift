/// A public licence that a page names or links.
package struct LicenceStatement: Hashable, Sendable {
  /// What a licence is for.
  package enum Scope: String, Sendable, Hashable {
    case page, article, image
    /// A work that the text speaks of, not the text itself.
    case otherWork = "other-work"
  }

  /// The family: `cc-by-nc-nd`, `cc0`, `ogl-uk`, or `cc` where only "Creative Commons" is said.
  ///
  /// Nil where several licences are stated as one expression, and where a licence is stated that is
  /// the publisher's own or could not be read.
  package let family: String?
  /// The version as written, or nil: a version is never guessed.
  package let version: String?
  /// The jurisdiction port (`de`, `igo`), or nil.
  package let port: String?
  /// The SPDX id or the whole expression, or nil where family, version and port do not name exactly
  /// one.
  package let spdx: String?
  /// The licence's address, where one is linked or written.
  package let url: String?
  /// What it covers.
  package let scope: Scope

  /// Creates a statement.
  package init(
    family: String?, version: String?, port: String?, spdx: String?, url: String?, scope: Scope
  ) {
    self.family = family
    self.version = version
    self.port = port
    self.spdx = spdx
    self.url = url
    self.scope = scope
  }
}

extension LicenceStatement {
  /// Whether it is a Creative Commons licence that asks for attribution (CC0 and PDM ask nothing).
  ///
  /// Of an expression, this and what follows hold where they hold whichever licence is chosen.
  package var asksForAttribution: Bool { always { $0.family?.hasPrefix("cc-by") ?? false } }
  /// Whether commercial use is kept back.
  package var forbidsCommercial: Bool { always { $0.elements.contains("nc") } }
  /// Whether changed versions are kept back.
  package var forbidsEdits: Bool { always { $0.elements.contains("nd") } }
  /// Whether changed versions must go under the same licence.
  package var asksForShareAlike: Bool { always { $0.elements.contains("sa") } }

  private var elements: [Substring] { family?.split(separator: "-") ?? [] }

  /// Whether each of the ways to keep to it has a licence that is so.
  private func always(_ isSo: (LicenceStatement) -> Bool) -> Bool {
    isComposite ? ways.allSatisfy { $0.contains(where: isSo) } : isSo(self)
  }

  /// The licence's usual name: `CC BY-ND 4.0`.
  package var name: String {
    guard let family else { return spdx ?? "a licence that could not be read" }
    if let known = Self.names[family] {
      return [known, version].compactMap { $0 }.joined(separator: " ")
    }
    guard family.hasPrefix("cc-") else { return spdx ?? family }
    let parts = family.dropFirst(3).uppercased()
    return (["CC \(parts)", version].compactMap { $0 } + (port.map { [$0.uppercased()] } ?? []))
      .joined(separator: " ")
  }

  private static let names = [
    "cc": "Creative Commons", "cc0": "CC0", "pdm": "Public Domain Mark",
    "ogl-uk": "Open Government Licence",
  ]
}
