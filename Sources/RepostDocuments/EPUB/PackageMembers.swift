internal import RepostContainers
internal import RepostCore

/// The members of a package, read by name with one budget for all.
struct PackageMembers: Sendable {
  /// The package's path; a member's is `book.epub!OEBPS/one.xhtml`.
  let path: String
  private var archive: ZIPArchive
  private let limit: Int

  init(path: String, archive: ZIPArchive, limit: Int) {
    self.path = path
    self.archive = archive
    self.limit = limit
  }

  /// The path that reports give a member.
  func path(of name: String) -> String { "\(path)!\(name)" }

  /// Whether there is a member of that name.
  func contains(_ name: String) -> Bool { archive.entry(named: name) != nil }

  /// The byte of the package at which a member starts.
  func offset(of name: String) -> Int { archive.entry(named: name)?.offset ?? 0 }

  /// The names of the members that start with `prefix`, in the order of the directory.
  func names(startingWith prefix: String) -> [String] {
    let bytes = Array(prefix.utf8)
    return archive.entries.filter { $0.name.starts(with: bytes) }.map(\.path)
  }

  /// The bytes of a member.
  ///
  /// - Throws: A `ContainerError`: `missing-member`, or what the archive says.
  mutating func contents(of name: String) throws(ContainerError) -> [UInt8] {
    guard let entry = archive.entry(named: name) else {
      throw ContainerError(
        .missingMember, "The package has no member “\(String(name.prefix(80)))”.")
    }
    return try archive.contents(of: entry, limit: limit)
  }

  /// The bytes of a member, or nil where it is missing or cannot be read.
  mutating func optionalContents(of name: String) -> [UInt8]? { try? contents(of: name) }

  /// What is wrong with the package as a whole: names that stand for two members.
  var incidents: [Incident] {
    var seen: Set<[UInt8]> = []
    var doubled: [String] = []
    for entry in archive.entries where !seen.insert(entry.name).inserted {
      doubled.append(String(entry.path.prefix(80)))
    }
    guard let first = doubled.first else { return [] }
    let others = doubled.count > 1 ? " and \(doubled.count - 1) more" : ""
    return [
      Incident(
        path: path, outcome: .partial, code: .duplicateMember,
        detail: "The member “\(first)”\(others) is there twice; the last one was read.")
    ]
  }

  /// A path relative to that of another member, with `.` and `..` taken out; nil where it climbs out
  /// of the package or leads to the web.
  static func resolved(_ target: String, from member: String) -> String? {
    let address = WebAddress(target)
    guard address.scheme == nil, address.host == nil else { return nil }
    let path = percentDecoded(address.path)
    var parts =
      path.hasPrefix("/")
      ? []
      : member.split(separator: "/", omittingEmptySubsequences: true).dropLast().map(String.init)
    for part in path.split(separator: "/", omittingEmptySubsequences: true) {
      switch part {
      case ".": continue
      case "..":
        guard parts.popLast() != nil else { return nil }
      default: parts.append(String(part))
      }
    }
    return parts.isEmpty ? nil : parts.joined(separator: "/")
  }

  private static func percentDecoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    let bytes = Array(text.utf8)
    var out: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let value = UInt8(
          String(decoding: bytes[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
      {
        out.append(value)
        index += 3
      } else {
        out.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}

/// What a ZIP archive is, told by its members and not by its name.
enum PackageKind: Hashable, Sendable {
  case epub
  case docx
  /// Another kind of package or plain archive, in words.
  case other(String)

  /// Looks for the members that every package of a kind has.
  init(_ members: inout PackageMembers) {
    let type = members.optionalContents(of: "mimetype").map {
      String(decoding: $0.prefix(128), as: UTF8.self).folded
    }
    if type == "application/epub+zip" || members.contains("META-INF/container.xml") {
      self = .epub
    } else if members.contains("[Content_Types].xml") {
      let isWord = !members.names(startingWith: "word/").isEmpty
      self = isWord ? .docx : .other("an office document other than DOCX")
    } else if type?.hasPrefix("application/vnd.oasis.opendocument") == true {
      self = .other("an OpenDocument file")
    } else {
      self = .other("a ZIP archive that is no EPUB and no DOCX")
    }
  }
}
