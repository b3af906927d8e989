import Foundation
import PackageSamples
import Testing

/// PDF files, which other programs read: stand-ins here, the real ones where they are installed.
@Suite struct PDFTests {
  private static let text =
    "The boxes were counted.\n\u{C}You may republish this article.\n© 2024 Harbour Press\n\u{C}"

  /// A folder with stand-ins for the programs of Poppler.
  private static func tools(_ folder: TemporaryFolder, text: String, links: String = "") throws
    -> String
  {
    let scripts = [
      "pdftotext": text,
      "pdftohtml": "cat > /dev/null; printf '%s' '<pdf2xml>\(links)</pdf2xml>'",
      "pdfinfo": "cat > /dev/null; echo 'Title:   A paper'",
    ]
    for (name, script) in scripts {
      let file = try folder.write("#!/bin/sh\n\(script)\n", to: "bin/\(name)")
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    }
    return folder.url.appending(path: "bin").path + ":/usr/bin:/bin"
  }

  private static func written(_ text: String) -> String {
    "cat > /dev/null; printf '%s' '\(text)'"
  }

  @Test("the places of a PDF are pages and lines, and its path is the file's")
  func places() throws {
    let folder = try TemporaryFolder()
    try folder.write("%PDF-1.7\n", to: "paper.pdf")
    let path = try Self.tools(folder, text: Self.written(Self.text))
    let run = try Command.run(
      ["scan", "paper.pdf", "--format", "ndjson"], in: folder.url, environment: ["PATH": path])
    #expect(run.status == 0, "\(run.text)")
    let lines = try run.text.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    let notice = try #require(lines.first { $0["kind"] as? String == "copyright" })
    #expect(notice["path"] as? String == "paper.pdf")
    let place = try #require(notice["place"] as? [String: Any])
    #expect(place["path"] as? String == "paper.pdf#page-2")
    #expect(place["line"] as? Int == 2 && place["column"] as? Int == 1)
  }

  @Test("the programs are given the file on standard input, whatever it is called")
  func names() throws {
    let folder = try TemporaryFolder()
    let path = try Self.tools(
      folder, text: "echo \"arguments: $*\"; printf 'bytes: '; wc -c")
    for name in ["-rf.pdf", "a b;$(id).pdf", "plain"] {
      try folder.write("%PDF-1.7\n12345", to: name)
      let run = try Command.run(
        ["extract", "./\(name)"], in: folder.url, environment: ["PATH": path])
      #expect(run.status == 0, "\(run.error)")
      #expect(run.text.contains("arguments: -q -enc UTF-8 -eol unix - -"), "\(run.text)")
      #expect(run.text.contains("bytes: 14"), "\(run.text)")
    }
  }

  @Test(
    "a PDF that cannot be read is said with a code, and the run is incomplete",
    arguments: [
      ("exit 1", "failed", "pdf-tool-failed"),
      ("echo 'Command Line Error: Incorrect password' >&2; exit 1", "failed", "encrypted"),
      ("kill -11 $$", "failed", "pdf-tool-failed"), ("true", "partial", "no-text"),
      ("echo 'Some words.'; exit 3", "partial", "pdf-tool-failed"),
    ])
  func failures(script: String, outcome: String, code: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("%PDF-1.7\n", to: "paper.pdf")
    let path = try Self.tools(folder, text: "cat > /dev/null; " + script)
    let run = try Command.run(
      ["scan", "paper.pdf", "--format", "ndjson"], in: folder.url, environment: ["PATH": path])
    #expect(run.status == 3)
    #expect(run.text.contains("\"code\":\"\(code)\""), "\(run.text)")
    #expect(run.text.contains("\"outcome\":\"\(outcome)\""), "\(run.text)")
  }

