internal import RepostContainers
internal import RepostCore

/// Reads a file of any format: the front door of this module.
///
///     let document = DocumentReader().document(path: "copy.md", bytes: bytes)
///
/// The format follows from the name; where that says nothing (standard input, an unknown extension)
/// the content decides. What cannot be read gives an empty document whose incident says why.
package struct DocumentReader: Sendable {
  private static let markdownExtensions: Set<String> = [
    "md", "markdown", "mdx", "mkd", "mdown", "qmd", "rmd",
  ]
  private static let htmlExtensions: Set<String> = ["html", "htm", "xhtml", "xht", "shtml"]
  private static let textExtensions: Set<String> = [
    "txt", "text", "rst", "adoc", "asciidoc", "org", "tex", "log", "csv", "tsv", "json", "yaml",
    "yml", "toml", "ini", "cfg", "conf", "swift", "c", "h", "cc", "cpp", "cxx", "hh", "hpp", "m",
    "mm", "rs", "go", "java", "kt", "kts", "scala", "cs", "js", "mjs", "cjs", "jsx", "ts", "tsx",
    "css", "scss", "less", "py", "rb", "pl", "pm", "lua", "r", "jl", "sh", "bash", "zsh", "fish",
    "sql", "hs", "ml", "ex", "exs", "erl", "clj", "el", "lisp", "vim", "bat", "ps1", "cmake",
    "make", "mk",
  ]
  /// How much of the content is looked at to tell what it is.
  private static let sample = 8 << 10

  private let limits: ReadLimits

  /// Creates a reader with bounds of its own.
  package init(limits: ReadLimits = .init()) {
    self.limits = limits
  }

  /// The document in `bytes`.
  ///
  /// Bytes in another encoding than UTF-8 are decoded first; all places in the document are those of
  /// `bytes` itself.
  ///
  /// - Parameters:
  ///   - path: The file, as named by the caller.
  ///   - bytes: The file.
  ///   - name: The name that tells the format, where that is not the path's; `page.html` of a file
  ///     `page.html.gz`, say.
  ///   - httpCharset: The charset parameter of the `Content-Type` that came with it, or nil.
  /// - Returns: The document, empty but for an incident where the bytes are not read.
  package func document(
    path: String, bytes: [UInt8], name: String? = nil, httpCharset: String? = nil
  ) -> Document {
    let name = name ?? path
    if bytes.count > limits.bytes {
      return skipped(path, .tooLarge, "Larger than \(limits.bytes) bytes; not read.")
    }
    let isPage = Self.format(path: name, bytes: bytes) == .html
    let source = SourceText(bytes, isPage: isPage, httpCharset: httpCharset)
    let text = source.decoded?.bytes ?? bytes
    // A file of bytes is looked at as it is: what looks like a NUL to one encoding is one to all.
    let looked = source.encoding.encoding.isWide ? text : bytes
    if looked.firstOffset(of: 0, from: 0, limit: Self.sample) < min(looked.count, Self.sample) {
      return skipped(path, .binary, "Has NUL bytes in its first 8 KiB; not text.")
    }
    var document = Self.reader(of: Self.format(path: name, bytes: text))
      .document(path: path, bytes: text, limits: limits)
    if let decoded = source.decoded { document = document.decoded(from: decoded, in: bytes) }
    return document.with(
      encoding: source.encoding, notes: source.notes,
      incidents: source.problem.map {
        [Incident(path: path, outcome: .partial, code: .unsupportedEncoding, detail: $0)]
      } ?? [])
  }

  /// The documents in `bytes`: one, or those of a feed or a package.
  ///
  /// What a file holds tells what it is; its name counts where that says nothing.
  ///
  /// - Parameters:
  ///   - path: The file, as named by the caller.
  ///   - bytes: The file.
  ///   - name: The name that tells the format, where that is not the path's.
  ///   - httpCharset: The charset parameter of the `Content-Type` that came with it, or nil.
  /// - Returns: The documents.
  package func documents(
    path: String, bytes: [UInt8], name: String? = nil, httpCharset: String? = nil
  ) -> FileDocuments {
    if bytes.count <= limits.bytes {
      if ZIPArchive.starts(bytes) {
        return PackageReader(limits: limits).documents(path: path, bytes: bytes)
      }
      if let feed = feed(path, bytes, httpCharset) { return feed }
    }
    return FileDocuments(
      own: document(path: path, bytes: bytes, name: name, httpCharset: httpCharset))
  }

  private func feed(
    _ path: String, _ bytes: [UInt8], _ httpCharset: String?
  ) -> FileDocuments? {
    let isWide = [[0xFF, 0xFE], [0xFE, 0xFF], [0x3C, 0], [0, 0x3C]].contains(Array(bytes.prefix(2)))
    guard isWide || FeedReader.isFeed(bytes) else { return nil }
    let source = SourceText(bytes, isPage: false, httpCharset: httpCharset)
    return FeedReader(limits: limits).documents(path: path, source, bytes: bytes)
  }

  /// What a file is read as, by its name and then by its content.
  package static func format(path: String, bytes: [UInt8]) -> Document.Format {
    let name = path.split(separator: "/").last ?? ""
    let dot = name.lastIndex(of: ".")
    let fileExtension = dot.map { name[name.index(after: $0)...].lowercased() } ?? ""
    if htmlExtensions.contains(fileExtension) { return .html }
    if markdownExtensions.contains(fileExtension) { return .markdown }
    if fileExtension == "txt" || fileExtension == "text" {
      return startsAsPage(bytes) ? .html : .text
    }
    if textExtensions.contains(fileExtension) { return .text }
    if HTMLReader.looksLikeHTML(bytes) { return .html }
    // A page template of PHP is a program unless it looks like a page.
    if fileExtension == "php" { return .text }
    return FrontMatter.starts(bytes) || hasMarkdownLink(bytes) ? .markdown : .text
  }

  private static func reader(of format: Document.Format) -> any Reader {
    switch format {
    case .html: HTMLReader()
    case .markdown: MarkdownReader()
    case .text, .feed, .epub, .docx, .pdf: PlainTextReader()
    }
  }

  /// The empty document of a file that is not read, with the reason.
  private func skipped(_ path: String, _ code: Incident.Code, _ detail: String) -> Document {
    let incident = Incident(path: path, outcome: .skipped, code: code, detail: detail)
    return Document(
      path: path, format: Self.format(path: path, bytes: []), bytes: [], text: [],
      sourceMap: SourceMap(sourceCount: 0), blocks: [], links: [], images: [],
      metadata: PageMetadata(), incidents: [incident], notes: [], lines: LineIndex([]))
  }

  /// Whether a file named as text is a whole page: it starts with a doctype or the `html` element.
  private static func startsAsPage(_ bytes: [UInt8]) -> Bool {
    let text = bytes.prefix(sample).drop { $0.isHTMLSpace || [0xEF, 0xBB, 0xBF].contains($0) }
    return text.prefix(14).hasSequence("<!doctype html")
      || (text.prefix(5).hasSequence("<html")
        && text.dropFirst(5).first.map { $0.isHTMLSpace || $0 == UInt8(ascii: ">") } == true)
  }

  /// Whether there is an inline link with an address of the web.
  private static func hasMarkdownLink(_ bytes: [UInt8]) -> Bool {
    let text = bytes.prefix(8 * sample)
    return text.hasSequence("](http://") || text.hasSequence("](https://")
  }
}
