internal import PackageSamples
internal import RepostDocuments

/// A letter of a word processor: its text, and the parts that say how it looks and where links lead.
struct LetterTarget: FuzzTarget {
  let name = "docx"
  let summary = "DOCX: the input as body, footnotes and styles, and as each part that names others"
  let share = 4

  func check(_ input: [UInt8]) throws(Violation) {
    let text = String(decoding: input, as: UTF8.self)
    var letter = SampleLetter(text)
    letter.parts = [("footnotes", text), ("header", SampleLetter.paragraph("© 2024 Harbour"))]
    letter.styles = text
    letter.core = text
    letter.links = ["r7": "https://harbour.example/wall"]
    try SeriesReading(path: "letter.docx", letter.bytes).check()
    for name in ["word/document.xml", "word/_rels/document.xml.rels", "_rels/.rels"] {
      var zip = letter.zip
      zip.members.removeAll { $0.name == name }
      zip.members.append((name, input))
      try SeriesReading(path: "letter.docx", zip.bytes).check()
    }
  }
}
