/// PDF files for tests: lines of text on pages, and a link over a line.
package struct SamplePDF {
  /// The lines of each page, in ASCII.
  package var pages: [[String]]
  /// The address that the second line of the first page leads to, or nil.
  package var address: String?
  /// The metadata stream, or nil.
  package var metadata: String?

  /// Creates a file.
  package init(_ pages: [[String]], address: String? = nil, metadata: String? = nil) {
    self.pages = pages
    self.address = address
    self.metadata = metadata
  }

  /// The file.
  package var bytes: [UInt8] {
    var objects = ["", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    func add(_ object: String) -> Int {
      objects.append(object)
      return objects.count
    }
    func stream(_ text: String, _ entries: String = "") -> Int {
      add("<< \(entries) /Length \(text.utf8.count) >>\nstream\n\(text)\nendstream")
    }
    var kids: [String] = []
    for (number, lines) in pages.enumerated() {
      let shown = lines.map { "(\($0)) Tj T*\n" }.joined()
      let content = stream("BT /F1 12 Tf 14 TL 50 750 Td\n\(shown)ET")
      var notes = ""
      if number == 0, let address {
        let note = add(
          "<< /Type /Annot /Subtype /Link /Rect [40 730 560 748] /Border [0 0 0]"
            + " /A << /S /URI /URI (\(address)) >> >>")
        notes = "/Annots [\(note) 0 R]"
      }
      let page = add(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] \(notes)"
          + " /Resources << /Font << /F1 3 0 R >> >> /Contents \(content) 0 R >>")
      kids.append("\(page) 0 R")
    }
    let stated = metadata.map { "/Metadata \(stream($0, "/Type /Metadata /Subtype /XML")) 0 R" }
    let info = add("<< /Title (A paper) /Author (Pia Page) >>")
    objects[0] = "<< /Type /Catalog /Pages 2 0 R \(stated ?? "") >>"
    objects[1] = "<< /Type /Pages /Count \(kids.count) /Kids [\(kids.joined(separator: " "))] >>"
    var out = "%PDF-1.5\n"
    var table = "0000000000 65535 f \n"
    for (number, object) in objects.enumerated() {
      let offset = String(out.utf8.count)
      table += String(repeating: "0", count: 10 - offset.count) + offset + " 00000 n \n"
      out += "\(number + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = out.utf8.count
    out += "xref\n0 \(objects.count + 1)\n\(table)trailer\n<< /Size \(objects.count + 1)"
    return Array((out + " /Root 1 0 R /Info \(info) 0 R >>\nstartxref\n\(start)\n%%EOF\n").utf8)
  }
}
