internal import PackageSamples
internal import RepostDocuments

/// A book: its package file, its container file and its chapters.
struct BookTarget: FuzzTarget {
  let name = "epub"
  let summary = "EPUB: the input as a chapter, as metadata, and as each file that names others"
  let share = 4

  func check(_ input: [UInt8]) throws(Violation) {
    let text = String(decoding: input, as: UTF8.self)
    var book = SampleBook()
    book.chapters[0].page = text
    book.metadata = text
    try SeriesReading(path: "book.epub", book.bytes).check()
    for name in ["META-INF/container.xml", "OEBPS/content.opf", "META-INF/encryption.xml"] {
      var zip = SampleBook().zip
      zip.members.removeAll { $0.name == name }
      zip.members.append((name, input))
      try SeriesReading(path: "book.epub", zip.bytes).check()
    }
  }
}
