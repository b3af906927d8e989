import RepostCore
import RepostDocuments
import RepostReporting

extension RepostLint {
  /// What the tool reads of files: text in blocks with zones, links, metadata.
  ///
  /// - Parameters:
  ///   - inputs: Files, folders, standard input.
  ///   - zones: The zones whose blocks count, by name; empty for all.
  ///   - options: How the report is to look.
  /// - Returns: A line of JSON for each file, text, or one page of HTML to look at.
  /// - Throws: `RunError` where there is nothing to read, a zone is unknown, or the format is not one
  ///   of text, json, ndjson, html.
  public func extract(_ inputs: [Input], zones: [String] = [], options: OutputOptions)
    throws(RunError) -> RunResult
  {
    let chosen = try Self.zones(zones)
    let listing = InputListing(inputs)
    guard !listing.items.isEmpty else {
      throw RunError("extract: no file was found, so nothing was read.")
    }
    var output: [UInt8] = []
    var page = ExtractedHTML(zones: chosen)
    var incidents = listing.incidents
    for item in listing.items {
      var readings: FileReadings
      do {
        readings = try pages.readings(item.input)
      } catch {
        incidents.append(error.incident(item.path))
        continue
      }
      let hasParts = !readings.parts.isEmpty
      while let reading = readings.next() {
        let document = reading.document
        incidents += reading.incidents
        output += try render("extract", options) { () throws -> [UInt8] in
          switch options.format {
          case .text: return ExtractedText(document, zones: chosen, isNamed: hasParts).text
          case .json, .ndjson: return try ExtractedJSON(document, zones: chosen).line
          case .html:
            page.append(document)
            return []
          case .github: throw Self.unsupported(options, "extract")
          }
        }
      }
    }
    if options.format == .html { output = page.bytes }
    let rule = ExitRule(
      options: options, reposts: [], incidents: incidents, named: listing.namedPaths,
      inputs: listing.items.count)
    return RunResult(output: output, messages: incidents.map(\.sentence), status: rule.status)
  }

  private static func zones(_ names: [String]) throws(RunError) -> Set<Zone> {
    var zones: Set<Zone> = []
    for name in names {
      guard let zone = Zone(rawValue: name) else {
        let known = Zone.allCases.map(\.rawValue).joined(separator: ", ")
        throw RunError("extract: “\(name)” is no zone; the zones are \(known).")
      }
      zones.insert(zone)
    }
    return zones
  }
}

/// The text of a document, block by block, as plain text.
private struct ExtractedText {
  let text: [UInt8]

  /// - Parameters:
  ///   - document: The document.
  ///   - zones: The zones whose blocks count.
  ///   - isNamed: Whether its path comes first, as where a file holds several.
  init(_ document: Document, zones: Set<Zone>, isNamed: Bool) {
    let blocks = document.blocks.filter { zones.isEmpty || zones.contains($0.zone) }
    let lines = blocks.map { block in
      let words = TerminalText.escaped(document.string(of: block.text))
      return zones.isEmpty ? "[\(block.zone.rawValue)] \(words)" : words
    }
    let head = isNamed ? ["# " + TerminalText.escaped(document.path)] : []
    text = Array(((head + lines).joined(separator: "\n") + "\n").utf8)
  }
}
