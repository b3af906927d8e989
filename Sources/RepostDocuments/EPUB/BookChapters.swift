internal import RepostContainers
internal import RepostCore

/// The chapters of a book, each a document of its own, decompressed when it is asked for.
struct BookChapters: DocumentSeries {
  private var members: PackageMembers
  private let chapters: [EPUBPackage.Chapter]
  private let encrypted: Set<String>
  private let book: PageMetadata
  private let limits: ReadLimits
  private var index = 0
  private var read: Set<String> = []

  init(
    members: PackageMembers, chapters: [EPUBPackage.Chapter], encrypted: Set<String>,
    book: PageMetadata, limits: ReadLimits
  ) {
    self.members = members
    self.chapters = chapters
    self.encrypted = encrypted
    self.book = book
    self.limits = limits
  }

  var paths: [String] { chapters[index...].map(path(of:)) }

  private func path(of chapter: EPUBPackage.Chapter) -> String {
    members.path(of: chapter.name ?? "\(chapter.id)?")
  }

  mutating func next() -> SeriesDocument? {
    guard index < chapters.count else { return nil }
    let chapter = chapters[index]
    index += 1
    let path = path(of: chapter)
    let document = document(chapter, path)
    return SeriesDocument(
      document: document.with(metadata: document.metadata.completed(by: book)),
      record: ArchiveRecord(
        url: nil, date: nil, id: chapter.id,
        offset: chapter.name.map { members.offset(of: $0) } ?? 0),
      inheritsRights: true)
  }

  private mutating func document(_ chapter: EPUBPackage.Chapter, _ path: String) -> Document {
    func unread(_ outcome: Incident.Outcome, _ code: Incident.Code, _ detail: String) -> Document {
      .unread(path, as: .html, outcome, code, detail)
    }
    guard let name = chapter.name, members.contains(name) else {
      return unread(
        .failed, .missingMember, "The book's order names it, but the package does not hold it.")
    }
    guard !encrypted.contains(name) else {
      return unread(.failed, .encrypted, "The chapter is encrypted (META-INF/encryption.xml).")
    }
    guard read.insert(name).inserted else {
      return unread(.skipped, .duplicateMember, "The book's order names it again; read once.")
    }
    let type = chapter.mediaType.lowercased()
    let isText = type.isEmpty || type.contains("html") || type.hasPrefix("text/")
    guard isText || type.contains("dtbook") else {
      return unread(
        .skipped, .mediaType, "It is “\(String(type.prefix(64)))”, which holds no text to read.")
    }
    do throws(ContainerError) {
      let bytes = try members.contents(of: name)
      if ZIPArchive.starts(bytes) || GzipFile.starts(bytes) {
        return unread(.skipped, .nestingLimit, "It is an archive inside the book; not read.")
      }
      return DocumentReader(limits: limits).document(
        path: path, bytes: bytes, name: type == "text/plain" ? "page.txt" : "page.xhtml")
    } catch {
      return unread(
        error.code == .decompressionLimit ? .skipped : .failed, error.code, error.detail)
    }
  }
}
