/// DOCX files for tests.
package struct SampleLetter {
  /// The paragraphs, as markup inside the body.
  package var body: String
  /// The targets of links, by id.
  package var links: [String: String] = [:]
  /// Further parts of the text: their kind (`footnotes`, `header`) and their markup.
  package var parts: [(kind: String, markup: String)] = []
  /// The styles: markup inside the element of styles.
  package var styles = ""
  /// Title, author, rights: markup inside the core properties.
  package var core = ""

  /// Creates a file.
  package init(_ body: String) { self.body = body }

  /// A paragraph of one run.
  package static func paragraph(_ text: String, _ properties: String = "") -> String {
    "<w:p>\(run(text, properties))</w:p>"
  }

  /// A run; properties are markup inside `w:rPr`.
  package static func run(_ text: String, _ properties: String = "") -> String {
    let look = properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>"
    return "<w:r>\(look)<w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
  }

  private static let kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let relations = "http://schemas.openxmlformats.org/package/2006/relationships"

  private static func root(_ name: String, _ markup: String) -> String {
    "<w:\(name) xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
      + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
      + " xmlns:r=\"\(kinds)\">\(markup)</w:\(name)>"
  }

  /// The file as a package.
  package var zip: StoredZIP {
    var targets = links.sorted { $0.key < $1.key }.map { id, target in
      "<Relationship Id=\"\(id)\" Type=\"\(Self.kinds)/hyperlink\" Target=\"\(target)\""
        + " TargetMode=\"External\"/>"
    }
    var members: [(String, String)] = []
    for (number, part) in (parts + [("styles", styles)]).enumerated() {
      targets.append(
        "<Relationship Id=\"p\(number)\" Type=\"\(Self.kinds)/\(part.0)\""
          + " Target=\"\(part.0)\(number).xml\"/>")
      members.append(("word/\(part.0)\(number).xml", Self.root(part.0, part.1)))
    }
    return StoredZIP(
      [
        ("[Content_Types].xml", "<Types/>"),
        (
          "_rels/.rels",
          "<Relationships xmlns=\"\(Self.relations)\"><Relationship Id=\"r1\""
            + " Type=\"\(Self.kinds)/officeDocument\" Target=\"/word/document.xml\"/>"
            + "<Relationship Id=\"r2\" Type=\"\(Self.relations)/metadata/core-properties\""
            + " Target=\"docProps/core.xml\"/></Relationships>"
        ),
        (
          "docProps/core.xml",
          "<cp:coreProperties xmlns:cp=\"\(Self.relations)/metadata/core-properties\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\(core)</cp:coreProperties>"
        ), ("word/document.xml", Self.root("document", "<w:body>\(body)</w:body>")),
        (
          "word/_rels/document.xml.rels",
          "<Relationships xmlns=\"\(Self.relations)\">\(targets.joined())</Relationships>"
        ),
      ] + members)
  }

  /// The file as bytes.
  package var bytes: [UInt8] { zip.bytes }
}
