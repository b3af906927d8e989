internal import RepostCore
internal import RepostDocuments

/// Shows that the invariants can fail: documents that lie about their places are found out.
package enum InvariantProof {
  /// A document that was made wrong on purpose.
  private struct Lie {
    let name: String
    let document: Document
    let file: [UInt8]
  }

  private static let path = "page.html"
  private static let page = Array(
    "<h1>The wall</h1>\n<p>Stones and mortar, <a href=\"/x\">laid</a> by hand.</p>\n".utf8)

  /// What is wrong with the invariants; nothing if they find what they have to.
  package static func faults() -> [String] {
    var faults: [String] = []
    for lie in [shifted, turned, cut, misnumbered] where passes(lie) {
      faults.append("A document that is \(lie.name) passes.")
    }
    let honest = Lie(
      name: "honest", document: DocumentReader().document(path: path, bytes: page), file: page)
    if !passes(honest) { faults.append("A document that is honest does not pass.") }
    if (try? DocumentDifference.check(honest.document, turned.document)) != nil {
      faults.append("Two documents that differ pass for one.")
    }
    return faults
  }

  private static func passes(_ lie: Lie) -> Bool {
    (try? DocumentInvariants(lie.document, input: lie.file, path: path).check()) != nil
  }

  /// Every place is one byte off.
  private static var shifted: Lie {
    made("shifted", of: [page[...]], in: [0x20] + page)
  }

  /// What is read first stands last in the file.
  private static var turned: Lie {
    made("turned", of: [page[18...], page[..<18]], in: page)
  }

  /// The end of the file is missing.
  private static var cut: Lie {
    made("cut", of: [page[...]], in: Array(page.dropLast(20)))
  }

  /// Lines are those of another file.
  private static var misnumbered: Lie {
    made("misnumbered", of: [page[...]], in: page, lines: LineIndex(Array("a\nb\nc\n".utf8) + page))
  }

  private static func made(
    _ name: String, of pieces: [ArraySlice<UInt8>], in file: [UInt8], lines: LineIndex? = nil
  ) -> Lie {
    var builder = DecodedTextBuilder(pace: .same, sourceCount: file.count)
    for piece in pieces { builder.append(piece) }
    let text = builder.text()
    let document = DocumentReader().document(path: path, bytes: text.bytes)
      .decoded(from: text, in: file, lines: lines)
    return Lie(name: name, document: document, file: file)
  }
}
