internal import RepostCore
package import RepostDocuments

/// What holds for every document, whatever it was read from.
///
///     try DocumentInvariants(document, input: bytes, path: path).check()
package struct DocumentInvariants {
  /// What reading may report.
  private static let codes: Set<Incident.Code> = [
    .tooLarge, .binary, .unsupportedEncoding, .depthLimit, .blockLimit, .linkLimit, .textLimit,
    .unsupportedFormat,
  ]
  /// What reading a part of a feed or package may report besides.
  private static let partCodes: Set<Incident.Code> = [
    .malformedXML, .entryLimit, .duplicateMember, .missingMember, .encrypted, .mediaType,
    .nestingLimit, .noText, .malformedArchive, .archiveLimit, .unsupportedCompression,
    .decompressionLimit, .checksumMismatch, .truncated, .trailingData,
  ]
  /// How many bytes of text one byte of input may come to: a byte of windows-1252 takes three.
  private static let growth = 4

  private let document: Document
  private let input: [UInt8]
  private let path: String

  /// Prepares the checks of a document that was read from `input`.
  package init(_ document: Document, input: [UInt8], path: String) {
    self.document = document
    self.input = input
    self.path = path
  }

  /// Checks all of it.
  package func check() throws(Violation) {
    try require(document.path == path, "the document has another path")
    try checkIncidents()
    if document.incidents.contains(where: { $0.outcome == .skipped }) {
      try require(document.text.isEmpty, "a skipped document has text")
      return
    }
    try require(document.bytes == input, "the document has other bytes than were given")
    try checkText()
    try checkBlocks()
    try checkSizes()
    try LinkInvariants(document).check()
    try checkMetadata()
    try WordInvariants(document).check()
    try LineInvariants(document).check()
  }

  /// Checks what holds for a part of a feed or package as well, whose words may stand in another order
  /// than in the file, and which may be the text of several members.
  package func checkPart() throws(Violation) {
    try require(document.path.hasPrefix(path), "“\(document.path)” is no part of “\(path)”")
    for incident in document.incidents {
      try require(
        Self.codes.union(Self.partCodes).contains(incident.code),
        "reading a part reports \(incident.code.rawValue)")
      try require(incident.detail.hasSuffix("."), "no sentence: \(incident.detail)")
    }
    try checkText()
    try checkBlocks()
    let bytes = document.bytes.count
    for link in document.links {
      try require(
        link.source.start < link.source.end && link.source.end <= bytes,
        "a link lies outside: \(link.source)")
      try require(
        link.anchor.end <= document.text.count, "an anchor lies outside: \(link.anchor)")
    }
    for block in document.blocks {
      let source = document.bytes(of: block.text)
      try require(
        source.start < source.end && source.end <= bytes, "a block lies outside: \(source)")
      try PlaceInvariants.check(document.place(of: block.text), in: document)
    }
  }

  private func checkIncidents() throws(Violation) {
    for incident in document.incidents {
      try require(incident.path == path, "an incident has another path: \(incident)")
      try require(
        Self.codes.contains(incident.code), "reading reports \(incident.code.rawValue)")
      try require(incident.detail.hasSuffix("."), "no sentence: \(incident.detail)")
      try require(incident.count == 1, "an incident of reading counts \(incident.count)")
    }
  }

  private func checkText() throws(Violation) {
    try require(
      String(validating: document.text, as: UTF8.self) != nil, "the text is not valid UTF-8")
    var offset = 0
    for character in document.invisibleCharacters {
      try require(
        offset <= character.offset && character.offset <= document.text.count,
        "a dropped character is noted at \(character.offset) behind \(offset)")
      offset = character.offset
    }
    offset = 0
    for span in document.codeSpans {
      try require(
        offset <= span.start && span.end <= document.text.count,
        "code is noted at \(span) behind \(offset)")
      offset = span.end
    }
  }

  private func checkBlocks() throws(Violation) {
    var offset = 0
    for (index, block) in document.blocks.enumerated() {
      try require(
        block.text.start == offset && !block.text.isEmpty, "block \(index) is at \(block.text)")
      try require(block.text.end < document.text.count, "block \(index) ends behind the text")
      try require(
        document.text[block.text.end] == UInt8(ascii: "\n"), "no line feed ends block \(index)")
      let text = document.text[block.text.range]
      try require(!text.contains(UInt8(ascii: "\n")), "block \(index) has a line feed inside")
      try require(
        text.first != 0x20 && text.last != 0x20, "block \(index) starts or ends with a space")
      offset = block.text.end + 1
    }
    try require(offset == document.text.count, "text behind the last block")
  }

  private func checkSizes() throws(Violation) {
    let bound = Self.growth * input.count + 1024
    try require(
      document.text.count <= bound, "\(document.text.count) bytes of text from \(input.count)")
    try require(document.links.count <= input.count, "more links than bytes")
    try require(document.images.count <= input.count, "more images than bytes")
    try require(document.notes.count <= 32, "\(document.notes.count) notes")
    try require(
      document.notes.allSatisfy { $0.utf8.count <= 1024 }, "a note is longer than a sentence")
  }

  private func checkMetadata() throws(Violation) {
    let metadata = document.metadata
    let items =
      metadata.titles + metadata.authors + metadata.publishers + metadata.published
      + metadata.copyrightHolders + metadata.copyrightYears + metadata.addresses
      + metadata.licences + metadata.rights + metadata.others
    try require(items.count <= input.count + 1, "more metadata than bytes")
    for item in items {
      try PlaceInvariants.check(item.place, in: document)
      try require(
        item.value.utf8.count <= max(ReadLimits().metadataValue, item.place.text.utf8.count),
        "a value of \(item.carrier) has \(item.value.utf8.count) bytes")
      try require(
        item.value.utf8.count <= Self.growth * input.count, "a value is longer than the page")
    }
  }
}
