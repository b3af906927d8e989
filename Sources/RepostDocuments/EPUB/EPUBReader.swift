internal import RepostContainers
internal import RepostCore

/// Reads a book: what its package file says of it, and its chapters in their order.
struct EPUBReader {
  let limits: ReadLimits

  /// The documents of a book.
  ///
  /// - Throws: A `ContainerError` where the package file is missing or cannot be read.
  func documents(_ members: PackageMembers) throws(ContainerError) -> FileDocuments {
    var members = members
    let container = try members.contents(of: "META-INF/container.xml")
    guard let name = Self.packageName(in: SourceText(xml: container).text) else {
      throw ContainerError(
        .missingMember, "META-INF/container.xml names no package file, so no chapter is known.")
    }
    let text = SourceText(xml: try members.contents(of: name)).text
    let package = EPUBPackage(text, name: name)
    let hidden =
      members.optionalContents(of: "META-INF/encryption.xml")
      .map { Self.encrypted(in: SourceText(xml: $0).text) } ?? []
    let part = DocumentPart(path: members.path(of: name), bytes: text, start: 0)
    var page = StatementPage(
      path: part.path, bytes: text, lines: part.lines, limits: limits)
    for field in package.fields { page.add(field) }
    let incidents = self.incidents(package, members, part)
    let own = page.document(
      as: .epub, language: package.language, incidents: incidents, notes: [], parts: [part]
    ).with(path: members.path)
    let chapters = BookChapters(
      members: members, chapters: package.chapters, encrypted: hidden, book: own.metadata,
      limits: limits)
    return FileDocuments(own: own, series: chapters)
  }

  private func incidents(
    _ package: EPUBPackage, _ members: PackageMembers, _ part: DocumentPart
  ) -> [Incident] {
    let fault = package.firstFault.map {
      "line \(part.lines.position(of: $0).line) of the package file"
    }
    var incidents =
      members.incidents
      + package.problem.incidents(members.path, firstFault: fault, limits: XMLLimits())
    if package.hasMore {
      incidents.append(
        Incident(
          path: members.path, outcome: .partial, code: .entryLimit,
          detail: "chapters after the first \(EPUBPackage.maximumChapters) were not read"))
    }
    if package.chapters.isEmpty {
      incidents.append(
        Incident(
          path: members.path, outcome: .partial, code: .noText,
          detail: "The package file names no chapter, so there is no text."))
    }
    return incidents
  }

  /// The package file that the container names first.
  private static func packageName(in bytes: [UInt8]) -> String? {
    var scanner = XMLScanner(bytes)
    while let token = scanner.next() {
      guard case .start(let name, _) = token, name.local == "rootfile",
        let path = scanner.value("full-path")
      else { continue }
      return PackageMembers.resolved(path, from: "")
    }
    return nil
  }

  /// The members that are encrypted, whatever with.
  private static func encrypted(in bytes: [UInt8]) -> Set<String> {
    var scanner = XMLScanner(bytes)
    var names: Set<String> = []
    while let token = scanner.next() {
      guard case .start(let name, _) = token, name.local == "CipherReference",
        let target = scanner.value("URI"),
        let member = PackageMembers.resolved(target, from: ""),
        names.count < EPUBPackage.maximumItems
      else { continue }
      names.insert(member)
    }
    return names
  }
}

extension SourceText {
  /// The text of a member that is XML.
  init(xml bytes: [UInt8]) { self.init(bytes, isPage: false, httpCharset: nil) }
}
