import RepostCore
import RepostDocuments

/// Reads PDF with the programs of Poppler, where they are at hand.
struct PDFTools: Sendable {
  private let searchPath: String
  private let limits: ExternalProgram.Limits

  /// Looks for the programs in `searchPath`, folders with colons between.
  init(searchPath: String, limits: ExternalProgram.Limits = .init()) {
    self.searchPath = searchPath
    self.limits = limits
  }

  /// The document of a PDF; where it cannot be read, an empty one that says why.
  func document(path: String, bytes: [UInt8], reading limits: ReadLimits) -> Document {
    guard let program = ExternalProgram("pdftotext", in: searchPath) else {
      return PDFReader.unread(
        path, .skipped, .toolMissing,
        "Reading PDF takes the program pdftotext of Poppler (poppler-utils), which is not on PATH.")
    }
    let run = program.run(
      ["-q", "-enc", "UTF-8", "-eol", "unix", "-", "-"], input: bytes, limits: self.limits)
    var contents = PDFContents(text: run.output)
    if run.end != .exit(0) {
      let hasText = run.output.contains { $0 > 0x20 }
      let incident = incident(run, "pdftotext", path, outcome: hasText ? .partial : .failed)
      guard hasText else {
        return PDFReader.unread(path, .failed, incident.code, incident.detail)
      }
      contents.incidents.append(incident)
    }
    contents.layout = output(
      "pdftohtml", ["-q", "-xml", "-i", "-stdout", "-enc", "UTF-8", "-", "page"], bytes, path,
      missing: "the links of the file", &contents.incidents)
    // Without these nothing is lost that readers see.
    var ignored: [Incident] = []
    contents.info = output(
      "pdfinfo", ["-enc", "UTF-8", "-isodates", "-"], bytes, path, missing: "", &ignored)
    contents.metadata = output("pdfinfo", ["-meta", "-"], bytes, path, missing: "", &ignored)
    return PDFReader(limits: limits).document(path: path, contents)
  }

  /// What a program writes, or nil with an incident.
  private func output(
    _ name: String, _ arguments: [String], _ bytes: [UInt8], _ path: String, missing: String,
    _ incidents: inout [Incident]
  ) -> [UInt8]? {
    guard let program = ExternalProgram(name, in: searchPath) else {
      incidents.append(
        Incident(
          path: path, outcome: .partial, code: .toolMissing,
          detail: "Without the program \(name), which is not on PATH, \(missing) were not read."))
      return nil
    }
    let run = program.run(arguments, input: bytes, limits: limits)
    guard run.end == .exit(0) else {
      incidents.append(incident(run, name, path, outcome: .partial))
      return nil
    }
    return run.output
  }

  /// Why a program did not do its work.
  private func incident(
    _ run: ExternalProgram.Run, _ name: String, _ path: String, outcome: Incident.Outcome
  ) -> Incident {
    let said = Self.words(run.message)
    let tail = said.isEmpty ? "." : ": \(said)"
    let (code, detail): (Incident.Code, String) =
      switch run.end {
      case .timeout:
        (.toolTimeout, "The program \(name) took more than \(Int(limits.seconds)) seconds.")
      case .outputLimit:
        (.toolOutput, "The program \(name) wrote more than \(limits.output) bytes; read to there.")
      case .notStarted(let reason):
        (.toolFailed, "The program \(name) could not be started: \(reason).")
      case .signal(let number): (.toolFailed, "The program \(name) died of signal \(number)\(tail)")
      case .exit where said.lowercased().contains("password"):
        (.encrypted, "It is encrypted, and the password is not known.")
      case .exit(let code):
        (.toolFailed, "The program \(name) ended with code \(code)\(tail)")
      }
    return Incident(path: path, outcome: outcome, code: code, detail: detail)
  }

  /// The first line that a program said, as far as it can be shown.
  private static func words(_ message: [UInt8]) -> String {
    let line = message.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).first ?? []
    let plain = line.prefix(200).map { 0x20...0x7E ~= $0 ? $0 : UInt8(ascii: "?") }
    return String(decoding: plain, as: UTF8.self)
  }
}
