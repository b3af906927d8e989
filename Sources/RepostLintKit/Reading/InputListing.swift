#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
import RepostCore

/// The files that the caller's inputs come to, in order, each once.
struct InputListing {
  /// One file to read.
  struct Item: Hashable {
    let input: Input
    /// Whether the caller named it, rather than a folder it lies in.
    let isNamed: Bool

    var path: String {
      switch input {
      case .path(let path), .standardInput(let path): path
      }
    }
  }

  var items: [Item] = []
  /// What of the folders was not walked or not followed.
  private(set) var incidents: [Incident] = []

  init(_ inputs: [Input], walk: FolderWalk = FolderWalk()) {
    var seen: Set<String> = []
    for input in inputs {
      if case .path(let path) = input, Self.isFolder(path) {
        let listing = walk.listing(of: path)
        items += listing.files.filter { seen.insert($0).inserted }
          .map { Item(input: .path($0), isNamed: false) }
        incidents += listing.incidents
      } else {
        let item = Item(input: input, isNamed: true)
        if seen.insert(item.path).inserted { items.append(item) }
      }
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
