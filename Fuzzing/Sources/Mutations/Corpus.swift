internal import FuzzTargets
internal import RepostContainers
@testable internal import RepostLintKit

/// Whole documents to break, by target.
package struct Corpus: Sendable {
  private static let largest = 32 << 20

  private var documents: [String: [[UInt8]]] = [:]
  private var words: [String: [[UInt8]]] = [:]

  /// Reads seeds, dictionaries, and other folders.
  ///
  /// - Parameters:
  ///   - home: The folder of `Seeds` and `Dictionaries`.
  ///   - folders: Folders of pages, texts and html5lib's tests, compressed or not.
  package init(home: String, folders: [String]) {
    for target in FuzzTargets.all {
      documents[target.name] = Self.files([home + "/Seeds/" + target.name]).map(\.bytes)
      let dictionary = home + "/Dictionaries/" + target.name + ".dict"
      if let bytes = try? FileBytes.contents(of: dictionary, limit: Self.largest) {
        words[target.name] = DictionaryFile.words(in: bytes)
      }
    }
    for file in Self.files(folders) { add(file.bytes, name: GzipFile.innerName(of: file.path)) }
  }

  /// The documents to break for a target; those that are packed first are pages.
  func documents(for target: any FuzzTarget) -> [[UInt8]] {
    let own = documents[target.name] ?? []
    switch target.packing {
    case .none: return own
    default: return documents["html"] ?? []
    }
  }

  /// What a target has of its own, packed already.
  func seeds(for target: any FuzzTarget) -> [[UInt8]] { documents[target.name] ?? [] }

  func words(for target: any FuzzTarget) -> [[UInt8]] { words[target.name] ?? [] }

  private mutating func add(_ bytes: [UInt8], name: String) {
    let suffix = name.split(separator: ".").last ?? ""
    switch suffix {
    case "html", "htm": documents["html", default: []].append(bytes)
    case "md": documents["markdown", default: []].append(bytes)
    case "txt", "c", "py", "csv", "json": documents["text", default: []].append(bytes)
    case "test", "dat":
      documents["html", default: []] += TestStrings.inputs(in: bytes, name: name)
    default: break
    }
  }

  /// The files below some folders, decompressed.
  private static func files(_ folders: [String]) -> [(path: String, bytes: [UInt8])] {
    InputListing(folders.map { Input.path($0) }).items.compactMap { item in
      guard let bytes = try? FileBytes.contents(of: item.path, limit: largest) else { return nil }
      let isSeed = item.path.contains("/Seeds/")
      guard !isSeed, GzipFile.starts(bytes) else { return (item.path, bytes) }
      return (item.path, GzipFile.contents(of: bytes, limit: largest).bytes)
    }
  }
}