  @Test("without the programs a PDF is skipped with a code, by every command")
  func missing() throws {
    let folder = try TemporaryFolder()
    try folder.write("%PDF-1.7\n", to: "site/paper.pdf")
    try folder.write("<p>You may republish this.</p>", to: "original.html")
    let environment = ["PATH": folder.url.path]
    for (arguments, status) in [
      (["scan", "site/paper.pdf"], Int32(3)), (["scan", "site"], 3),
      (["extract", "site/paper.pdf"], 3), (["terms", "site/paper.pdf"], 2),
      (["check", "site/paper.pdf", "--original", "original.html"], 3),
    ] {
      let run = try Command.run(arguments, in: folder.url, environment: environment)
      #expect(run.status == status, "\(arguments): \(run.text)\(run.error)")
      let isSaid = (run.text + run.error).contains("pdf-tool-missing")
      #expect(isSaid || run.error.contains("pdftotext"), "\(run.text)\(run.error)")
    }
  }

  @Test("where links cannot be read, a PDF is read only in part")
  func withoutLinks() throws {
    let folder = try TemporaryFolder()
    try folder.write("%PDF-1.7\n", to: "paper.pdf")
    let path = try Self.tools(folder, text: Self.written(Self.text))
    try FileManager.default.removeItem(at: folder.url.appending(path: "bin/pdftohtml"))
    let alone = String(path.prefix { $0 != ":" })
    let shell = try folder.write("", to: "bin/cat")
    try FileManager.default.removeItem(at: shell)
    try FileManager.default.createSymbolicLink(
      atPath: shell.path, withDestinationPath: "/bin/cat")
    let run = try Command.run(
      ["scan", "paper.pdf", "--format", "ndjson"], in: folder.url, environment: ["PATH": alone])
    #expect(run.status == 3)
    #expect(run.text.contains("\"code\":\"pdf-tool-missing\""), "\(run.text)")
    #expect(run.text.contains("\"outcome\":\"partial\""), "\(run.text)")
    #expect(run.text.contains("permission.republish"))
  }

  private static let hasPoppler = ["pdftotext", "pdftohtml", "pdfinfo"].allSatisfy { name in
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
  }

  @Test(
    "Poppler itself reads text, links, metadata and rights",
    .enabled(if: hasPoppler, "pdftotext, pdftohtml and pdfinfo (poppler-utils) are not on PATH"))
  func poppler() throws {
    let folder = try TemporaryFolder()
    let rights =
      "<r:RDF xmlns:r=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><r:Description"
      + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:rights><r:Alt><r:li>(c) 2020 Meta"
      + " Press</r:li></r:Alt></dc:rights></r:Description></r:RDF>"
    let paper = SamplePDF(
      [
        ["The boxes were counted on two shelves.", "Source: Harbour Weekly"],
        ["You may republish this article", "if you link to the original."],
      ], address: "https://harbour.example/boxes", metadata: rights)
    try folder.write(paper.bytes, to: "-paper.pdf")
    let scan = try Command.run(["scan", "./-paper.pdf"], in: folder.url)
    #expect(scan.status == 0, "\(scan.text)")
    #expect(scan.text.contains("./-paper.pdf#page-2:1:1"), "\(scan.text)")
    #expect(scan.text.contains("./-paper.pdf#metadata:1:"), "\(scan.text)")
    let extract = try Command.run(["extract", "-", "--format", "json"], input: paper.bytes)
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(extract.output)) as? [String: Any])
    #expect(document["format"] as? String == "pdf")
    let links = try #require(document["links"] as? [[String: Any]])
    #expect(links.map { $0["target"] as? String } == ["https://harbour.example/boxes"])
    #expect((links.first?["text"] as? String)?.contains("Harbour Weekly") == true)
    let meta = try #require((document["meta"] as? [String: Any])?["items"] as? [[String: Any]])
    #expect(meta.contains { $0["value"] as? String == "Pia Page" })
    let broken = try Command.run(
      ["scan", "-", "--stdin-filename", "x.pdf"], input: Array("%PDF-1.4\nnothing".utf8))
    #expect(broken.status == 3)
    #expect(broken.text.contains("pdf-tool-failed"), "\(broken.text)")
  }
}
