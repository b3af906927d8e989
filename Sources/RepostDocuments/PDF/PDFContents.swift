package import RepostCore

/// What programs for PDF made of a file; running them is not this module's business.
package struct PDFContents: Sendable {
  /// The text, a form feed behind each page.
  package var text: [UInt8]
  /// The lines of the pages with their links, as `pdftohtml -xml` writes them, or nil.
  package var layout: [UInt8]?
  /// Title, author and date, as `pdfinfo` writes them, or nil.
  package var info: [UInt8]?
  /// The metadata stream of the file (XMP), or nil.
  package var metadata: [UInt8]?
  /// What of the file was not read.
  package var incidents: [Incident]

  /// Creates the contents of a file.
  package init(
    text: [UInt8], layout: [UInt8]? = nil, info: [UInt8]? = nil, metadata: [UInt8]? = nil,
    incidents: [Incident] = []
  ) {
    self.text = text
    self.layout = layout
    self.info = info
    self.metadata = metadata
    self.incidents = incidents
  }
}
