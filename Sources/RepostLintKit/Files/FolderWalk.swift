#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
import RepostCore

/// Lists the files below a folder in a stable order, respecting ignore files.
///
/// `.gitignore` and `.repostlintignore` count in every folder, and `.gitignore` above up to the
/// repository's root. Folders of version control are passed over. Links to folders are not followed
/// and are reported; links to files are read as files.
struct FolderWalk {
  /// The bounds of one walk.
  struct Limits {
    var depth = 128
    var files = 1_000_000
  }

  /// What a walk found.
  struct Listing {
    /// The files, sorted by path, as the caller named the folder.
    var files: [String] = []
    /// What was not followed or not read.
    var incidents: [Incident] = []
  }

  private let limits: Limits

  init(limits: Limits = Limits()) {
    self.limits = limits
  }

  /// The files below `root`.
  func listing(of root: String) -> Listing {
    var listing = Listing()
    var stack = [
      Folder(path: root, name: "", depth: 0, lists: Self.listsAbove(root))
    ]
    while let folder = stack.popLast() {
      guard let entries = Self.entries(of: folder.path) else {
        listing.incidents.append(
          Incident(
            path: folder.path, outcome: .failed, code: .unreadable,
            detail: "The folder cannot be read: \(String(cString: strerror(errno)))."))
        continue
      }
      var lists = folder.lists
      for name in [".gitignore", ".repostlintignore"]
      where entries.contains(where: { $0.name == name }) {
        if let text = try? FileBytes.contents(of: folder.path + "/" + name, limit: 1 << 20) {
          lists.append(
            PlacedList(
              base: .inside(folder.name), list: IgnoreList(String(decoding: text, as: UTF8.self))))
        }
      }
      var folders: [Folder] = []
      for entry in entries {
        let path =
          folder.path.hasSuffix("/") ? folder.path + entry.name : folder.path + "/" + entry.name
        let name = folder.name.isEmpty ? entry.name : folder.name + "/" + entry.name
        visit(entry, path, name, folder, lists, &folders, &listing)
      }
      stack.append(contentsOf: folders.reversed())
    }
    listing.files.sort()
    return listing
  }

  /// An ignore list and the folder its patterns are relative to.
  private struct PlacedList {
    enum Base {
      /// Above the root of the walk; the folders between belong to the path.
      case above(String)
      /// A folder of the walk, by its path from the root.
      case inside(String)
    }

    let base: Base
    let list: IgnoreList
  }

  private struct Folder {
    let path: String
    /// The path from the root of the walk.
    let name: String
    let depth: Int
    /// The ignore lists in force.
    let lists: [PlacedList]
  }

  private struct Entry {
    let name: String
    let type: UInt8
  }

  private func visit(
    _ entry: Entry, _ path: String, _ name: String, _ folder: Folder,
    _ lists: [PlacedList], _ folders: inout [Folder],
    _ listing: inout Listing
  ) {
    let kind = Self.kind(of: entry, at: path)
    if kind == .folder, Self.versionControl.contains(entry.name) { return }
    if Self.isIgnored(name, isFolder: kind == .folder, lists) { return }
    func report(_ outcome: Incident.Outcome, _ code: Incident.Code, _ detail: String) {
      listing.incidents.append(Incident(path: path, outcome: outcome, code: code, detail: detail))
    }
    switch kind {
    case .file:
      if listing.files.count < limits.files {
        listing.files.append(path)
      } else if listing.incidents.last?.code != .walkLimit {
        report(
          .skipped, .walkLimit, "More than \(limits.files) files; this and later ones are left out."
        )
      }
    case .folder:
      if folder.depth + 1 > limits.depth {
        report(.skipped, .depthLimit, "The folder lies deeper than \(limits.depth) levels.")
      } else {
        folders.append(Folder(path: path, name: name, depth: folder.depth + 1, lists: lists))
      }
    case .linkToFolder: report(.skipped, .symlink, "A link to a folder is not followed.")
    case .brokenLink: report(.failed, .notFound, "The link leads nowhere.")
    case .special: report(.skipped, .specialFile, "It is not a regular file.")
    }
  }

  private enum Kind { case file, folder, linkToFolder, brokenLink, special }

  private static let versionControl: Set<String> = [".git", ".hg", ".svn"]

  private static func kind(of entry: Entry, at path: String) -> Kind {
    switch Int32(entry.type) {
    case Int32(DT_REG): return .file
    case Int32(DT_DIR): return .folder
    case Int32(DT_LNK), Int32(DT_UNKNOWN):
      var own = stat()
      var target = stat()
      guard lstat(path, &own) == 0, stat(path, &target) == 0 else { return .brokenLink }
      let isLink = own.st_mode & S_IFMT == S_IFLNK
      if target.st_mode & S_IFMT == S_IFDIR { return isLink ? .linkToFolder : .folder }
      return target.st_mode & S_IFMT == S_IFREG ? .file : .special
    default: return .special
    }
  }

  private static func entries(of folder: String) -> [Entry]? {
    guard let stream = opendir(folder) else { return nil }
    defer { closedir(stream) }
    var entries: [Entry] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." {
        entries.append(Entry(name: name, type: entry.pointee.d_type))
      }
    }
    return entries.sorted { $0.name < $1.name }
  }

  private static func isIgnored(
    _ name: String, isFolder: Bool, _ lists: [PlacedList]
  ) -> Bool {
    for placed in lists.reversed() {
      let relative =
        switch placed.base {
        case .above(let between): between + "/" + name
        case .inside(""): name
        case .inside(let folder): String(name.dropFirst(folder.count + 1))
        }
      if let answer = placed.list.ignores(relative, isFolder: isFolder) { return answer }
    }
    return false
  }

  /// The ignore files in the folders above `root`, up to the repository's root.
  private static func listsAbove(_ root: String) -> [PlacedList] {
    guard let resolved = realpath(root, nil) else { return [] }
    defer { free(resolved) }
    let parts = String(cString: resolved).split(separator: "/").map(String.init)
    var lists: [PlacedList] = []
    for count in parts.indices.reversed() {
      let folder = "/" + parts[..<count].joined(separator: "/")
      if access("/" + parts[...count].joined(separator: "/") + "/.git", F_OK) == 0 { break }
      if let text = try? FileBytes.contents(of: folder + "/.gitignore", limit: 1 << 20) {
        let between = parts[count...].joined(separator: "/")
        let list = IgnoreList(String(decoding: text, as: UTF8.self))
        lists.insert(PlacedList(base: .above(between), list: list), at: 0)
      }
      if access(folder + "/.git", F_OK) == 0 { break }
    }
    return lists
  }
}
